import type { Context } from '../record/context';
import type { RecordFields } from '../record/record-fields';
import type { Plain } from '../json/bytes';

/** Why a stretch of the log is not read. */
export type Fault =
  /** Not JSON; reading goes on at the next record. */
  | { readonly kind: 'not-json' }
  /** Lines that hold no JSON at all. */
  | { readonly kind: 'text'; readonly lines: number }
  /** The log ends inside this record, at this byte. */
  | { readonly kind: 'cut-record'; readonly byte: number }
  /** The log ends before its list does. */
  | { readonly kind: 'cut-list' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'too-many-parts'; readonly parts: number }
  | { readonly kind: 'too-deep'; readonly levels: number }
  /** A file, counted from 1, of which nothing or only its beginning was read. */
  | { readonly kind: 'file'; readonly file: number; readonly begun: boolean; readonly why: string };

/**
 * Takes what the log is split into, in the order of the log. Lines count from 1, bytes from 0. What a call gets is good until it
 * returns: the bytes under it are used again.
 */
export interface RecordSink {
  record(fields: RecordFields, line: number, context: Context): void;
  /** A record that is a text. */
  text(text: Plain, line: number, context: Context): void;
  /** Records of which nothing was kept but their number. */
  countOnly(records: number): void;
  fault(fault: Fault, line: number, byte: number): void;
  /** The only value of a file of which nothing is understood, as it stood there. */
  unclear(json: Uint8Array): void;
}

/** Hands records on as those of one line, and keeps faults to itself: for JSON inside a text. */
export function onLine(sink: RecordSink, line: number): RecordSink {
  return {
    record: (fields, _, context) => sink.record(fields, line, context),
    text: (text, _, context) => sink.text(text, line, context),
    countOnly: (records) => sink.countOnly(records),
    fault: () => undefined,
    unclear: () => undefined,
  };
}

/** Hands on what is read of a file that others of the same log came before: `lines` and `bytes` are those of all of them. */
export function behind(sink: RecordSink, lines: number, bytes: number): RecordSink {
  return {
    record: (fields, line, context) => sink.record(fields, lines + line, context),
    text: (text, line, context) => sink.text(text, lines + line, context),
    countOnly: (records) => sink.countOnly(records),
    unclear: (json) => sink.unclear(json),
    fault: (fault, line, byte) => {
      const placed = fault.kind === 'cut-record' ? { ...fault, byte: bytes + fault.byte } : fault;
      sink.fault(placed, lines + line, bytes + byte);
    },
  };
}
