import { capital, counted, figure, listed } from '../../text/english';

type Places = 'lines' | 'records';

/**
 * `lines 3, 9 and 1400`, as editors number lines, for a comma within would read as one between. Of many records the report
 * keeps the first 20 numbers. A log without line breaks counts records.
 */
function numbers(lines: readonly number[], records: number, linesAre: Places): string {
  const more = records - lines.length;
  const words = [...lines.map(String), ...(more > 0 ? [`${figure(more)} more`] : [])];
  const one = linesAre === 'lines' ? 'line' : 'record';
  return `${words.length === 1 ? one : `${one}s`} ${listed(words)}`;
}

/** Where in the log something stands, beside its count: `Lines 3, 9 and 14`. */
export function placesInLog(lines: readonly number[], records: number, linesAre: Places): string {
  return lines.length === 0 ? '–' : capital(numbers(lines, records, linesAre));
}

/** How often and where: `126 records of the log: lines 116, 118 and 124 more.` */
export function recordsInLog(lines: readonly number[], records: number, linesAre: Places): string {
  const count = `${counted(records, 'record')} of the log`;
  return lines.length === 0 ? `${count}.` : `${count}: ${numbers(lines, records, linesAre)}.`;
}
