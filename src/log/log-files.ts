import { FileReader } from './file-reader';
import { behind } from './split/sink';
import { refused, type Refusal, refusedAsUnknown } from './refusal';
import type { LogFile, LogReading } from './finding';
import type { Recorder } from './recorder';
import type { Unpacked } from './unpack/unpacked';
import { Inner } from './json/inner';
import { redact } from './redact/redact';

/** Where a file begins, in both ways of numbering, and what is in it. */
interface ReadFile {
  readonly lines: number;
  readonly records: number;
  readonly count: number;
}

/** Reads the files of a log one after the other and numbers their lines and bytes through. */
export class LogFiles {
  /** Of all files. */
  bytes = 0;
  /** Why nothing, or not everything, of the first such file was read. */
  refusal: Refusal | null = null;
  /** Set where reading on would tell nothing: the file was made to fill the machine. */
  hopeless = false;
  private readonly read: ReadFile[] = [];
  private begun = 0;
  private lines = 0;
  private onlyOneLiners = true;
  private before = 0;
  private file: FileReader | null = null;

  constructor(private readonly recorder: Recorder) {}

  take(one: Unpacked): void {
    if (one.kind === 'chunk') return this.file?.push(one.bytes);
    if (one.kind === 'file') return this.begin();
    this.hopeless ||= one.reason === 'unpacks-too-large';
    this.end(refused(one.reason));
  }

  /** Ends the file at hand. `stopped`: why nothing more of it is to be had. */
  end(stopped: Refusal | null = null): void {
    const { file, recorder, before } = this;
    this.file = null;
    file?.end();
    const refusal = stopped ?? file?.refusal ?? (file?.bytes === 0 ? refused('empty') : this.notUnderstood());
    if (refusal !== null) this.refuse(refusal);
    if (file === null) return;
    if (file.bytes > 0 && file.refusal === null) {
      const count = recorder.tally.records - before;
      this.read.push({ lines: this.lines + 1, records: before + 1, count });
      this.lines += file.lastLine;
      this.onlyOneLiners &&= file.isOneLine;
    }
    this.bytes += file.bytes;
  }

  get linesAre(): LogReading['linesAre'] {
    return this.onlyOneLiners ? 'records' : 'lines';
  }

  /** The files that were read, where there was more than one. */
  get several(): readonly LogFile[] | null {
    if (this.read.length < 2) return null;
    return this.read.map((file) => ({ records: file.count, firstLine: file[this.linesAre] }));
  }

  private begin(): void {
    this.end();
    const { recorder, lines, bytes } = this;
    this.begun++;
    this.before = recorder.tally.records;
    this.file = new FileReader(lines === 0 ? recorder : behind(recorder, lines, bytes));
  }

  private notUnderstood(): Refusal | null {
    const { seen } = this.recorder;
    this.recorder.seen = null;
    return seen === null ? null : unknownShape(seen);
  }

  private refuse(refusal: Refusal): void {
    this.refusal ??= refusal;
    const file = Math.max(1, this.begun);
    const begun = this.recorder.tally.records > this.before;
    const fault = { kind: 'file', file, begun, why: refusal.says } as const;
    this.recorder.fault(fault, this.lines + 1, this.bytes);
  }
}

const mostKeys = 12;
const longestKey = 60;
const longestBeginning = 200;

/** A file that is one JSON value of which nothing is understood: what was seen of it, so that it can be sent to somebody. */
function unknownShape(seen: Uint8Array): Refusal {
  const text = new TextDecoder().decode(seen);
  const doc = new Inner().parse({ bytes: seen, from: 0, to: seen.length });
  const keys =
    doc?.isObject(0) === true ? [...doc.keys(0)].slice(0, mostKeys).map((key) => doc.text(key)) : [];
  return refusedAsUnknown(
    keys.map((key) => redact(key.slice(0, longestKey))),
    redact(text.replace(/\s+/g, ' ')).slice(0, longestBeginning),
  );
}
