import { noContext } from '../record/context';
import { encode, plainOf } from '../json/bytes';
import { Inner } from '../json/inner';
import { extractFields } from '../record/extract-fields';
import { CsvRows, longestRow } from './rows';
import type { RecordSink } from '../split/sink';
import type { CsvHeader } from './header';

/** Reads a table as its bytes arrive: one record a row. */
export class CsvReader {
  private readonly decoder = new TextDecoder();
  private readonly inner = new Inner();
  private readonly rows: CsvRows;
  private pending = '';
  /** How much of `pending` is done with. */
  private at = 0;
  /** Before that many characters are there, no further row is looked for. */
  private next = 0;
  private headerSeen = false;
  /** Lines that are still to come before the header. */
  private before: number;
  /** Bytes of the log up to that position in `pending`. */
  private bytes = 0;
  private counted = 0;
  /** The line at hand, from 1. */
  private line = 1;

  constructor(
    private readonly header: CsvHeader,
    private readonly sink: RecordSink,
  ) {
    this.rows = new CsvRows(header);
    this.before = header.before;
  }

  /** The last line that was read, from 1. */
  get lastLine(): number {
    return Math.max(1, this.line - 1);
  }

  push(chunk: Uint8Array): void {
    this.pending += this.decoder.decode(chunk, { stream: true });
    if (this.pending.length >= this.next) this.read(false);
  }

  end(): void {
    this.pending += this.decoder.decode();
    this.read(true);
  }

  private read(ended: boolean): void {
    while (this.before > 0) {
      const end = this.pending.indexOf('\n', this.at) + 1;
      if (end === 0) return;
      this.at = end;
      this.line++;
      this.before--;
    }
    while (this.at < this.pending.length) {
      const taken = this.rows.take(this.pending, this.at, ended);
      if (taken.kind === 'more') break;
      if (taken.kind === 'rows') for (const row of taken.rows) this.takeRow(row);
      else this.giveUpLine(taken, ended);
      this.at = taken.end;
    }
    this.countBytes(this.at);
    this.pending = this.pending.slice(this.at);
    this.at = 0;
    this.counted = 0;
    this.next = this.pending.length * 2;
  }

  private takeRow(row: readonly string[]): void {
    const { line } = this;
    for (const field of row)
      for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) this.line++;
    this.line++;
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
    const doc = this.inner.parse(plainOf(JSON.stringify(record)));
    if (doc !== null) this.sink.record(extractFields(doc, 0), line, noContext);
  }

  private giveUpLine(
    { kind, end }: { readonly kind: 'open-quote' | 'too-large'; readonly end: number },
    ended: boolean,
  ): void {
    this.countBytes(this.at);
    const { bytes } = this;
    const cut = ended && end === this.pending.length;
    if (cut) this.countBytes(end);
    this.sink.fault(
      kind === 'too-large'
        ? { kind, megabytes: longestRow / 1024 / 1024 }
        : cut
          ? { kind: 'cut-record', byte: this.bytes }
          : { kind: 'not-json' },
      this.line++,
      bytes,
    );
  }

  private countBytes(to: number): void {
    this.bytes += encode(this.pending.slice(this.counted, to)).length;
    this.counted = to;
  }
}
