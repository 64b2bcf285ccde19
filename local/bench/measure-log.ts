import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readLog } from '../../src/log';

/** What was measured of reading one made log. Rates in MB (of 1,000,000 bytes) a second, the median of five rounds. */
export interface Measured {
  readonly records: number;
  readonly readRate: number;
  /** Null where the log is longer than a string of Node can be. */
  readonly parseRate: number | null;
  /** The reader's time in times of JSON.parse's: the median over the rounds. */
  readonly times: number | null;
  /** The most memory above that of the idle process, in MB. */
  readonly peakMB: number;
}

const rounds = 5;
const chunkBytes = 64 * 1024;
const mega = 1_000_000;
/** A string of Node holds half a gigabyte. */
const longestParsed = 500 * mega;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('measure-log takes the file of a log.');
  process.exitCode = 2;
} else {
  void measure(file).then((measured) => {
    console.log(JSON.stringify(measured));
  });
}

async function measure(log: string): Promise<Measured> {
  // Memory comes first, as long as nothing else has been in this process.
  const streamed = await readStreamed(log);
  const { records, peakMB } = streamed;
  const { size } = statSync(log);
  const rate = (ms: number): number => (size * 1_000) / mega / ms;
  if (size > longestParsed)
    return { records, peakMB, readRate: rate(streamed.readMs), parseRate: null, times: null };
  const bytes = new Uint8Array(readFileSync(log));
  const read: number[] = [];
  const parse: number[] = [];
  for (let round = 0; round < rounds; round++) {
    read.push(await taken(() => readLog(inChunks(bytes))));
    parse.push(await taken(() => JSON.parse(new TextDecoder().decode(bytes)) as unknown));
  }
  const times = median(read.map((ms, round) => ms / (parse[round] ?? 1)));
  return { records, peakMB, readRate: rate(median(read)), parseRate: rate(median(parse)), times };
}

async function readStreamed(
  log: string,
): Promise<{ readonly records: number; readonly peakMB: number; readonly readMs: number }> {
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const onProgress = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const start = performance.now();
  const reading = await readLog(createReadStream(log, { highWaterMark: chunkBytes }), { onProgress });
  const readMs = performance.now() - start;
  return { records: 'kind' in reading ? 0 : reading.records, peakMB: (peak - idle) / mega, readMs };
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
