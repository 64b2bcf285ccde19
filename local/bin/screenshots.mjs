// npm run screenshots [-- STATE …]: pictures of every state of both pages in .cache/pictures, the README's in docs/pictures.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildHost } from './build-host.mjs';
import { buildMissing } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { root } from './root.mjs';

await buildMissing();
await buildHost();
const chromium = await findChromium();
if (chromium === null) {
  console.error('No Chromium or Chrome was found; set CHROME_PATH to one.');
  process.exit(2);
}
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const taken = spawnSync(process.execPath, [tsx, 'test/browser/take-pictures.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: chromium },
});
process.exitCode = taken.status ?? 1;
