import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { findConfigFile, readConfigFile, sys } from 'typescript';

/**
 * What may be in which bundle, by rooms and packages, and how large it may be: a page that brings a room of the back end along is
 * slow for everybody, and a frame that holds the writers of files reads each log later. What every page has of Forge's own packages
 * is 290 KB. Raise a bound for what is worth its bytes to everybody who opens the page.
 */

const root = path.join(__dirname, '../..');

interface Bundle {
  /** The folders whose code may be in it. */
  readonly rooms: RegExp;
  readonly packages: RegExp;
  /** Bytes, minified. */
  readonly most: number;
}

/** What @forge/bridge brings; each page has @forge/react as well. */
const bridge = ['@forge/\\w+', 'iframe-resizer', 'lodash', 'tslib'];
const kit = ['@atlaskit/adf-utils', '@babel/runtime', 'react', 'react-\\w+(?:-form)?', 'scheduler', 'uuid'];
const only = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})$`);

const page: Omit<Bundle, 'most'> = {
  rooms: only('src/(?:frontend|text|contract)(?:/.+)?', 'src/diagnosis', 'src/report(?:/words|/schema)?'),
  packages: only(...bridge, ...kit),
};
const inBrowser: Readonly<Record<string, Bundle>> = {
  'src/frontend/entries/admin.tsx': { ...page, most: 435_000 },
  'src/frontend/entries/project.tsx': { ...page, most: 358_000 },
  'src/frontend/entries/gadget.tsx': { ...page, most: 297_000 },
  'src/frontend/entries/action-form.tsx': { ...page, most: 296_000 },
  'static/file-desk/src/desk.ts': {
    rooms: only('static/file-desk/src', 'src/(?:text|contract)', 'src/report/words'),
    packages: only(...bridge),
    most: 106_000,
  },
  'static/file-desk/src/worker.ts': {
    rooms: only('static/file-desk/src', 'src/log(?:/.+)?'),
    packages: only('papaparse', 'fflate'),
    most: 180_000,
  },
  'static/file-desk/src/file-maker.ts': {
    rooms: only(
      ...['static/file-desk/src', 'src/(?:text|contract|diagnosis|remedy)'],
      'src/report(?:/output|/statement|/words|/causes)?',
    ),
    packages: only('papaparse'),
    most: 46_000,
  },
};
const inForge: Readonly<Record<string, Bundle>> = {
  'src/index.ts': {
    rooms: only('src(?:/(?!frontend|log|report/statement).+)?', 'src/log(?:/json|/record)?'),
    packages: only('@forge/\\w+', 'lodash', 'tslib', 'zod'),
    most: 700_000,
  },
};
/** All languages of zod's messages are a third of its code, and come with its `z`: `import * as z` leaves them out. */
const unwanted = /node_modules\/zod\/.*locales\/(?!en\.)/;

const browser = { format: 'iife' } as const;
const node = { format: 'cjs', platform: 'node' } as const;

interface Made {
  /** The files whose code is in it. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** The bundle of each entry. */
async function bundled(from: BuildOptions): Promise<ReadonlyMap<string, Made>> {
  const { metafile } = await build({
    ...{ absWorkingDir: root, outdir: '.cache/bundles', write: false, bundle: true, minify: true },
    ...{ logLevel: 'silent', define: { 'process.env.NODE_ENV': '"production"' } },
    ...{ tsconfigRaw: { compilerOptions: { jsx: 'react', target: 'ES2022' } }, ...from },
    metafile: true,
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint = '', inputs, bytes }) => [
      entryPoint,
      { files: Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0), bytes },
    ]),
  );
}

/** What stands in a bundle and may not, and what is too much of it. */
function faultsOf({ files, bytes }: Made, { rooms, packages, most }: Bundle): readonly string[] {
  const found = files.flatMap((file) => {
    if (file.startsWith('<')) return [];
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
    if (name === undefined) return rooms.test(path.posix.dirname(file)) ? [] : [path.posix.dirname(file)];
    return packages.test(name) && !unwanted.test(file) ? [] : [name];
  });
  return [...new Set(found), ...(bytes > most ? [`${bytes - most} bytes too many`] : [])];
}

test.each([
  ['the browser', inBrowser, browser],
  ['Forge', inForge, node],
])(
  'no bundle for %s holds a room or a package that it does not need, or is larger than it may be',
  async (_, bundles, options) => {
    const made = await bundled({ entryPoints: Object.keys(bundles), ...options });
    for (const [entry, bundle] of Object.entries(bundles)) {
      const one = made.get(entry) ?? { files: [], bytes: 0 };
      expect(one.files).toContain(entry);
      expect({ entry, faults: faultsOf(one, bundle) }).toEqual({ entry, faults: [] });
    }
  },
);

test.each([
  ['static/file-desk/src/desk.ts', 'src/report', 'reportToCsv', ['src/report/output', 'papaparse']],
  ['src/frontend/entries/admin.tsx', 'src/log', 'readLog', ['src/log', 'src/log/json', 'papaparse']],
  ['src/frontend/entries/gadget.tsx', 'src/remedy', 'planChanges', ['src/remedy']],
  ['static/file-desk/src/worker.ts', 'src/report', 'reportToCsv', ['src/report/output']],
])('a bundle %s that takes something of %s is noticed', async (entry, from, name, expected) => {
  const contents = `import { ${name} } from './${from}'; console.log(${name});`;
  const made = await bundled({ stdin: { contents, resolveDir: root }, ...browser });
  const [one] = made.values();
  expect(faultsOf(one!, inBrowser[entry] as Bundle)).toEqual(expect.arrayContaining(expected));
});

test('the languages of zod in a bundle are noticed', async () => {
  const contents = `import { z } from 'zod'; console.log(z.string());`;
  const made = await bundled({ stdin: { contents, resolveDir: root }, ...node });
  const [one] = made.values();
  expect(faultsOf(one!, inForge['src/index.ts'] as Bundle)).toEqual(['zod']);
});

test('a byte more than a bundle may have is noticed', () => {
  const bundle = inForge['src/index.ts'] as Bundle;
  expect(faultsOf({ files: [], bytes: bundle.most + 1 }, bundle)).toEqual(['1 bytes too many']);
});

/** Whether the bundler of Forge, which takes the nearest tsconfig.json above a page's entry, checks the types again for it. */
const checksTypes = (entry: string): boolean => {
  const config = findConfigFile(path.join(root, path.dirname(entry)), (file) => sys.fileExists(file)) ?? '';
  const read = readConfigFile(config, (file) => sys.readFile(file)).config as {
    readonly compilerOptions: { readonly noCheck?: boolean };
  };
  return read.compilerOptions.noCheck !== true;
};

test('forge deploy checks no types for a page: the programs of all pages together would not fit into Node’s memory', () => {
  const manifest = readFileSync(path.join(root, 'manifest.yml'), 'utf8');
  const pages = [...manifest.matchAll(/path: (\S+\.tsx)$/gm)].map(([, file = '']) => file);
  expect(pages).toEqual(Object.keys(inBrowser).filter((entry) => entry.endsWith('.tsx')));
  expect(pages.filter(checksTypes)).toEqual([]);
  expect(checksTypes('src/frontend/admin/admin-page.tsx')).toBe(true);
});
