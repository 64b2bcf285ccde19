import { liftPointsQuota } from '../../local/no-quota';
import { manySpaces } from '../../local/sites/ten-thousand';
import type { JiraBackend } from '../../local/forge';
import type { Report } from '../../src/report';
import { advanced, firstQuery, openPage, started, value, wholeSite, type Page } from './admin-page';
import { runs } from '../sizes';
import { wholeReport } from './whole-report';

interface Grant {
  id: number;
  permission: string;
  holder: { type: string; value?: string };
}
interface SiteJson {
  permissionSchemes: { id: number; name: string; grants: Grant[] }[];
  projects: { id: number; key: string; lead: string; status?: string; permissionSchemeId: number }[];
}

/** More spaces than are listed with all that Jira tells of each. */
const live = { company: 1_010, team: 12 };

/** Beside roles, one scheme gives what its spaces need to their leads, and one to reporters as well. */
function largeSite(): SiteJson {
  const site = manySpaces({
    company: { spaces: live.company + 5, schemes: 5, failing: 20 },
    team: { spaces: live.team, failing: 3 },
    service: 7,
    secured: { spaces: 6, schemes: 2 },
    notLive: { archived: 3, deleted: 2 },
  }) as unknown as SiteJson;
  const [ofLeads, ofReporters] = site.permissionSchemes;
  if (ofLeads === undefined || ofReporters === undefined) throw new Error('a site without its schemes');
  ofLeads.grants.push({ id: 1, permission: 'BROWSE_PROJECTS', holder: { type: 'projectLead' } });
  ofReporters.grants.push({ id: 2, permission: 'BROWSE_PROJECTS', holder: { type: 'reporter' } });
  for (const [at, project] of site.projects.entries()) if (at % 7 === 0) project.lead = 'u-backup';
  return site;
}

type Json = Record<string, unknown>;
interface Meeting {
  readonly url: URL;
  /** What Jira says, to be changed. */
  readonly body: Json;
}
type Instead = (meeting: Meeting) => Response | Json | null;

const through =
  (path: string, instead: Instead) =>
  (backend: JiraBackend): JiraBackend => ({
    ...backend,
    fetch: async (request, caller) => {
      const url = new URL(request.url);
      const honest = await backend.fetch(request, caller);
      if (!url.pathname.endsWith(path)) return honest;
      const text = await honest.text();
      const answer = instead({ url, body: JSON.parse(text) as Json });
      if (answer instanceof Response) return answer;
      return new Response(answer === null ? text : JSON.stringify(answer), { status: honest.status });
    },
  });

interface Scanned {
  readonly page: Page;
  readonly reportId: string;
  readonly report: Report;
  /** Pages of the list of all spaces. */
  readonly pages: number;
  /** Points of it and its plan, and what was expected while it ran. */
  readonly points: number;
  readonly expected: readonly number[];
}

const pagesAsked = ({ platform }: Page): number =>
  platform.calls.filter(
    ({ path }) => path.includes('/project/search?startAt') && path.includes('status=live&status=archived'),
  ).length;

/** What the scan says, where it comes to no report. */
async function scanOf(path: string, instead: Instead): Promise<Scanned | string> {
  const page = openPage({ site: largeSite(), through: through(path, instead) });
  const expected: number[] = [];
  const ended = await advanced(page, await started(page, wholeSite('u-backup')), (scan) =>
    expected.push(scan.expected?.points ?? 0),
  );
  if (ended.reportId === null) return ended.problem?.says ?? '';
  const report = await wholeReport(page, ended.reportId);
  return { page, reportId: ended.reportId, report, pages: pagesAsked(page), points: ended.points, expected };
}

async function reported(path: string, instead: Instead): Promise<Scanned> {
  const scanned = await scanOf(path, instead);
  if (typeof scanned === 'string') throw new Error(scanned);
  return scanned;
}

const refused = () => new Response(JSON.stringify({ errorMessages: ['No.'], errors: {} }), { status: 403 });
const inProjects = ({ body }: Meeting): readonly Json[] => body.projects as readonly Json[];

/** The report but for names, for schemes of spaces that lack nothing, and for what it cost. */
const ofSpaces = ({ report: { projects, notChecked, notRead } }: Scanned) => ({
  notChecked,
  projects: projects.map(({ name: _name, scheme: _scheme, ...project }) => project),
  notRead: notRead.filter(({ what }) => what !== 'unnamed-space'),
});

let lean: Scanned;
let paged: Scanned;

beforeAll(async () => {
  liftPointsQuota(process.env);
  lean = await reported('/nothing', () => null);
  paged = await reported('/permissions/project', refused);
});

test('of a site with many spaces the report is the same as where all their details are read', () => {
  expect([lean.pages, paged.pages]).toEqual([0, 11]);
  expect(lean.report.projects).toHaveLength(live.company + live.team);
  expect(lean.report.notChecked).toEqual({ archived: 3, trashed: 2 });
  expect(ofSpaces(lean)).toEqual(ofSpaces(paged));
  expect((paged.report.cost.points ?? 0) - (lean.report.cost.points ?? 0)).toBeGreaterThan(900);
});

