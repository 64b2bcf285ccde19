import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBytes } from '../log/read';
import type { Report } from '../../src/report';
import { advanced, firstQuery, openPage, scanned, started, value, wholeSite, type Page } from './admin-page';
import { generatedSite } from './generated-site';
import { wholeReport } from './whole-report';
import type { ProjectRow } from '../../src/report/space-view';

const sites = path.join(__dirname, '../../local/sites');
const defaultSite = JSON.parse(readFileSync(path.join(sites, 'default-site.json'), 'utf8')) as unknown;

async function rowsOf(page: Page, reportId: string): Promise<readonly ProjectRow[]> {
  const rows: ProjectRow[] = [];
  for (let at = 1; ; at += 1) {
    const shown = value(await page.ask('report/page', { reportId, query: { ...firstQuery, page: at } }));
    rows.push(...shown.rows);
    if (at >= shown.pages) return rows;
  }
}

/** The account, four schemes, four groups, and three kinds of things. */
const mostAuditQuestions = 12;

/** The bound of the report's cost, from the site file and from what the report says fails. */
function bound({ site }: Page, rows: readonly ProjectRow[], conditional: boolean): number {
  const failing = rows.filter(({ state }) => state === 'content' || state === 'settings');
  const projectOf = (key: string) => site.projects.find((project) => project.key === key);
  const schemeOf = (key: string) =>
    site.permissionSchemes.find(({ id }) => id === projectOf(key)?.permissionSchemeId);
  const rolesIn = (key: string, permissions: readonly string[]): number => {
    const grants = schemeOf(key)?.grants.filter(({ permission }) => permissions.includes(permission)) ?? [];
    return new Set(grants.flatMap(({ holder }) => (holder.type === 'projectRole' ? [holder.value] : [])))
      .size;
  };
  const schemes = new Set(failing.map(({ key }) => projectOf(key)?.permissionSchemeId));
  const failingRoles = failing.reduce(
    (sum, { key, missing }) =>
      sum +
      rolesIn(
        key,
        missing.flatMap(({ permission }) => permission ?? []),
      ),
    0,
  );
  const passing = rows.filter((row) => row.status === 'live' && !failing.includes(row));
  const needs = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'SERVICEDESK_AGENT', 'ADMINISTER_PROJECTS'];
  const passingCalls = passing.length + passing.reduce((sum, { key }) => sum + rolesIn(key, needs), 0);
  const audit = failing.length === 0 ? 0 : mostAuditQuestions;
  return 10 + audit + failing.length + schemes.size + failingRoles + (conditional ? passingCalls : 0);
}

test('every project of the default site is checked within the budget', async () => {
  const page = openPage({ site: defaultSite });
  const reportId = await scanned(page, wholeSite('712020:backup-service'));
  const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const rows = await rowsOf(page, reportId);
  expect(rows).toHaveLength(36);
  expect(head.cost.jiraCalls).toBeLessThanOrEqual(bound(page, rows, true));
});

test('forty spaces of the default site are checked with a log within 160 calls, and their plan is read within 80 more', async () => {
  const page = openPage({ site: defaultSite });
  const log = await readBytes(readFileSync(path.join(sites, 'backup-log.json')));
  if ('says' in log) throw new Error(log.says);
  const { findings, ...summary } = log;
  const begun = await started(page, { ...wholeSite('712020:backup-service'), log: summary, parts: 1 });
  const from = page.platform.calls.length;
  const sent = value(await page.ask('scan/findings', { scanId: begun.scanId, part: 0, findings }));
  const { reportId, jiraCalls } = await advanced(page, sent);
  const { head } = value(
    await page.ask('report/page', { reportId: reportId ?? '', query: { ...firstQuery, state: null } }),
  );
  expect(await rowsOf(page, reportId ?? '')).toHaveLength(40);
  expect(head.cost.jiraCalls).toBeLessThanOrEqual(160);
  expect(jiraCalls - head.cost.jiraCalls).toBeLessThanOrEqual(80);
  // what was read once is known: only who asks is asked with every step
  const reads = page.platform.calls.slice(from).flatMap(({ method, path: asked, as }) => {
    const isGuards = /\/(myself|mypermissions|user\/bulk)\b/.test(asked);
    return method === 'GET' && !isGuards ? [`${as} ${asked}`] : [];
  });
  expect(reads.length).toBeGreaterThan(100);
  expect(reads.filter((asked, at) => reads.indexOf(asked) !== at)).toEqual([]);
});

