import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLog } from '../../../src/log';
import type { Report } from '../../../src/report/report';
import { fileFormats } from '../../../static/file-desk/src/file-formats';
import { files } from '../../../static/file-desk/src/files';
import { reportOf, sampleLog, sampleSite } from './run-command';

const sample = reportOf('--site', sampleSite, '--log', sampleLog, '--account', 'u-dana');

const reasonOf = async (text: string): Promise<string> => {
  const reading = await readLog(new Blob([text]).stream());
  return 'kind' in reading ? reading.reason : `read: ${String(reading.records)}`;
};

test.each(fileFormats)('a %s of this app, which lies beside the log, is not read as one', async (format) => {
  expect(await reasonOf(await Promise.resolve(files[format].content(await sample)))).toBe('of-this-app');
});

test('nor is a table that a spreadsheet has saved with semicolons', async () => {
  const text = files.csv.content(await sample).replaceAll(',', ';');
  expect(await reasonOf(text)).toBe('of-this-app');
});

test('nor is a report of version 0.1.0', async () => {
  const report = JSON.parse(files.json.content(await sample)) as Report;
  const { version, checkedAt, profile, checkedBy: _, ...more } = report;
  expect(await reasonOf(JSON.stringify({ version, checkedAt, profile, ...more }))).toBe('of-this-app');
});

test('nor is an own list of permissions, which is told where it belongs', async () => {
  const list = readFileSync(path.join(__dirname, '../../../docs/own-profile.json'), 'utf8');
  expect(await reasonOf(list)).toBe('own-list');
});

const record =
  '{"item_type":"issue","item_key":"PAY-1","status_code":403,"error":"You do not have permission to see it."}';

test.each([
  ['a version and a time', `{"version":1,"checked":"2026-11-28","errors":[${record}]}`],
  ['a task', `{"task":"backup","errors":[${record}]}`],
  [
    'a task, and says what its records need',
    `{"task":"backup","records":[{"needs":["BROWSE_PROJECTS"],${record.slice(1)}]}`,
  ],
  ['a version and the time of a check', `{"version":1,"checkedAt":"2026-11-28","errors":[${record}]}`],
  [
    'rows by work item',
    'row,space,work item,status,error\n1,PAY,PAY-1,403,You do not have permission to see it.\n',
  ],
  ['rows by space', 'row,space,status,error\n1,PAY,403,You do not have permission to see it.\n'],
])('a log that begins with %s is read', async (_what, text) => {
  expect(await reasonOf(text)).toBe('read: 1');
});
