import type { LogSummary } from '../../../src/log/finding';

/** The desk's sentences. */

const number = new Intl.NumberFormat('en');

export function size(bytes: number): string {
  if (bytes < 1000) return `${number.format(bytes)} bytes`;
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'KB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${number.format(Math.round(value * 10) / 10)} ${unit}`;
}

const records = (count: number): string => `${number.format(count)} ${count === 1 ? 'record' : 'records'}`;

/** "1,204 records in 3.1 MB: 1,020 about permissions, 160 set aside, 24 not recognised." */
export function readSays(summary: LogSummary): string {
  const { permission, setAside, unrecognised } = summary;
  return (
    `${records(summary.records)} in ${size(summary.bytes)}: ${number.format(permission)} about permissions, ` +
    `${number.format(setAside)} set aside, ${number.format(unrecognised)} not recognised.`
  );
}

/** Where the log broke; null: nowhere. */
export function brokenSays(summary: LogSummary): string | null {
  const first = summary.broken[0];
  if (first === undefined) return null;
  const where = `line ${number.format(first.line)} (byte ${number.format(first.byte)})`;
  return summary.brokenCount === 1
    ? `One place could not be read, ${where}: ${first.says} The rest was read.`
    : `${number.format(summary.brokenCount)} places could not be read, the first in ${where}: ${first.says} The rest was read.`;
}

export function readingSays(read: number, bytes: number, found: number): string {
  const share = bytes === 0 ? 0 : Math.floor((100 * read) / bytes);
  return `Reading: ${size(read)} of ${size(bytes)} (${share} %), ${records(found)} so far.`;
}
