import Papa from 'papaparse';
import { noContext } from '../record/context';
import { encode } from '../json/bytes';
import { Inner } from '../json/inner';
import { pick } from '../record/picked';
import type { RecordSink } from '../json/sink';
import type { CsvHeader } from './header';

/** A row has at most so many characters. */
const longestRow = 16 * 1024 * 1024;
/** So often a quotation mark that is never closed is dealt with as a fault of its row. */
const mostOpenQuotes = 50;

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** Reads a table as its bytes arrive: one record a row. */
export class CsvReader {
  private readonly decoder = new TextDecoder();
  private readonly inner = new Inner();
  private pending = '';
  /** Before that many characters are there, no further row is looked for. */
  private next = 0;
  private headerSeen = false;
  private bytes = 0;
  private openQuotes = 0;
  /** The line of the first character of `pending`, from 1. */
  lastLine = 1;

  constructor(
    private readonly header: CsvHeader,
    private readonly sink: RecordSink,
  ) {}

  push(chunk: Uint8Array): void {
    this.pending += this.decoder.decode(chunk, { stream: true });
    if (this.pending.length < this.next) return;
    this.take(this.parse(true));
    if (this.pending.length > longestRow) this.dropLine({ kind: 'too-large', megabytes: 16 });
    this.next = this.pending.length * 2;
  }

  end(): void {
    this.pending += this.decoder.decode();
    for (;;) {
      const parsed = this.parse(false);
      const open = parsed.errors.some((error) => error.code === 'MissingQuotes');
      if (!open || ++this.openQuotes > mostOpenQuotes) return this.take(parsed);
      // The row with the open quotation mark has swallowed all that follows: its first line is given up.
      this.take(this.parse(true));
      if (!this.pending.includes('\n')) return this.dropLine({ kind: 'cut-record', byte: this.endByte() });
      this.dropLine({ kind: 'not-json' });
    }
  }

  private parse(more: boolean): Parsed {
    const { delimiter, newline } = this.header;
    return new Papa.Parser({ delimiter, newline }).parse(this.pending, 0, more) as Parsed;
  }

  private take({ data, meta }: Parsed): void {
    for (const row of data) this.takeRow(row);
    this.letGo(meta.cursor);
  }

  private takeRow(row: readonly string[]): void {
    const line = this.lastLine;
    for (const field of row)
      for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) this.lastLine++;
    this.lastLine++;
    if (row.every((field) => field.trim() === '')) return;
    if (!this.headerSeen) {
      this.headerSeen = true;
      return;
    }
    const record: Record<string, string> = {};
    this.header.columns.forEach((column, i) => {
      const field = row[i]?.trim();
      if (field) record[column] ??= field;
    });
    this.inner.clear();
    const json = encode(JSON.stringify(record));
    const doc = this.inner.parse({ bytes: json, from: 0, to: json.length });
    if (doc !== null) this.sink.record(pick(doc, 0, this.inner), line, noContext);
  }

  private dropLine(fault: Parameters<RecordSink['fault']>[0]): void {
    this.sink.fault(fault, this.lastLine, this.bytes);
    const end = this.pending.indexOf('\n') + 1;
    this.letGo(end === 0 ? this.pending.length : end);
    this.lastLine++;
  }

  private letGo(characters: number): void {
    this.bytes += encode(this.pending.slice(0, characters)).length;
    this.pending = this.pending.slice(characters);
  }

  private endByte(): number {
    return this.bytes + encode(this.pending).length;
  }
}
