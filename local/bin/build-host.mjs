import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { sortAtomicCss } from './sort-atomic-css.mjs';

/** Builds what the browser needs of local/host into local/host/dist, each part only where its sources have changed. */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const host = path.join(root, 'local/host');
const dist = path.join(host, 'dist');
const require = createRequire(import.meta.url);

const settings = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: root,
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  tsconfigRaw: { compilerOptions: { jsx: 'react', target: 'ES2022' } },
};

/** `host:icons`: every core glyph of Atlaskit by name, so that an icon of a page is found by the name that UI Kit takes. */
const icons = {
  name: 'host-icons',
  setup(on) {
    on.onResolve({ filter: /^host:icons$/ }, () => ({ path: 'icons', namespace: 'host' }));
    on.onLoad({ filter: /^icons$/, namespace: 'host' }, () => {
      const folder = path.join(path.dirname(require.resolve('@atlaskit/icon/package.json')), 'core');
      const names = readdirSync(folder).flatMap((file) => (file.endsWith('.js') ? [file.slice(0, -3)] : []));
      const imports = names.map((name, at) => `import g${at} from '@atlaskit/icon/core/${name}';`);
      const entries = names.map((name, at) => `'${name}': g${at}`);
      return {
        contents: `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`,
        resolveDir: root,
      };
    });
  },
};

/** Builds the host's own page, the script that goes into Frames, the tokens' style sheet, and the app's UI Kit pages. */
export async function buildHost() {
  await unlessFresh(path.join(dist, '.host.json'), async () => {
    const page = await build({
      ...settings,
      entryPoints: { host: path.join(host, 'browser/main.tsx') },
      outdir: dist,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[hash]',
      plugins: [icons],
    });
    const bridges = await build({
      ...settings,
      entryPoints: {
        'app-bridge': path.join(host, 'browser/app/app-bridge.ts'),
        'frame-bridge': path.join(host, 'browser/frame/frame-bridge.ts'),
        'demo-logs': path.join(host, 'browser/frame/demo-logs.ts'),
      },
      outdir: dist,
      format: 'iife',
    });
    const sheet = path.join(dist, 'host.css');
    writeFileSync(sheet, sortAtomicCss(readFileSync(sheet, 'utf8')));
    writeFileSync(path.join(dist, 'theme.css'), await tokens());
    return [page, bridges];
  });
  await buildApps(path.join(root, 'manifest.yml'), path.join(dist, 'apps'));
}

/** Bundles the UI Kit resources (those whose path is a file) of a manifest into `out`, one file a resource. */
export async function buildApps(manifest, out) {
  const resources = parse(readFileSync(manifest, 'utf8')).resources.filter(({ path: file }) =>
    /\.[jt]sx?$/.test(file),
  );
  await unlessFresh(path.join(out, '.apps.json'), async () => [
    await build({
      ...settings,
      entryPoints: Object.fromEntries(
        resources.map(({ key, path: file }) => [key, path.resolve(path.dirname(manifest), file)]),
      ),
      outdir: out,
      format: 'iife',
    }),
  ]);
}

async function tokens() {
  // Its feature gates have a server; here there is none, and every gate is closed.
  require('@atlaskit/platform-feature-flags').setBooleanFeatureFlagResolver(() => false);
  const { getThemeStyles } = require('@atlaskit/tokens/get-theme-styles');
  const styles = await getThemeStyles({
    colorMode: 'auto',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
  return styles.map(({ css }) => css).join('\n');
}

/** Runs a build unless every input of the last one is as it was. */
async function unlessFresh(stamp, run) {
  if (existsSync(stamp) && isFresh(JSON.parse(readFileSync(stamp, 'utf8')))) return;
  mkdirSync(path.dirname(stamp), { recursive: true });
  const results = await run();
  const own = [fileURLToPath(import.meta.url), path.join(root, 'package-lock.json')];
  const inputs = results.flatMap(({ metafile }) =>
    Object.keys(metafile.inputs)
      .map((file) => path.resolve(root, file))
      .filter((file) => existsSync(file)),
  );
  const marks = [...own, ...inputs].map((file) => [path.relative(root, file), markOf(file)]);
  writeFileSync(stamp, JSON.stringify(Object.fromEntries(marks)));
}

const isFresh = (marks) =>
  Object.entries(marks).every(([file, mark]) => {
    const full = path.resolve(root, file);
    return existsSync(full) && markOf(full) === mark;
  });

const markOf = (file) => {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs}:${size}`;
};
