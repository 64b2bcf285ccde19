// Builds what the manifest names and git ignores: the file desk. `npm ci` runs it (prepare), so that a checkout can be deployed at once.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const built = 'static/file-desk/dist/index.html';
const sources = ['static/file-desk', 'src/log', 'src/report', 'src/contract', 'src/text'];

/** Builds what the pages need and what is missing or older than its sources: the file desk, and the page around the app. */
export async function buildMissing() {
  const file = path.join(root, built);
  const fresh = existsSync(file) && statSync(file).mtimeMs >= Math.max(...sources.map(newest));
  if (!fresh) await build();
  const { buildHost } = await import('./build-host.mjs');
  await buildHost();
}

async function build() {
  const { buildDesk } = await import('./build-desk.mjs');
  await buildDesk();
}

function newest(place) {
  const full = path.join(root, place);
  const stat = statSync(full);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const below = readdirSync(full).filter((name) => name !== 'dist' && name !== 'node_modules');
  return Math.max(0, ...below.map((name) => newest(path.join(place, name))));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (existsSync(path.join(root, 'node_modules/esbuild'))) {
    await build();
  } else {
    console.error(
      'The file desk was not built: esbuild is not installed (development packages were left out). Run npm ci, then npm run build.',
    );
  }
}
