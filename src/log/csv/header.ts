import Papa from 'papaparse';
import { roleOf } from '../record/families';

/** How a table is written, and what its columns are called. */
export interface CsvHeader {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n';
}

/** The header of a table whose columns tell of errors; null for any other text. `head` is the beginning of the file. */
export function csvHeader(head: string): CsvHeader | null {
  const start = head.trimStart();
  const first = start.slice(0, start.search(/[\r\n]|$/));
  if (first === '' || first.length > 5_000 || /^[{[]/.test(first)) return null;
  const { data, meta } = Papa.parse<string[]>(first, { delimitersToGuess: [',', ';', '\t', '|'] });
  const columns = data[0]?.map((column) => column.trim()) ?? [];
  const families = columns.map((column) => roleOf(column)?.family ?? null);
  const known = families.filter((family) => family !== null).length;
  const tells = families.some((family) => family === 'error' || family === 'text' || family === 'status');
  // A sentence with commas in it has no two columns whose names say what they hold.
  if (columns.length < 2 || known < 2 || !tells || columns.some((column) => column.length > 60)) return null;
  return { columns, delimiter: meta.delimiter, newline: /^[^\n]*\r\n/.test(start) ? '\r\n' : '\n' };
}
