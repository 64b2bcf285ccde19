import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { kindsOfLog, writeLog } from './made-log';
import type { KindOfLog } from './made-log';
import type { Measured } from './measure-log';

/**
 * `npm run bench -- read-log [--gigabyte] [--megabytes=10,100] [--kinds=same,different]`: how fast the reader is beside JSON.parse
 * of the same bytes in the same run, and the memory that it takes above what its process has idle. The reader is bundled, as it is
 * for the browser's worker, and each log is read in a process of its own.
 */
const flags = process.argv.slice(2);
const listed = (flag: string): string[] | undefined =>
  flags
    .find((given) => given.startsWith(`--${flag}=`))
    ?.split('=')[1]
    ?.split(',');

const sizes = listed('megabytes')?.map(Number) ?? [10, 100, ...(flags.includes('--gigabyte') ? [1_000] : [])];
const asked = listed('kinds');
const kinds = kindsOfLog.filter((kind) => asked === undefined || asked.includes(kind));

const folder = mkdtempSync(path.join(os.tmpdir(), 'read-log-'));
const program = path.join(folder, 'measure-log.cjs');
try {
  const entryPoints = [path.join(__dirname, 'measure-log.ts')];
  buildSync({ entryPoints, outfile: program, bundle: true, platform: 'node', logLevel: 'error' });
  console.log('   MB  log         records     reader  JSON.parse  times   peak memory');
  for (const megabytes of sizes)
    for (const kind of kinds) console.log(line(megabytes, kind, measured(megabytes, kind)));
} finally {
  rmSync(folder, { recursive: true });
}

function measured(megabytes: number, kind: KindOfLog): Measured {
  const log = path.join(folder, 'log.json');
  writeLog(log, megabytes, kind);
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const { status, stdout } = spawnSync(process.execPath, [program, log], {
    encoding: 'utf8',
    stdio: [...stdio],
  });
  if (status !== 0) throw new Error(`Measuring ${String(megabytes)} MB of "${kind}" failed.`);
  return JSON.parse(stdout) as Measured;
}

function line(
  megabytes: number,
  kind: KindOfLog,
  { records, readRate, parseRate, times, peakMB }: Measured,
): string {
  const rate = (of: number | null): string => (of === null ? '–' : `${of.toFixed(0)} MB/s`);
  return [
    String(megabytes).padStart(5),
    ` ${kind.padEnd(10)}`,
    records.toLocaleString('en-US').padStart(9),
    rate(readRate).padStart(10),
    rate(parseRate).padStart(11),
    (times === null ? '–' : times.toFixed(2)).padStart(6),
    `${peakMB.toFixed(0)} MB`.padStart(13),
  ].join(' ');
}
