import { createReadStream } from 'node:fs';
import { readLog, type LogReading } from '../../src/log';
import { reasonOf } from '../reason';
import { NoReport } from './no-report';

/** Reads a log from a file as a stream. Throws a NoReport where it cannot be opened or is no log at all. */
export async function readLogFile(file: string): Promise<LogReading> {
  const reading = await readLog(createReadStream(file)).catch((error: unknown) => {
    throw new NoReport(2, `The log ${file} cannot be read: ${reasonOf(error)}.`);
  });
  if ('kind' in reading) throw new NoReport(2, `${file}: ${reading.says}`);
  return reading;
}
