import Papa from 'papaparse';
import { visible } from '../words/markdown';

/**
 * Spreadsheets run a cell that begins so as a formula, and names and texts come from others. The list is OWASP's ("CSV Injection"),
 * which also asks to mind separators and quotes: where the machine's list separator is a semicolon, `a;=b` is two cells.
 */
const beginsFormula = /^(?=[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const formulaWithin = /(?=[=+\-@＝＋－＠])(?<=["';\t\r\n|]\s*)/g;

/** A cell that no spreadsheet runs, and that reads as it is. */
const inert = (text: string): string => visible(text).replace(formulaWithin, "'").replace(beginsFormula, "'");

/** Excel reads UTF-8 without this mark in the machine's old code page and garbles every name that is not ASCII. */
const byteOrderMark = '\uFEFF';

export type Line<Column extends string> = Partial<Record<Column, string | number | null>>;

/** A file for spreadsheets (RFC 4180: CRLF, a header): a line for each record, a cell for each column. */
export function csvOf<Column extends string>(
  columns: readonly Column[],
  lines: readonly Line<Column>[],
): string {
  const cells = lines.map((line) =>
    columns.map((column) => {
      const value = line[column] ?? '';
      return typeof value === 'string' ? inert(value) : value;
    }),
  );
  return byteOrderMark + Papa.unparse([[...columns], ...cells], { newline: '\r\n' });
}
