import { createReadStream } from 'node:fs';
import { readLog, type LogReading } from '../../src/log';
import { reasonOf } from '../reason';
import { NoReport } from './no-report';

/** Reads a log from its files as a stream. Throws a NoReport where one cannot be opened or there is no log in them at all. */
export async function readLogFiles(files: readonly string[]): Promise<LogReading> {
  const named = files.join(', ');
  const streams = files.map((file) => createReadStream(file));
  const reading = await readLog(streams).catch((error: unknown) => {
    throw new NoReport(2, `The log ${named} cannot be read: ${reasonOf(error)}.`);
  });
  if ('kind' in reading) throw new NoReport(2, `${named}: ${reading.says}`);
  return reading;
}
