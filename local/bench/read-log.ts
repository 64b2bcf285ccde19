import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readLog } from '../../src/log';
import { messages, writeLog } from './made-log';

/**
 * `npx tsx local/bench/read-log.ts [--gigabyte]`: how long reading a log takes beside JSON.parse of the same bytes, and the
 * memory that it needs above what the process has idle. Of five rounds in turn the median. JSON.parse has no figure where the
 * log is longer than a string of Node can be.
 */

const rounds = 5;
const chunkBytes = 64 * 1024;
const longestParsed = 500_000_000;
const megabyte = 1_000_000;

const [mode, file] = process.argv.slice(2);
if (mode === '--memory-of' && file !== undefined) void printMemory(file);
else void printAll(process.argv.includes('--gigabyte') ? [10, 100, 1_000] : [10, 100]);

async function printAll(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'read-log-'));
  try {
    for (const megabytes of sizes)
      for (const say of messages) {
        const log = path.join(folder, `${String(megabytes)}-${say}.json`);
        writeLog(log, megabytes, say);
        const time = await timesOf(log, megabytes);
        console.log(JSON.stringify({ megabytes, messages: say, ...time, ...memoryInChild(log) }));
        rmSync(log);
      }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timesOf(log: string, megabytes: number): Promise<object> {
  if (megabytes * megabyte > longestParsed) {
    const read = await taken(() => readLog(createReadStream(log, { highWaterMark: chunkBytes })));
    return { readMs: Math.round(read), parseMs: null, ratio: null };
  }
  const bytes = new Uint8Array(readFileSync(log));
  const read: number[] = [];
  const parse: number[] = [];
  for (let round = 0; round < rounds; round++) {
    read.push(await taken(() => readLog(inChunks(bytes))));
    parse.push(await taken(() => JSON.parse(new TextDecoder().decode(bytes)) as unknown));
  }
  const ratio = median(read.map((ms, round) => ms / (parse[round] ?? 1)));
  return {
    readMs: Math.round(median(read)),
    parseMs: Math.round(median(parse)),
    ratio: Number(ratio.toFixed(2)),
  };
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    await Promise.resolve();
    yield bytes.subarray(from, from + chunkBytes);
  }
}

async function taken(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(of: readonly number[]): number {
  return [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
}

/** In a process of its own, so that nothing else has been in its memory. */
function memoryInChild(log: string): object {
  const args = [...process.execArgv, __filename, '--memory-of', log];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as object;
}

async function printMemory(log: string): Promise<void> {
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const onProgress = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const read = await readLog(createReadStream(log, { highWaterMark: chunkBytes }), { onProgress });
  const records = 'kind' in read ? 0 : read.records;
  console.log(JSON.stringify({ records, peakMB: Math.round((peak - idle) / megabyte) }));
}
