import Papa from 'papaparse';
import { roleOf } from '../record/families';
import { isItemId } from '../record/issue-key';
import { httpStatus } from '../record/status';

/** How a table is written, and what its columns are called. */
export interface CsvHeader {
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n';
  /** Lines of the file before the one with the names of the columns: a title, or `sep=;` as Excel writes it. */
  readonly before: number;
}

/** A title above a table has at most so many lines, blank ones included. */
const mostBefore = 8;
const rowsLookedAt = 6;
const longestLine = 5_000;
const longestName = 60;
const delimiters = [',', ';', '\t', '|'];

/** The header of a table that tells of errors, by the names of its columns or by their values; null for any other text. `head` is the beginning of the file. */
export function csvHeader(head: string): CsvHeader | null {
  if (/^\s*[{[]/.test(head)) return null;
  const lines = head.split('\n', mostBefore + rowsLookedAt + 1);
  // The last line may go on behind the beginning.
  if (lines.length > 1 && head.length >= longestLine / 2) lines.pop();
  const separator = /^\s*sep=(.)\s*$/i.exec(lines[0] ?? '')?.[1];
  const newline = lines[0]?.endsWith('\r') ? '\r\n' : '\n';
  for (let before = separator === undefined ? 0 : 1; before < Math.min(mostBefore, lines.length); before++) {
    const table = lines.slice(before, before + rowsLookedAt);
    if ((table[0] ?? '').trim() === '' || (table[0] ?? '').length > longestLine) continue;
    const { rows, delimiter } = parsed(table.join('\n'), separator);
    const columns = rows[0]?.map((column) => column.trim()) ?? [];
    if (isHeader(columns, rows.slice(1), before > 0)) return { columns, delimiter, newline, before };
  }
  return null;
}

function parsed(
  text: string,
  separator: string | undefined,
): { rows: readonly string[][]; delimiter: string } {
  const asked = separator === undefined ? { delimitersToGuess: delimiters } : { delimiter: separator };
  const { data, meta } = Papa.parse<string[]>(text.replaceAll('\r', ''), { ...asked, skipEmptyLines: true });
  return { rows: data, delimiter: meta.delimiter };
}

/** A sentence with commas in it has no columns whose names, or whose values in the rows below, say what they hold. */
function isHeader(columns: readonly string[], rows: readonly string[][], titled: boolean): boolean {
  if (columns.length < 2 || columns.some((column) => column.length > longestName)) return false;
  const below = rows.filter((row) => row.length === columns.length);
  if (titled && below.length === 0) return false;
  return namesSaySo(columns) || (columns.every(isName) && below.some(valuesSaySo));
}

function namesSaySo(columns: readonly string[]): boolean {
  const families = columns.map((column) => roleOf(column)?.family ?? null);
  // A time alone says nothing of what a table holds.
  const known = families.filter((family) => family !== null && family !== 'time').length;
  return (
    known >= 2 && families.some((family) => family === 'error' || family === 'text' || family === 'status')
  );
}

/** What may be the name of a column in any language: a word, and neither a number, a time, a key nor an address. */
function isName(column: string): boolean {
  return /\p{L}/u.test(column) && !/^\d|\d:\d\d|:\/\/|[.!?]$/.test(column) && !isItemId(column);
}

/** The values of a row show which column is which: a work item or a status, and a sentence. */
function valuesSaySo(row: readonly string[]): boolean {
  const values = row.map((value) => value.trim());
  const names = values.some(
    (value) => isItemId(value) || httpStatus(value) !== null || /\/rest\/\w+\//.test(value),
  );
  return names && values.some((value) => value.length > 12 && /\p{L} \p{L}/u.test(value));
}
