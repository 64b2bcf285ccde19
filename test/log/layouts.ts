import fc from 'fast-check';

/** Records as anybody's logger may write them, and thirty ways in which a log holds them. */

type Json = Readonly<Record<string, unknown>>;

const key = fc.oneof(
  fc.constantFrom(
    'message',
    'level',
    'issue',
    'error',
    'status',
    'time',
    'event',
    'host',
    'why',
    'documentId',
    'ctx',
  ),
  fc.stringMatching(/^[a-z]{2,9}$/),
);
const text = fc.oneof(
  fc.constantFrom(
    'Issue does not exist or you do not have permission to see it.',
    'PAY-3',
    'could not read it',
    'info',
    'x',
  ),
  fc.string({ maxLength: 20 }),
);
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.double({ noNaN: true }));
const flat = fc.dictionary(key, scalar, { minKeys: 1, maxKeys: 6, noNullPrototype: true });
/** Something is said in each: an object that says nothing at all may be a header. */
const record = fc
  .tuple(
    flat,
    fc.dictionary(key, fc.oneof(scalar, flat, fc.array(fc.integer(), { minLength: 1, maxLength: 3 })), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    key,
  )
  .map(([own, more, said]): Json => ({ ...more, ...own, [said]: `it failed: ${said}` }))
  .filter(isOne);

/**
 * What stands under the name of an item and tells an error is a record by itself, and so are two objects that name an item each:
 * `counted.test.ts` holds both. Whether an object with such parts is one failure or several nobody can tell, so none is made here.
 */
function isOne(made: Json): boolean {
  const parts = Object.entries(made).filter((part): part is [string, Json] => isObject(part[1]));
  const tells = parts.some(([name, part]) => name === 'issue' && ('error' in part || 'message' in part));
  return !tells && parts.filter(([, part]) => 'issue' in part).length < 2;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const someRecords = fc.array(record, { minLength: 2, maxLength: 12 });

const one = JSON.stringify;
const lines = (of: readonly unknown[], end = '\n'): string => of.map((each) => one(each) + end).join('');
const under =
  (...names: readonly string[]) =>
  (of: readonly Json[]): string =>
    one(names.reduceRight<unknown>((inside, name) => ({ [name]: inside }), of));
const wrapped =
  (wrap: (record: Json, i: number) => unknown) =>
  (of: readonly Json[]): string =>
    lines(of.map(wrap));
const listed =
  (name: string, wrap: (record: Json, i: number) => unknown) =>
  (of: readonly Json[]): string =>
    one({ [name]: of.map(wrap) });

export const layouts: Readonly<Record<string, (of: readonly Json[]) => string>> = {
  'a list': one,
  'a list, indented': (of) => JSON.stringify(of, null, 2),
  'JSON Lines': lines,
  'JSON Lines of Windows': (of) => lines(of, '\r\n'),
  'JSON text sequences': (of) => of.map((each) => `\u001e${one(each)}\n`).join(''),
  'values one after the other': (of) => of.map((each) => one(each)).join(''),
  'values with commas between': (of) => of.map((each) => one(each)).join(',\n'),
  'a list with a byte order mark': (of) => `\ufeff${one(of)}`,
  'a list under "errors"': under('errors'),
  'a list under "history"': under('history'),
  'a list under "meta"': under('meta'),
  'a list under "links"': under('links'),
  'a list under "summary"': under('summary'),
  'a list under "trace"': under('trace'),
  'a list under "attempts"': under('attempts'),
  'a list under a name that nobody knows': under('zebras'),
  'a list far down': under('data', 'run', 'page', 'items'),
  'a list beside counts': (of) => one({ total: of.length, finished: true, took: 1.5, rows: of }),
  'a list beside a word of success': (of) => one({ status: 'success', data: { result: of } }),
  'an object by ids of requests': (of) =>
    one(
      Object.fromEntries(
        of.map((each, i) => [
          `req-${String(i)}`,
          { ...each, issueKey: `PAY-${String(i)}`, error: 'refused' },
        ]),
      ),
    ),
  'pages, a list of lists': (of) => one([of.slice(0, 1), of.slice(1)]),
  'lines of Docker': wrapped((each, i) => ({ log: `${one(each)}\n`, stream: 'stderr', time: String(i) })),
  'lines of Splunk': wrapped((each) => ({ preview: false, result: each })),
  'messages of Kafka': wrapped((each, i) => ({ partition: 0, offset: i, value: each })),
  'messages of Kafka with a text': wrapped((each, i) => ({ partition: 0, offset: i, value: one(each) })),
  'LOG lines of Airbyte': wrapped((each) => ({ type: 'LOG', log: each })),
  'hits of Elasticsearch': (of) =>
    one({
      took: 1,
      timed_out: false,
      hits: {
        total: { value: of.length },
        hits: of.map((each, i) => ({ _index: 'logs', _id: String(i), _source: each })),
      },
    }),
  'events of CloudWatch': listed('events', (each, i) => ({
    timestamp: i,
    message: one(each),
    eventId: String(i),
  })),
  'entries of Google Cloud': listed('entries', (each, i) => ({
    insertId: String(i),
    jsonPayload: each,
    severity: 'ERROR',
  })),
  'records of a queue': listed('Records', (each, i) => ({ messageId: String(i), body: one(each) })),
  'data of Datadog': listed('data', (each, i) => ({ id: `AQ${String(i)}`, type: 'log', attributes: each })),
  'values of Loki': (of) =>
    one({
      status: 'success',
      data: {
        resultType: 'streams',
        result: [{ stream: { job: 'backup' }, values: of.map((each, i) => [String(i), one(each)]) }],
      },
    }),
  'log records of OpenTelemetry': (of) =>
    one({
      resourceLogs: [
        {
          resource: { attributes: [{ key: 'service.name', value: { stringValue: 'backup' } }] },
          scopeLogs: [
            {
              scope: { name: 'jira' },
              logRecords: of.map((each) => ({ severityText: 'ERROR', body: { stringValue: one(each) } })),
            },
          ],
        },
      ],
    }),
};
