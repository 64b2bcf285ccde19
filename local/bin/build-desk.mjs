// Bundles the file desk, the app's one Custom UI frame: files with relative addresses and nothing inline, because Forge's
// policy allows scripts, styles and workers from the frame's own origin alone.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { licencesFile, licencesOf } from './licences.mjs';
import { root } from './root.mjs';

const source = path.join(root, 'static/file-desk/src');
const dist = path.join(root, 'static/file-desk/dist');

/** Builds static/file-desk/dist anew, with the licences of what is bundled. Throws what esbuild throws. */
export async function buildDesk(target = dist) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['desk.ts', 'worker.ts', 'file-maker.ts'].map((file) => path.join(source, file)),
    outdir: target,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'linked',
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  writeFileSync(path.join(target, licencesFile), licencesOf([metafile]));
  for (const file of ['index.html', 'desk.css']) cpSync(path.join(source, file), path.join(target, file));
}
