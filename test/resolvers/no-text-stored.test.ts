import { Readable } from 'node:stream';
import { readLog } from '../../src/log';
import type { LogReading } from '../../src/log/finding';
import { advanced, openPage, started, value, wholeSite } from './admin-page';
import { storedText } from '../store/stored-text';

/** No free text of a log is in the store, whatever field of whatever record it stood in. */

/** What no key, id or name of Jira can be, and no word of this app. */
const marker = (at: string) => `zqxj ${at.toLowerCase()} hostile`;
const marked = /zqxj/i;

const fields = [
  ...[
    'message',
    'error',
    'errorMessage',
    'itemType',
    'type',
    'operation',
    'event',
    'summary',
    'name',
    'title',
  ],
  ...[
    'user',
    'actor',
    'author',
    'role',
    'group',
    'visibility',
    'host',
    'site',
    'status',
    'reason',
    'stack',
    'id',
  ],
  ...[
    'key',
    'issueKey',
    'project',
    'projectName',
    'filter',
    'dashboard',
    'comment',
    'body',
    'level',
    'timestamp',
  ],
];

const messages = [
  `You do not have permission to view comments of ${marker('role')}`,
  `You are currently not a member of the project role: ${marker('role')}.`,
  `Comment is restricted to the group ${marker('group')}`,
  `The filter with id "${marker('filter')}" is not shared with you`,
  `No project could be found with key '${marker('key')}'.`,
  `Field '${marker('field')}' cannot be set. It is not on the appropriate screen, or unknown.`,
  `User '${marker('user')}' does not have permission to be assigned issues`,
  'Issue does not exist or you do not have permission to see it.',
];

function hostileLog(): string {
  const records = messages.flatMap((message) =>
    fields.map((field) => ({
      ...{ status: 403, itemType: 'comment', projectKey: 'PAY', issueKey: 'PAY-1', message },
      url: `https://acme.example/rest/api/3/issue/PAY-1?x=${marker('query')}`,
      [field]: marker(field),
      [marker('field name')]: marker('unknown field'),
      response: JSON.stringify({
        errorMessages: [message, marker('body')],
        errors: { [marker('key')]: marker('value') },
      }),
    })),
  );
  return JSON.stringify(records);
}

test('of a log whose every field is hostile no word is in the store once its scan is done, nor after the plan', async () => {
  const reading = (await readLog(Readable.from([Buffer.from(hostileLog())]))) as LogReading;
  expect(reading.records).toBe(messages.length * fields.length);
  const { findings, texts, actors, hosts, ...log } = reading;
  expect(JSON.stringify(texts)).toMatch(marked);
  const page = openPage();
  const start = {
    ...wholeSite('u-dana'),
    log,
    parts: 1,
    actors: actors.slice(0, 10),
    hosts: hosts.slice(0, 10),
  };
  const scan = await started(page, start);
  const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
  const { reportId } = await advanced(page, sent);
  const asked = { objective: 'least-access', cover: 'site-settings' } as const;
  value(await page.ask('plan/view', { reportId: reportId ?? '', asked }));
  value(await page.ask('report/check-again', { reportId: reportId ?? '', key: 'PAY' }));
  const stored = storedText(page.platform.store).split('\n');
  expect(stored.length).toBeGreaterThan(5);
  expect(stored.filter((value) => marked.test(value))).toEqual([]);
});

test('what a page sends as a type or a role is kept only where it is one of Jira’s words', async () => {
  const page = openPage();
  const reading = (await readLog(Readable.from([Buffer.from(hostileLog())]))) as LogReading;
  const { findings: _findings, texts: _texts, actors: _actors, hosts: _hosts, ...log } = reading;
  const scan = await started(page, { ...wholeSite('u-dana'), log, parts: 1 });
  const own = {
    ...{ verdict: 'permission', row: 1, reason: null, write: false, status: 403, project: 'PAY', issues: [] },
    ...{ issuesNotKept: 0, records: 1, lines: [1], text: 0 },
  } as const;
  const findings = [
    { ...own, itemType: 'zqxj_word', want: { kind: 'visibility', of: 'comment', role: 'zqxj role' } },
    { ...own, itemType: 'comment', want: { kind: 'unclear' } },
  ] as const;
  value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings: findings as never }));
  const text = storedText(page.platform.store);
  expect(text).not.toMatch(marked);
  expect(text).toContain('comment');
});