test('what a check will cost is said before most of it is spent, and about right', () => {
  for (const { points, expected } of [lean, paged]) {
    const told = expected.filter((each) => each > 0);
    expect(expected.indexOf(told[0] ?? 0)).toBeLessThan(expected.length / 2);
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toBeGreaterThan(points * 0.5);
    expect(told[0]).toBeLessThan(points * 1.5);
  }
});

test('who lacks something has a name in the report, and how many have none is said', () => {
  const { projects, notRead } = lean.report;
  const named = new Map(paged.report.projects.map(({ key, name }) => [key, name]));
  const toName = projects.filter(({ gaps, conditional }) => gaps.length + conditional.length > 0);
  expect(toName.length).toBeGreaterThan(20);
  for (const { key, name } of toName) expect(name).toBe(named.get(key));
  const nameless = projects.filter(({ key, name }) => name === key);
  expect(nameless.length).toBeGreaterThan(500);
  expect(notRead.filter(({ what }) => what === 'unnamed-space').map(({ says }) => says)).toEqual([
    expect.stringContaining(` ${String(nameless.length)} spaces `),
  ]);
});

test('the page asks for the names that it shows', async () => {
  const { page, reportId } = lean;
  const query = { ...firstQuery, state: 'complete' } as const;
  const { rows } = value(await page.ask('report/page', { reportId, query }));
  expect(rows).toHaveLength(25);
  for (const { key, name } of rows) expect(name).toMatch(new RegExp(`space ${key.slice(1)}$`));
  const [{ key } = { key: '' }] = rows;
  const { row } = value(await page.ask('report/project', { reportId, key }));
  expect(row.name).toBe(rows[0]?.name);
});

describe('what does not prove that it is the list of all spaces is not taken for it', () => {
  const pageIs = (url: URL, name: string, is: string) => url.searchParams.get(name) === is;
  // it shows in the first phase; what comes after is the same for all, so a run of all tests goes on to the report with one
  const { numRuns: toReport } = runs('many-spaces', 1, 8);
  const cases: readonly (readonly [string, string, Instead])[] = [
    ['a live space is left out', '/permissions/project', (m) => ({ projects: inProjects(m).slice(1) })],
    [
      'an unknown one stands in it',
      '/permissions/project',
      (m) => ({ projects: [...inProjects(m), { id: 1, key: 'ONE' }] }),
    ],
    ['it is empty', '/permissions/project', () => ({ projects: [] })],
    ['it is no list', '/permissions/project', () => ({})],
    [
      'archived spaces are not told',
      '/project/search',
      ({ url }) =>
        pageIs(url, 'status', 'archived') && url.searchParams.getAll('status').length === 1
          ? refused()
          : null,
    ],
    [
      'spaces of a type are not told',
      '/project/search',
      ({ url }) => (pageIs(url, 'typeKey', 'service_desk') ? refused() : null),
    ],
    [
      'no scheme is of a space',
      '/3/permissionscheme',
      ({ body }) => ({
        permissionSchemes: (body.permissionSchemes as Json[]).filter(({ scope }) => scope === undefined),
      }),
    ],
    [
      'a space of a type is managed otherwise',
      '/project/search',
      ({ url, body }) =>
        pageIs(url, 'typeKey', 'service_desk')
          ? { ...body, values: (body.values as Json[]).map((space) => ({ ...space, style: 'next-gen' })) }
          : null,
    ],
  ];
  test.each(cases)('%s', async (_name, path, instead) => {
    const page = openPage({ site: largeSite(), through: through(path, instead) });
    let scan = await started(page, wholeSite('u-backup'));
    while (scan.phase === 'site')
      scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
    expect([scan.state, pagesAsked(page)]).toEqual(['running', 11]);
  });
  test.each(cases.slice(0, toReport))('%s: the report is the same', async (_name, path, instead) => {
    const scanned = await reported(path, instead);
    expect(scanned.pages).toBe(11);
    expect(scanned.report.projects).toHaveLength(live.company + live.team);
    expect(ofSpaces(scanned).projects).toEqual(ofSpaces(paged).projects);
  });
});

test.each<[string, Instead]>([
  [
    'without archived spaces',
    (m) => ({ projects: inProjects(m).filter(({ key }) => !away.has(String(key))) }),
  ],
  [
    'with those in the trash',
    (m) => ({ projects: [...inProjects(m).filter(({ key }) => !away.has(String(key))), ...awayIds] }),
  ],
])('a list %s is one all the same', async (_name, instead) => {
  const scanned = await reported('/permissions/project', instead);
  expect(scanned.pages).toBe(0);
  expect(ofSpaces(scanned)).toEqual(ofSpaces(lean));
});

const awayIds = largeSite()
  .projects.filter(({ status }) => status === 'archived' || status === 'deleted')
  .map(({ id, key }) => ({ id, key }));
const away = new Set(awayIds.map(({ key }) => key));

test('a space that turns out to be managed otherwise ends the check: nobody knows what else is', async () => {
  const says = await scanOf('/project/search', ({ url, body }) => {
    if (!url.searchParams.has('id')) return null;
    const values = body.values as Json[];
    return { ...body, values: values.map((space) => ({ ...space, style: 'next-gen' })) };
  });
  expect(says).toMatch(/do not agree on how a space is managed.*Check again/s);
});
