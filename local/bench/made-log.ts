import { closeSync, openSync, writeSync } from 'node:fs';

/** What the records of a made log say: all the same message, or each one another that no catalogue knows. */
export const messages = ['same', 'different'] as const;
export type Messages = (typeof messages)[number];

const projects = ['PAY', 'WEB', 'OPS', 'HR', 'LAW'] as const;
const words = 'amber basin cedar delta ember fjord glade heron islet jetty knoll larch'.split(' ');
const recordsAtOnce = 2_000;

/** Writes a log of at least `megabytes` (of 1,000,000 bytes): an object with a list of errors, one a line. */
export function writeLog(file: string, megabytes: number, say: Messages): void {
  const out = openSync(file, 'w');
  let bytes = writeSync(out, '{"event":"backup","errors":[\n');
  for (let i = 0; bytes < megabytes * 1_000_000; i += recordsAtOnce) {
    const records = Array.from({ length: recordsAtOnce }, (_none, n) => record(i + n, say));
    bytes += writeSync(out, (i === 0 ? '' : ',\n') + records.join(',\n'));
  }
  writeSync(out, '\n]}\n');
  closeSync(out);
}

function record(i: number, say: Messages): string {
  const key = `${projects[i % projects.length] ?? ''}-${String(i % 9_000)}`;
  return JSON.stringify({
    item_type: 'issue',
    item_id: key,
    status_code: say === 'same' ? 404 : 400,
    error: say === 'same' ? JSON.stringify({ errorMessages: [refusal], errors: {} }) : sentence(i),
    occurred_at: '2026-11-20T03:14:00Z',
  });
}

const refusal = 'Issue does not exist or you do not have permission to see it.';

/** Words in an order that comes but once: letters, because numbers alone make no other class of message. */
function sentence(i: number): string {
  const said: string[] = [];
  for (let rest = i; rest > 0 || said.length < 6; rest = Math.floor(rest / words.length))
    said.push(words[rest % words.length] ?? '');
  return `The ${said.join(' ')} could not be written to the archive`;
}
