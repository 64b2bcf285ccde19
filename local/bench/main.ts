import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** `npm run bench -- [read-log | plan | scan | pages] [flags of that bench]`: one bench, or all of them in turn. */
const files: Readonly<Record<string, string>> = {
  'read-log': 'read-log.ts',
  plan: 'plan.ts',
  scan: 'scan.ts',
  pages: '../../test/browser/measure-pages.ts',
};
const benches = Object.keys(files);

const [named, ...flags] = process.argv.slice(2);
const chosen = benches.filter((bench) => named === undefined || bench === named);
if (chosen.length === 0) {
  console.error(`bench knows ${benches.join(', ')}, not ${named ?? ''}.`);
  process.exitCode = 2;
}
for (const bench of chosen) {
  const args = [...process.execArgv, path.join(__dirname, files[bench] ?? ''), ...flags];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
