import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** `npm run bench -- [read-log | plan | scan | pages] [flags of that bench]`: one bench, or all of them in turn. */
const files: Readonly<Record<string, string>> = {
  'read-log': 'read-log.ts',
  plan: 'plan.ts',
  scan: 'scan.ts',
  pages: '../../test/browser/measure-pages.ts',
};

const [named, ...flags] = process.argv.slice(2);
const chosen = Object.entries(files).filter(([bench]) => named === undefined || bench === named);
if (chosen.length === 0) {
  console.error(`bench knows ${Object.keys(files).join(', ')}, not ${named ?? ''}.`);
  process.exitCode = 2;
}
for (const [, file] of chosen) {
  const args = [...process.execArgv, path.join(__dirname, file), ...flags];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
