import Papa from 'papaparse';
import type { CsvHeader } from './header';

/** A row has at most so many characters. */
export const longestRow = 16 * 1024 * 1024;
/** So often a mark that may close a field is tried. */
const mostTries = 50;
/** Characters that may be searched in vain before any row was taken. */
const firstCredit = 1 << 20;

/** What stands at a place of a table: whole rows; a line that is to be given up; or not enough of it yet. `end`: where it ends. */
export type Taken =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[]; readonly end: number }
  | { readonly kind: 'open-quote' | 'too-large'; readonly end: number }
  | { readonly kind: 'more' };

/**
 * Takes rows from the text of a table. A field that is never closed would swallow the rows after it: where what it swallows are
 * rows, only the line that opened it is lost.
 */
export class CsvRows {
  /** So many characters may be searched in vain: all in all not many more than there are in rows, so that reading has an end. */
  private credit = firstCredit;
  private readonly parser: Papa.Parser;

  constructor(private readonly header: CsvHeader) {
    this.parser = new Papa.Parser({ delimiter: header.delimiter, newline: header.newline });
  }

  /** `ended`: nothing follows the text. Positions are those of `text`. */
  take(text: string, from: number, ended: boolean): Taken {
    const found = lineEnd(text, from);
    if (found < 0 && !ended)
      return text.length - from > longestRow ? { kind: 'too-large', end: text.length } : more;
    const end = found < 0 ? text.length : found;
    const { data, errors } = this.parse(text.slice(from, end));
    if (errors.some(isOpen)) return this.takeField(text, from, end, ended);
    this.credit += end - from;
    return { kind: 'rows', rows: data, end };
  }

  /** A field that goes on behind the end of its first line. */
  private takeField(text: string, from: number, second: number, ended: boolean): Taken {
    let tries = 0;
    let marks = 1;
    let to = second;
    while (to < text.length && tries < mostTries && this.credit > to - second) {
      const begin = text.indexOf('"', to);
      const found = begin < 0 ? -1 : lineEnd(text, begin);
      if (found < 0 && !ended)
        return text.length - from > longestRow ? this.inVain('too-large', second, text.length) : more;
      to = found < 0 ? text.length : found;
      if (begin >= 0) marks += marksIn(text, begin, to);
      // Marks within a field are written twice, so an odd number of them closes nothing.
      if (marks % 2 === 1) continue;
      tries++;
      const { data, errors } = this.parse(text.slice(from, to));
      if (errors.length > 0 && this.isRow(text, second)) break;
      if (errors.some(isOpen)) continue;
      this.credit += to - from;
      return { kind: 'rows', rows: data, end: to };
    }
    return this.inVain('open-quote', second, to);
  }

  private inVain(kind: 'open-quote' | 'too-large', end: number, to: number): Taken {
    this.credit -= to - end;
    return { kind, end };
  }

  /** Whether the line is a row by itself. */
  private isRow(text: string, from: number): boolean {
    const end = lineEnd(text, from);
    const { data } = this.parse(text.slice(from, end < 0 ? text.length : end));
    return data[0]?.length === this.header.columns.length;
  }

  private parse(text: string): Parsed {
    const rows = text.endsWith('\r\n') ? text.slice(0, -2) : text.endsWith('\n') ? text.slice(0, -1) : text;
    return this.parser.parse(rows, 0, false) as Parsed;
  }
}

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string }[];
}

const more: Taken = { kind: 'more' };

function isOpen({ code }: { readonly code: string }): boolean {
  return code === 'MissingQuotes';
}

/** The position after the end of the line, -1 where it is not there. */
function lineEnd(text: string, from: number): number {
  return text.indexOf('\n', from) + 1 || -1;
}

function marksIn(text: string, from: number, end: number): number {
  let marks = 0;
  for (let i = text.indexOf('"', from); i >= 0 && i < end; i = text.indexOf('"', i + 1)) marks++;
  return marks;
}
