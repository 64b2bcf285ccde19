import Papa from 'papaparse';

/**
 * Spreadsheets run a cell that begins so as a formula, and names and texts come from others. The list is OWASP's ("CSV
 * Injection"); papaparse's own looks past a cell with a line break in it.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Excel reads UTF-8 without this mark in the machine's old code page and garbles every name that is not ASCII. */
const byteOrderMark = '\uFEFF';

export type Line<Column extends string> = Partial<Record<Column, string | number | null>>;

/** A file for spreadsheets (RFC 4180: CRLF, a header): a line for each record, a cell for each column. */
export function csvOf<Column extends string>(
  columns: readonly Column[],
  lines: readonly Line<Column>[],
): string {
  const cells = lines.map((line) => columns.map((column) => line[column] ?? ''));
  return byteOrderMark + Papa.unparse([[...columns], ...cells], { newline: '\r\n', escapeFormulae: formula });
}
