import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/log/finding';
import type { ReportGap, ReportProject } from '../../src/report/report';
import { advanced, firstQuery, openPage, smallSite, started, value, wholeSite } from './admin-page';
import { finding, summaryOf } from './finding';
import { about, reported, sampleFindings, wanting } from './sample-log';
import { firstPart } from './whole-report';
import { storedText } from '../store/stored-text';

const expected = JSON.parse(
  readFileSync(path.join(__dirname, '../samples/expected-small.json'), 'utf8'),
) as Record<'gaps' | 'site' | 'alreadyGranted' | 'conditional', string[][]>;

const sorted = (rows: readonly (readonly (string | null)[])[]): string[] =>
  rows.map((row) => row.join(' ')).sort();
const words = ({ permission, cause, issues }: ReportGap) => [permission, cause.kind, ...issues];
const gapsOf = (projects: readonly ReportProject[]) =>
  projects.flatMap(({ key, gaps }) => gaps.map((gap) => [key, ...words(gap)]));

test('the sample log and site give exactly the expected gaps', async () => {
  const page = openPage();
  const reportId = await reported(page, sampleFindings);
  const { head, projects } = await firstPart(page, reportId);
  expect(sorted(gapsOf(projects))).toEqual(sorted(expected.gaps));
  expect(sorted((head?.site ?? []).map(words))).toEqual(sorted(expected.site));
  const held = projects.flatMap(({ key, conditional }) =>
    conditional.map(({ permission }) => [key, permission]),
  );
  expect(sorted(held)).toEqual(sorted(expected.conditional));
  const granted = projects.flatMap(({ key, alreadyGranted }) =>
    alreadyGranted.map(({ permission }) => [key, permission]),
  );
  expect(sorted(granted)).toEqual(sorted(expected.alreadyGranted));
  expect(head?.notRead).toEqual([]);
});

test('a former key is followed to its project, whose rows stand under today’s key', async () => {
  const page = openPage();
  const reportId = await reported(page, [finding('PAYM'), finding('PAY')]);
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(rows.map(({ key, records }) => [key, records])).toEqual([['PAY', 2]]);
});

test('a numeric project id and a numeric work item id are followed', async () => {
  const page = openPage();
  const id = String(page.site.issues.find(({ key }) => key === 'SEC-2')?.id);
  const reportId = await reported(page, [
    finding('20001'),
    finding(null, { issues: [{ issue: id, records: 1, lines: [4] }] }),
  ]);
  const { rows } = value(
    await page.ask('report/page', { reportId, query: { ...firstQuery, sort: 'space' } }),
  );
  expect(rows.map(({ key }) => key).sort()).toEqual(['PAY', 'SEC']);
});

test('names that are no keys and no ids are asked for nowhere, and are not found', async () => {
  const page = openPage();
  const nasty = ['../../rest', 'PAY?x=1', 'a b', '🙂', '99999999999999999999', '__proto__'];
  const reportId = await reported(
    page,
    nasty.map((name) => finding(name, { issues: [{ issue: name, records: 1, lines: [1] }] })),
  );
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(rows.map(({ status }) => status)).toEqual(nasty.map(() => 'not-found'));
  const asked = page.platform.calls.map(({ path: asking }) => asking).join(' ');
  expect(asked).not.toMatch(/rest%2F|x%3D1|99999999999999999999|a\+b/);
});

test('a second witness, the app, is asked for what the viewer does not find or see', async () => {
  const page = openPage();
  await reported(page, [finding('GONE'), about('SEC-2'), about('PAY-77')]);
  const asApp = page.platform.calls
    .filter(({ as }) => as === 'app')
    .map(({ path: asking }) => asking.split('?')[0]);
  expect(asApp).toEqual(['/rest/api/3/project/search', '/rest/api/3/issue/bulkfetch']);
});