test('where no scheme holds a needed permission conditionally passing projects cost nothing', async () => {
  const page = openPage({ site: generatedSite({ projects: 50, failing: 10 }) });
  const reportId = await scanned(page, wholeSite('u-backup'));
  const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const rows = await rowsOf(page, reportId);
  expect(head.cost.jiraCalls).toBeLessThanOrEqual(bound(page, rows, false));
  expect(head.cost.jiraCallsByEndpoint).toEqual({
    'GET /rest/api/3/auditing/record': 7,
    'GET /rest/api/3/issuesecurityschemes/project': 1,
    'GET /rest/api/3/permissions': 1,
    'GET /rest/api/3/permissionscheme': 1,
    // the other two name nobody else
    'GET /rest/api/3/permissionscheme/{id}': 1,
    'GET /rest/api/3/project/search': 2,
    'GET /rest/api/3/project/{key}/permissionscheme': 10,
    'GET /rest/api/3/project/{key}/role/{id}': 10,
    'GET /rest/api/3/serverInfo': 1,
    'GET /rest/api/3/user': 1,
    'POST /rest/api/3/permissions/check': 1,
  });
  const { notRead } = await wholeReport(page, reportId);
  expect(notRead.filter(({ what }) => what === 'settled-role')).toEqual([]);
});

test('a second witness is asked where the backup account is the viewer', async () => {
  const page = openPage({ site: generatedSite({ projects: 2, failing: 1 }) });
  const reportId = await scanned(page, wholeSite('u-ada'));
  const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(head.cost.jiraCallsByEndpoint['GET /rest/api/3/mypermissions']).toBe(1);
  expect(head.account.jiraAdmin).toBe(true);
});

test('of many roles that a refusal settles none is read: the gaps are the same, and their causes say who is in none', async () => {
  const role = 'GET /rest/api/3/project/{key}/role/{id}';
  const reportOf = async (failing: number): Promise<Report> => {
    const page = openPage({ site: generatedSite({ projects: failing + 10, failing }) });
    return wholeReport(page, await scanned(page, wholeSite('u-backup')));
  };
  const [many, few] = [await reportOf(310), await reportOf(10)];
  expect([few.cost.jiraCallsByEndpoint[role], many.cost.jiraCallsByEndpoint[role]]).toEqual([10, undefined]);
  expect(many.notRead.filter(({ what }) => what === 'settled-role')).toEqual([
    {
      ...{ what: 'settled-role', id: '', project: null, right: null },
      says: 'Who is in 310 roles was not asked for this report: Jira refuses what they grant, so the account is not in them. The page of a space asks for the roles of that space.',
    },
  ]);
  // whether who is in the role was read or not, each gap of a permission says the same but for the space
  const said = (report: Report) =>
    report.projects
      .filter(({ gaps }) => gaps.length > 0)
      .map(({ key, name, gaps }) =>
        JSON.stringify(gaps.map(({ cause }) => cause))
          .replaceAll(name ?? key, 'it')
          .replaceAll(key, 'it')
          .replaceAll(/Closed \d/g, 'a scheme'),
      );
  expect(said(many)).toHaveLength(310);
  expect(new Set(said(many))).toEqual(new Set(said(few)));
  const [first] = said(many);
  expect(first).toContain('"kind":"not-a-holder"');
  expect(first).toContain('is not in it');
  expect(first).not.toContain('could not be read');
});

test('of very many spaces whose grants may depend on the work item some are not checked, and none of those is green', async () => {
  const site = generatedSite({ projects: 530, failing: 4 }) as {
    readonly permissionSchemes: { readonly grants: { permission: string; holder: object }[] }[];
    readonly projects: { readonly roleActors: { users: string[] }[] }[];
  };
  const browse = site.permissionSchemes[0]?.grants.find(({ permission }) => permission === 'BROWSE_PROJECTS');
  if (browse === undefined) throw new Error('nobody browses');
  browse.holder = { type: 'projectRole', value: '10002' };
  site.permissionSchemes[0]?.grants.push({
    ...browse,
    id: 99_999,
    holder: { type: 'reporter' },
  } as typeof browse);
  for (const [at, { roleActors }] of site.projects.entries())
    if (at % 2 === 0) roleActors[0]?.users.push('u-backup');
  const page = openPage({ site });
  const report = await wholeReport(page, await scanned(page, wholeSite('u-backup')));
  const count = (state: string) => report.projects.filter((project) => project.state === state).length;
  // two of those that fail have the role
  expect([count('complete') + count('items'), count('partly')]).toEqual([300 + 2, 226]);
  const inRole = new Map(page.site.projects.map(({ key }, at) => [key, at % 2 === 0]));
  for (const { key, state } of report.projects)
    if (state === 'complete' || state === 'items')
      expect([key, inRole.get(key)]).toEqual([key, state === 'complete']);
  const open = report.notRead.filter(({ says }) =>
    says.includes('whether what is granted depends on the work item'),
  );
  expect(open).toHaveLength(226);
  expect(report.cost.jiraCallsByEndpoint).toMatchObject({
    'GET /rest/api/3/project/{key}/permissionscheme': 500 + 2,
    'GET /rest/api/3/project/{key}/role/{id}': 300 + 2,
  });
});
