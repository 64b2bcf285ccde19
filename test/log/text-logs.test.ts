import { readBytes } from './read';
import type { LogReading } from '../../src/log';

const refusal = 'Issue does not exist or you do not have permission to see it.';

async function read(lines: readonly string[]): Promise<LogReading> {
  const reading = await readBytes(new TextEncoder().encode(`${lines.join('\n')}\n`), [5, 50, 500]);
  if ('kind' in reading) throw new Error(reading.says);
  return reading;
}

const counts = ({ records, permission, setAside, unrecognised }: LogReading): unknown => ({
  records,
  permission,
  setAside,
  unrecognised,
});

/** Layouts as their loggers document them; the first line of each tells of a success, the last one of a refusal. */
const layouts: readonly (readonly [says: string, lines: readonly string[]])[] = [
  [
    'Python logging with a traceback',
    [
      '2026-11-22 10:00:01,123 INFO backup.jira: fetched TREK-1',
      `2026-11-22 10:00:02,123 ERROR backup.jira: PAY-1: ${refusal}`,
      'Traceback (most recent call last):',
      '  File "backup.py", line 3, in fetch',
      'jira.exceptions.JIRAError: JiraError HTTP 404 url: https://acme.example/rest/api/3/issue/PAY-1',
    ],
  ],
  [
    'Logback',
    [
      '10:00:01.123 [main] INFO  c.a.Backup - fetched TREK-1',
      `10:00:02.123 [main] ERROR c.a.Backup - PAY-1: ${refusal}`,
      'java.lang.IllegalStateException: 404',
      '\tat c.a.Backup.fetch(Backup.java:31)',
      '\t... 3 more',
    ],
  ],
  [
    'logfmt of Go',
    [
      'time=2026-11-22T10:00:01Z level=info msg="fetched" issue=TREK-1',
      `time=2026-11-22T10:00:02Z level=error msg="${refusal}" issue=PAY-1 status=404`,
    ],
  ],
  [
    'dictionaries of Python, a line each',
    [
      `{'level': 'INFO', 'issue': 'TREK-1', 'message': "it's fetched", 'error': None}`,
      `{'level': 'ERROR', 'issue': 'PAY-1', 'status': 404, 'error': '${refusal}', 'retry': False}`,
    ],
  ],
  [
    'a list of dictionaries of Python',
    [
      `[{'level': 'INFO', 'issue': 'TREK-1', 'message': 'fetched'}, {'issue': 'PAY-1', 'status': 404, 'error': '${refusal}'},]`,
    ],
  ],
  [
    'syslog',
    [
      'Nov 22 10:00:01 b1 backup[7]: INFO fetched TREK-1',
      `Nov 22 10:00:02 b1 backup[7]: ERROR PAY-1: ${refusal}`,
    ],
  ],
  ['glog in brackets', ['[info] fetched TREK-1', `[error] PAY-1: ${refusal}`]],
];

test.each(layouts)('A text log of %s is read, one record an entry', async (_says, lines) => {
  const reading = await read(lines);
  expect(counts(reading)).toEqual({ records: 2, permission: 1, setAside: 1, unrecognised: 0 });
  const refused = reading.findings.find(({ verdict }) => verdict === 'permission');
  expect(refused).toMatchObject({ project: 'PAY', issues: [{ issue: 'PAY-1' }] });
});

test('The lines of an entry are one record, and its line is the first', async () => {
  const { findings } = await read(layouts[0]?.[1] ?? []);
  expect(findings.map(({ lines }) => lines)).toEqual([[1], [2]]);
});

test.each([
  ['a letter', ['Dear admin,', 'the backup did not work. What shall we do?', 'Yours, Dana']],
  ['a list of keys', ['PAY-1', 'PAY-2', 'PAY-3']],
])('%s is no log, and the refusal says what it is', async (_says, lines) => {
  const reading = await readBytes(new TextEncoder().encode(lines.join('\n')));
  expect(reading).toMatchObject({ kind: 'refused', reason: 'plain-text' });
  expect(JSON.stringify(reading)).toContain('This is a text file');
});

/** Nearly JSON: what some tools write and JSON does not know. */
test.each([
  ['NaN and Infinity', `[{"item_id":"PAY-1","status":404,"t":NaN,"u":-Infinity,"error":"${refusal}"}]`],
  ['a comma behind the last member', `{"errors":[{"item_id":"PAY-1","error":"${refusal}",}]}`],
  ['a comma behind the last element', `[{"item_id":"PAY-1","keys":[1,2,],"error":"${refusal}"},]`],
])('%s does not make a record unreadable', async (_says, text) => {
  const reading = await read([text]);
  expect(counts(reading)).toEqual({ records: 1, permission: 1, setAside: 0, unrecognised: 0 });
  expect(reading.broken).toEqual([]);
});

test('What is nearly JSON and not understood is refused with its keys, and is no crash', async () => {
  const reading = await readBytes(new TextEncoder().encode('{"meta":{"took":NaN},"version":1,}'));
  expect(reading).toMatchObject({ kind: 'refused', reason: 'unknown-shape' });
  expect(JSON.stringify(reading)).toContain('version');
});

test.each([
  ['objects', '{"a":', '}'],
  ['objects of permissions', '{"havePermission":', '}'],
  ['objects in lists', '[{"a":', '}]'],
])('%s as deep as somebody likes are read or refused, and are no crash', async (_says, open, close) => {
  for (const levels of [50, 5_000, 20_000]) {
    const deep = open.repeat(levels) + 'null' + close.repeat(levels);
    for (const text of [
      deep,
      `{"permissions":${deep},"error":"x"}`,
      `[{"issue":"PAY-1","x":${deep}}]`,
      `${deep}\n{"error":"${refusal}"}`,
    ])
      expect(typeof (await readBytes(new TextEncoder().encode(text)))).toBe('object');
  }
});

/** Tables, and the lines of each before its names. */
test.each([
  ['with the separator of Excel', `sep=;\nProject;Issue;Error\nPAY;PAY-1;${refusal}`, 3],
  [
    'with a title',
    `Event history\nGenerated 2026-11-23\n\nEvent,Project,Issue,Error\nBackup,PAY,PAY-1,"${refusal}"`,
    5,
  ],
  ['with columns in German', `Datum;Projekt;Vorgang;Status;Fehler\n2026-11-22;PAY;PAY-1;404;"${refusal}"`, 2],
  ['with columns in Japanese', `日付,プロジェクト,課題,エラー\n2026-11-22,PAY,PAY-1,"${refusal}"`, 2],
  ['with JSON in a cell', `Issue\tError\nPAY-1\t"{""errorMessages"":[""${refusal}""]}"`, 2],
  ['with JSON in a cell and columns in French', `Ticket|Réponse\nPAY-1|{"errorMessages":["${refusal}"]}`, 2],
])('A table %s is read', async (_says, text, line) => {
  const reading = await read([text]);
  expect(counts(reading)).toEqual({ records: 1, permission: 1, setAside: 0, unrecognised: 0 });
  expect(reading.findings).toMatchObject([{ project: 'PAY', issues: [{ issue: 'PAY-1' }], lines: [line] }]);
});

test('A count of errors in a table is no text, and none is a success', async () => {
  const reading = await read([
    'Date,Event,Project,Items,Errors,Status',
    '2026-11-22,Backup,TREK,90,0,Completed',
    '2026-11-22,Backup,PAY,70,12,Completed with errors',
  ]);
  expect(counts(reading)).toEqual({ records: 2, permission: 0, setAside: 1, unrecognised: 1 });
  expect(reading.texts).not.toContain('0');
});
