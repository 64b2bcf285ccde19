import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { kindsOfLog, writeLog, type KindOfLog } from './made-log';
import type { Measured, Other } from './measure-log';

/**
 * `npm run bench -- read-log [--gigabyte] [--megabytes=10,100] [--kinds=same,different]`: how fast the reader, with everything that it
 * does, is beside parsers that do nothing but parse the same bytes in the same run, and the memory that it takes above what its process
 * has idle. `×`: their time in times of the reader's. The reader is bundled, as it is
 * for the browser's worker, and each log is read in a process of its own.
 */
const flags = process.argv.slice(2);
const listed = (flag: string): string[] | undefined =>
  flags
    .find((given) => given.startsWith(`--${flag}=`))
    ?.split('=')[1]
    ?.split(',');

const sizes = listed('megabytes')?.map(Number) ?? [10, 100, ...(flags.includes('--gigabyte') ? [1_000] : [])];
const others: readonly Other[] = ['JSON.parse', 'streamparser', 'stream-json', 'jq'];
const asked = listed('kinds');
const kinds = kindsOfLog.filter((kind) => asked === undefined || asked.includes(kind));

const folder = mkdtempSync(path.join(os.tmpdir(), 'read-log-'));
const program = path.join(folder, 'measure-log.cjs');
try {
  const entryPoints = [path.join(__dirname, 'measure-log.ts')];
  buildSync({ entryPoints, outfile: program, bundle: true, platform: 'node', logLevel: 'error' });
  console.log(
    [
      '   MB  log         records     reader',
      ...others.map((other) => other.padStart(18)),
      '  peak memory',
    ].join(''),
  );
  for (const megabytes of sizes) {
    const all = kinds.map((kind) => ({ kind, measured: measured(megabytes, kind) }));
    for (const one of all) console.log(line(megabytes, one.kind, one.measured));
    console.log(
      medians(
        megabytes,
        all.map((one) => one.measured),
      ),
    );
  }
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

function beside(rate: number | null, times: number | null): string {
  return rate === null || times === null ? '–' : `${rate.toFixed(0)} MB/s ×${times.toFixed(2)}`;
}

function line(
  megabytes: number,
  kind: KindOfLog,
  { records, readRate, others: rates, times, peakMB }: Measured,
): string {
  return [
    String(megabytes).padStart(5),
    `  ${kind.padEnd(10)}`,
    records.toLocaleString('en-US').padStart(9),
    `${readRate.toFixed(0)} MB/s`.padStart(11),
    ...others.map((other) => beside(rates[other], times[other]).padStart(18)),
    `${peakMB.toFixed(0)} MB`.padStart(13),
  ].join('');
}

/** Over the kinds of logs of one size. */
function medians(megabytes: number, all: readonly Measured[]): string {
  const median = (of: readonly number[]): number =>
    [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
  return [
    String(megabytes).padStart(5),
    '  median of the kinds'.padEnd(32),
    ...others.map((other) => {
      const times = all.map((one) => one.times[other]).filter((each) => each !== null);
      return (times.length === 0 ? '–' : `×${median(times).toFixed(2)}`).padStart(18);
    }),
  ].join('');
}
