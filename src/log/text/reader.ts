import { encode } from '../json/bytes';
import { onLine, type RecordSink } from '../split/sink';
import { JsonSplitter } from '../split/splitter';
import { beginsEntry, entryAsJson } from './entry';

/** An entry has at most so many characters; what goes on is left out, as a stack is long and says little. */
const longestEntry = 64_000;

/** Reads a text log as its bytes arrive: one record an entry, which may have several lines. */
export class TextReader {
  /** The last line that was read, from 1. */
  lastLine = 1;
  private readonly decoder = new TextDecoder();
  private pending = '';
  private line = 1;
  private entry: { text: string; readonly line: number } | null = null;

  constructor(private readonly sink: RecordSink) {}

  push(chunk: Uint8Array): void {
    const lines = (this.pending + this.decoder.decode(chunk, { stream: true })).split('\n');
    this.pending = lines.pop() ?? '';
    for (const line of lines) this.take(line);
    // A line without an end is cut: nothing of it after so much would be looked at.
    if (this.pending.length > longestEntry * 2) this.pending = this.pending.slice(0, longestEntry);
  }

  end(): void {
    this.take(this.pending + this.decoder.decode());
    this.close();
  }

  private take(line: string): void {
    const number = this.line++;
    if (line.trim() === '') return;
    this.lastLine = number;
    if (this.entry !== null && !beginsEntry(line)) {
      if (this.entry.text.length < longestEntry) this.entry.text += `\n${line.slice(0, longestEntry)}`;
      return;
    }
    this.close();
    this.entry = { text: line.slice(0, longestEntry), line: number };
  }

  private close(): void {
    if (this.entry === null) return;
    const { text, line } = this.entry;
    this.entry = null;
    const json = new JsonSplitter(onLine(this.sink, line));
    json.push(encode(entryAsJson(text)));
    json.end();
  }
}
