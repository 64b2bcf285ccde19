import { beginningBytes, refuseByBeginning } from './beginning';
import { csvHeader } from './csv/header';
import { CsvReader } from './csv/reader';
import { JsonSplitter } from './split/splitter';
import { isTextLog } from './text/is-text-log';
import { TextReader } from './text/reader';
import { Utf8 } from './utf-8';
import type { RecordSink } from './split/sink';
import type { Refusal } from './refusal';

type Reader = JsonSplitter | CsvReader | TextReader;

/** What reads a file, by its beginning. */
function readerFor(head: string, sink: RecordSink): Reader {
  const header = csvHeader(head);
  if (header !== null) return new CsvReader(header, sink);
  return isTextLog(head) ? new TextReader(sink) : new JsonSplitter(sink);
}

/** Reads one file of a log as its bytes arrive, by what its beginning shows it to be. */
export class FileReader {
  /** Set where the file can be no log at all; nothing of it was read then. */
  refusal: Refusal | null = null;
  bytes = 0;
  private readonly utf8 = new Utf8();
  private reader: Reader | null = null;

  constructor(private readonly sink: RecordSink) {}

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    if (this.refusal === null) this.read(this.utf8.push(chunk));
  }

  end(): void {
    if (this.refusal === null) this.read(this.utf8.end());
    this.reader?.end();
  }

  /** The last line that is not blank, from 1. */
  get lastLine(): number {
    return this.reader?.lastLine ?? 1;
  }

  /** Whether places in it are told by the number of a record: JSON on one line. */
  get isOneLine(): boolean {
    return this.reader instanceof JsonSplitter && this.reader.lastLine === 1;
  }

  private read(text: Uint8Array | null): void {
    if (text === null) return;
    if (this.reader === null) {
      this.refusal = refuseByBeginning(text);
      if (this.refusal !== null) return;
      this.reader = readerFor(new TextDecoder().decode(text.subarray(0, beginningBytes)), this.sink);
    }
    this.reader.push(text);
  }
}
