import type { LogSummary } from '../../../src/log/finding';
import { counted, figure } from '../../../src/text/english';
import { apart } from '../../../src/text/isolated';
import { shortened } from '../../../src/text/shortened';

/** The desk's sentences. */

export function size(bytes: number): string {
  if (bytes < 1000) return `${figure(bytes)} bytes`;
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'KB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${figure(Math.round(value * 10) / 10)} ${unit}`;
}

/** The longest name that two lines of the desk hold. */
const nameLength = 80;

/** The name of what was dropped or chosen: of its first file, and how many there are besides. */
export function nameOf(files: readonly { readonly name: string }[]): string {
  const first = files[0] === undefined ? '' : fileName(files[0]);
  return files.length < 2 ? first : `${first} and ${figure(files.length - 1)} more`;
}

/** A file's name as it is shown: without what hides or turns its letters, and turning nothing beside it. */
const fileName = ({ name }: { readonly name: string }): string =>
  apart(shortened(name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ''), nameLength));

const records = (count: number): string => counted(count, 'record');

/** "1,204 records in 3.1 MB: 1,020 about permissions, 160 set aside, 24 not recognised." */
export function readSays(summary: LogSummary): string {
  const { permission, setAside, unrecognised } = summary;
  return (
    `${records(summary.records)} in ${size(summary.bytes)}: ${figure(permission)} about permissions, ` +
    `${figure(setAside)} set aside, ${figure(unrecognised)} not recognised.`
  );
}

/** "backup-log.json · 1,153 records": all that is said of a log while its report is looked at. */
export function lineSays(name: string, summary: Pick<LogSummary, 'records'>): string {
  return `${name} · ${records(summary.records)}`;
}

export function readingSays(read: number, bytes: number, found: number): string {
  const share = bytes === 0 ? 0 : Math.floor((100 * read) / bytes);
  return `Reading: ${size(read)} of ${size(bytes)} (${share} %), ${records(found)} so far.`;
}
