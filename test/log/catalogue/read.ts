import { readLog, type Finding, type LogReading } from '../../../src/log';

/** Reads a log of one record a line. */
export async function readLines(records: readonly unknown[]): Promise<LogReading> {
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const bytes = new TextEncoder().encode(text);
  const source = (async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
  })();
  const reading = await readLog(source);
  if (!('findings' in reading)) throw new Error(`The log was refused: ${JSON.stringify(reading)}`);
  return reading;
}

/** The finding of each line, in the order of the lines. */
export function byLine({ findings }: LogReading, lines: number): readonly (Finding | undefined)[] {
  return Array.from({ length: lines }, (_, i) => findings.find((finding) => finding.lines.includes(i + 1)));
}
