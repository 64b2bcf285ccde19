import { closeSync, openSync, writeSync } from 'node:fs';

/**
 * What a made log is like. `same`: one body, again and again. `different`: messages that no catalogue knows, each one another.
 * `refusals`: known messages, each naming another work item and person. `bodies`: whole requests and answers as objects, the
 * answer's message each time another. `mixed`: five kinds of records in turn, with other fields each. `indented`: those of
 * `different`, a field a line.
 */
export const kindsOfLog = ['same', 'different', 'refusals', 'bodies', 'mixed', 'indented'] as const;
export type KindOfLog = (typeof kindsOfLog)[number];

const projects = ['PAY', 'WEB', 'OPS', 'HR', 'LAW'] as const;
const types = ['issue', 'comment', 'issue_worklog', 'issue_attachment', 'issue_link'] as const;
const words = 'amber basin cedar delta ember fjord glade heron islet jetty knoll larch'.split(' ');
const refusal = 'Issue does not exist or you do not have permission to see it.';
const at = '2026-11-20T03:14:00Z';

const makers = {
  same: (i) => ({ ...item(i), status_code: 404, error: body([refusal]), occurred_at: at }),
  different: (i) => ({ ...item(i), status_code: 400, error: sentence(i), occurred_at: at }),
  refusals: (i) => ({ ...item(i), status_code: 403, error: known(i), occurred_at: at }),
  bodies: (i) => ({
    timestamp: at,
    level: 'error',
    request: { method: 'GET', url: `https://acme.atlassian.net/rest/api/3/issue/${keyOf(i)}?expand=names` },
    response: { status: 400, body: { errorMessages: [sentence(i)], errors: {} } },
    attempt: i % 4,
  }),
  mixed: (i) => mixed[i % mixed.length]?.(i) ?? {},
  indented: (i) => ({ ...item(i), status_code: 400, error: sentence(i), occurred_at: at }),
} satisfies Record<KindOfLog, (i: number) => object>;

const mixed: readonly ((i: number) => object)[] = [
  makers.different,
  makers.bodies,
  makers.refusals,
  (i) => ({
    id: keyOf(i),
    resource: types[i % types.length],
    message: known(i),
    retries: [1, 2, 3],
    tenant: { id: i },
  }),
  (i) => ({
    time: i,
    severity: 'ERROR',
    message: sentence(i),
    exception: { class: 'E', message: sentence(i + 7) },
    client_status: 400,
    client_url: `https://acme.atlassian.net/rest/api/2/issue/${keyOf(i)}`,
  }),
];

const recordsAtOnce = 2_000;

/** Writes a log of at least `megabytes` (of 1,000,000 bytes): an object with a list of errors. */
export function writeLog(file: string, megabytes: number, kind: KindOfLog): void {
  const out = openSync(file, 'w');
  for (const part of partsOfLog(megabytes, kind)) writeSync(out, part);
  closeSync(out);
}

/** The same log as a stream of its bytes, made while it is read. */
export function* partsOfLog(megabytes: number, kind: KindOfLog): Generator<Uint8Array> {
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
      JSON.stringify(makers[kind](i + n), null, indent),
    );
    yield part((i === 0 ? '' : ',\n') + records.join(',\n'));
  }
  yield part('\n]}\n');
}

function item(i: number): object {
  return { item_type: 'issue', item_id: keyOf(i) };
}

function keyOf(i: number): string {
  return `${projects[i % projects.length] ?? ''}-${String((i % 9_000) + 1)}`;
}

function body(errorMessages: readonly string[]): string {
  return JSON.stringify({ errorMessages, errors: {} });
}

function known(i: number): string {
  return `${name(i)}, you do not have the permission to comment on this issue ${keyOf(i)}.`;
}

function name(i: number): string {
  return inWords(i, 2).replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** Letters, because numbers alone make no other class of message. */
function sentence(i: number): string {
  return `The ${inWords(i, 6)} could not be written to the archive`;
}

/** Words in an order that comes but once. */
function inWords(i: number, least: number): string {
  const said: string[] = [];
  for (let rest = i; rest > 0 || said.length < least; rest = Math.floor(rest / words.length))
    said.push(words[rest % words.length] ?? '');
  return said.join(' ');
}
