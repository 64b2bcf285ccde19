import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readLog } from '../../src/log';
import { jqTakes, otherParsers, type OtherParser } from './other-parsers';

/** What was measured of reading one made log. Rates in MB (of 1,000,000 bytes) a second, the median of the rounds. */
export interface Measured {
  readonly records: number;
  readonly readRate: number;
  /** Of what somebody would take instead; null where the log is longer than a string of Node can be, or the program is not there. */
  readonly others: Readonly<Record<Other, number | null>>;
  /** Their time in times of the reader's, round by round: the median. */
  readonly times: Readonly<Record<Other, number | null>>;
  /** The most memory above that of the idle process, in MB. */
  readonly peakMB: number;
}

export type Other = OtherParser | 'jq';

const rounds = 3;
const chunkBytes = 64 * 1024;
const mega = 1_000_000;
/** A string of Node holds half a gigabyte. */
const longestParsed = 500 * mega;
const others: readonly Other[] = [...(Object.keys(otherParsers) as OtherParser[]), 'jq'];

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('measure-log takes the file of a log.');
  process.exitCode = 2;
} else {
  void measure(file).then((measured) => console.log(JSON.stringify(measured)));
}

async function measure(log: string): Promise<Measured> {
  // Memory comes first, as long as nothing else has been in this process.
  const streamed = await readStreamed(log);
  const { records, peakMB } = streamed;
  const { size } = statSync(log);
  const rate = (ms: number): number => (size * 1_000) / mega / ms;
  if (size > longestParsed) {
    const none = ofEach(() => null);
    return { records, peakMB, readRate: rate(streamed.readMs), others: none, times: none };
  }
  const bytes = new Uint8Array(readFileSync(log));
  const read: number[] = [];
  const taking = ofEach((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    read.push(await taken(() => readLog(inChunks(bytes))));
    for (const other of others) {
      const ms =
        other === 'jq' ? jqTakes(log) : await taken(() => otherParsers[other](bytes, () => inChunks(bytes)));
      if (ms !== null) taking[other].push(ms);
    }
  }
  return {
    records,
    peakMB,
    readRate: rate(median(read)),
    others: ofEach((other) => (taking[other].length === 0 ? null : rate(median(taking[other])))),
    times: ofEach((other) =>
      taking[other].length === 0 ? null : median(taking[other].map((ms, round) => ms / (read[round] ?? NaN))),
    ),
  };
}

function ofEach<T>(make: (other: Other) => T): Record<Other, T> {
  return Object.fromEntries(others.map((other) => [other, make(other)])) as Record<Other, T>;
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
