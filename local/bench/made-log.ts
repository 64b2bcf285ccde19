import { closeSync, openSync, writeSync } from 'node:fs';
import { recordOf } from './made-record';

/**
 * What a made log is like. `same`: one body, again and again. `different`: messages that no catalogue knows, each one another.
 * `refusals`: known messages, each naming another work item and person. `bodies`: whole requests and answers as objects, the
 * answer's message each time another. `mixed`: five kinds of records in turn, with other fields each. `indented`: those of
 * `different`, a field a line.
 */
export const kindsOfLog = ['same', 'different', 'refusals', 'bodies', 'mixed', 'indented'] as const;
export type KindOfLog = (typeof kindsOfLog)[number];

const recordsAtOnce = 2_000;

/** Writes a log of at least `megabytes` (of 1,000,000 bytes): an object with a list of errors. */
export function writeLog(file: string, megabytes: number, kind: KindOfLog): void {
  const out = openSync(file, 'w');
  for (const part of partsOfLog(megabytes, kind)) writeSync(out, part);
  closeSync(out);
}

/** The same log as a stream of its bytes, made while it is read. */
function* partsOfLog(megabytes: number, kind: KindOfLog): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const indent = kind === 'indented' ? 1 : undefined;
  let bytes = 0;
  const part = (text: string): Uint8Array => {
    const encoded = encoder.encode(text);
    bytes += encoded.length;
    return encoded;
  };
  yield part('{"event":"backup","errors":[\n');
  for (let i = 0; bytes < megabytes * 1_000_000; i += recordsAtOnce) {
    const records = Array.from({ length: recordsAtOnce }, (_none, n) =>
      JSON.stringify(recordOf(kind, i + n), null, indent),
    );
    yield part((i === 0 ? '' : ',\n') + records.join(',\n'));
  }
  yield part('\n]}\n');
}
