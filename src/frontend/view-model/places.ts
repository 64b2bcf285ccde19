import { figure, listed } from './words';

type Places = 'lines' | 'records';

/** A report keeps the first 20 numbers of each kind of failure. */
const kept = 20;

/**
 * `Line 9 of the log`, `Lines 3, 9 and 14 of the log`, `The first 20 of 38 records: lines 3, …`.
 * A log without line breaks counts records instead.
 */
export function placesInLog(lines: readonly number[], records: number, linesAre: Places): string {
  if (lines.length === 0) return 'No record of the log points here.';
  const one = linesAre === 'lines' ? 'line' : 'record';
  const numbers = listed(lines.map(figure));
  if (lines.length >= kept && records > lines.length)
    return `The first ${figure(lines.length)} of ${figure(records)} records: ${one}s ${numbers}.`;
  const word = lines.length === 1 ? one : `${one}s`;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${numbers} of the log.`;
}