describe('reasons to doubt a report', () => {
  const withHosts = (hosts: readonly (readonly [string, number])[], names: readonly string[] = []) => ({
    ...wholeSite('u-dana'),
    log: summaryOf([]),
    actors: names.map((name) => ({ name, records: 1 })),
    hosts: hosts.map(([host, records]) => ({ host, records })),
  });
  const kindsFor = async (start: ReturnType<typeof withHosts>): Promise<readonly string[]> => {
    const page = openPage();
    const { reportId } = await advanced(page, await started(page, start));
    const { head } = value(await page.ask('report/page', { reportId: reportId ?? '', query: firstQuery }));
    expect(head.warnings.every(({ says }) => says.endsWith('.'))).toBe(true);
    return head.warnings.map(({ kind }) => kind);
  };

  test.each([
    ['no names, no hosts', [], [], []],
    ['the account’s own name', [], ['dana backup '], []],
    ['another person’s name', [], ['Sam Somebody'], ['other-actor']],
    ['the account’s name among others', [], ['Sam Somebody', 'Dana Backup'], []],
    ['the own host', [['acme.example', 1]], [], []],
    ['another site’s host', [['other.example', 1]], [], ['other-site']],
    [
      'mostly the own host',
      [
        ['other.example', 4],
        ['ACME.example', 5],
      ],
      [],
      [],
    ],
    [
      'mostly another site’s host',
      [
        ['other.example', 6],
        ['acme.example', 5],
      ],
      [],
      ['other-site'],
    ],
    ['Atlassian’s own host alone', [['api.atlassian.com', 9]], [], []],
    [
      'Atlassian’s own host beside the own',
      [
        ['api.atlassian.com', 9],
        ['acme.example', 1],
      ],
      [],
      [],
    ],
  ] as const)('%s', async (_name, hosts, names, kinds) => {
    expect(await kindsFor(withHosts(hosts, names))).toEqual(kinds);
  });

  test('most projects of the log are not found', async () => {
    const page = openPage();
    const few = await reported(page, [finding('GONE'), finding('LOST'), finding('PAY'), finding('FIN')]);
    const most = await reported(page, [finding('GONE'), finding('LOST'), finding('PAY')]);
    const kinds = async (reportId: string) =>
      value(await page.ask('report/page', { reportId, query: firstQuery })).head.warnings.map(
        ({ kind }) => kind,
      );
    expect(await kinds(few)).toEqual([]);
    expect(await kinds(most)).toEqual(['projects-not-found']);
  });

  test('all spaces fail alike though Jira grants them: said once, before everything else', async () => {
    const page = openPage();
    const warnings = async (...findings: readonly Finding[]) => {
      const reportId = await reported(page, findings);
      return value(await page.ask('report/page', { reportId, query: firstQuery })).head.warnings;
    };
    const alike = [finding('WEB'), finding('SEC', { row: 8 }), finding('MOB', { row: 12 })];
    expect(await warnings(...alike)).toEqual([
      {
        kind: 'all-fail-alike',
        says: expect.stringContaining('Check the credentials of the backup') as string,
      },
    ]);
    const lost = ['GONE', 'LOST'].map((name) => finding(name));
    expect((await warnings(...alike, ...lost)).map(({ kind }) => kind)).toEqual(['all-fail-alike']);
    expect(await warnings(...alike.slice(1))).toEqual([]);
    expect(await warnings(...alike, finding('WEB', { ...wanting('EDIT_ISSUES'), row: 27 }))).toEqual([]);
    expect(await warnings(finding('PAY'), finding('FIN'), finding('WEB'))).toEqual([]);
  });

  test('the log’s names and hosts are not stored', async () => {
    const page = openPage();
    await started(page, withHosts([['other.example', 3]], ['Sam Somebody']));
    const stored = storedText(page.platform.store);
    expect(stored).not.toMatch(/Sam Somebody|other\.example/);
  });
});

test('a project in the trash that has come back is checked like any other', async () => {
  const site = smallSite();
  site.projects = (site.projects as Record<string, unknown>[]).map((project) =>
    project.key === 'BIN' ? { ...project, status: 'live' } : project,
  );
  const page = openPage({ site });
  const reportId = await reported(page, [finding('BIN')]);
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(rows[0]?.status).toBe('live');
});
