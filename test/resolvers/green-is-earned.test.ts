import fc from 'fast-check';
import type { Site } from '../../local/jira';
import type { ProjectRow } from '../../src/report/space-view';
import { anySite } from '../access/in-step/any-site';
import { askStandIn, inProject, onIssue } from '../access/in-step/ask-stand-in';
import { runs } from '../sizes';
import { finding, summaryOf } from './finding';
import {
  advanced,
  firstQuery,
  openPage,
  scanned,
  smallSite,
  started,
  value,
  wholeSite,
  type Page,
} from './admin-page';
import { firstPart } from './whole-report';

const sizes = runs('green', 20, 400);

const accounts = ['u-1', 'u-2', 'u-3', 'u-4'];
const content = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];
const needs = [...content, 'ADMINISTER_PROJECTS'];

interface File {
  readonly groups: readonly object[];
  readonly applicationRoles: readonly { readonly groupIds: readonly string[] }[];
  readonly globalPermissions: readonly object[];
  readonly projects: readonly { readonly id: number; readonly securitySchemeId: number | null }[];
  readonly issues: readonly { readonly projectId: number; readonly securityLevelId: number | null }[];
  readonly permissionSchemes: readonly { readonly id: number; readonly grants: readonly object[] }[];
}

/** Random sites hardly grant a whole profile: here schemes do, to everybody. Some spaces have no security scheme. */
const site = fc
  .tuple(
    anySite,
    fc.subarray([20001, 20002]),
    fc.subarray([1, 2, 3], { minLength: 1 }),
    fc.constantFrom('anyone', 'reporter'),
  )
  .map(([json, open, granting, type]) => {
    const file = json as File;
    const isOpen = (id: number): boolean => open.includes(id);
    return {
      ...file,
      groups: [...file.groups, { groupId: 'g-all', name: 'all', members: [...accounts, 'u-viewer'] }],
      applicationRoles: file.applicationRoles.map((role) => ({
        ...role,
        groupIds: [...role.groupIds, 'g-all'],
      })),
      // who asks may look at accounts
      globalPermissions: [...file.globalPermissions, { permission: 'USER_PICKER', groupId: 'g-admins' }],
      projects: file.projects.map((project) =>
        isOpen(project.id) ? { ...project, securitySchemeId: null } : project,
      ),
      issues: file.issues.map((issue) =>
        isOpen(issue.projectId) ? { ...issue, securityLevelId: null } : issue,
      ),
      permissionSchemes: file.permissionSchemes.map((scheme) => ({
        ...scheme,
        grants: granting.includes(scheme.id)
          ? [
              ...scheme.grants,
              ...needs.map((permission, at) => ({
                ...{ id: scheme.id * 1000 + at, permission },
                holder: { type: permission === 'ADMINISTER_PROJECTS' ? 'anyone' : type },
              })),
            ]
          : scheme.grants,
      })),
    };
  });

/** What the stand-in's own rules refuse of all that the task needs in a space: there, and on each of its work items. */
async function refusedIn(jira: Site, accountId: string, key: string): Promise<readonly string[]> {
  const granted = await askStandIn(jira, accountId, needs);
  const project = jira.projects.find((one) => one.key === key);
  if (project === undefined) throw new Error(`no space ${key}`);
  const items = jira.issues.filter(({ projectId }) => projectId === project.id);
  return [
    ...needs.map((permission) => inProject(project.id, permission)),
    ...items.flatMap(({ id }) => content.map((permission) => onIssue(id, permission))),
  ].filter((question) => !granted.has(question));
}

const rowsOf = async (page: Page, reportId: string): Promise<readonly ProjectRow[]> =>
  value(await page.ask('report/page', { reportId, query: firstQuery })).rows;

async function logged(page: Page, accountId: string): Promise<string> {
  const findings = page.site.projects.map(({ key }) => finding(key));
  const start = { ...wholeSite(accountId), log: summaryOf(findings), parts: 1 };
  const { scanId } = await started(page, start);
  const scan = await advanced(page, value(await page.ask('scan/findings', { scanId, part: 0, findings })));
  return scan.reportId ?? '';
}

let green = 0;

test(
  'any site: no row is green, with or without a log and on either page, while Jira refuses anything of the task',
  async () => {
    await fc.assert(
      fc.asyncProperty(site, fc.constantFrom(...accounts), fc.boolean(), async (file, accountId, hasLog) => {
        const page = openPage({ site: file });
        const { appType } = page.site.users.find((user) => user.accountId === accountId) ?? {};
        // no backup signs in as an agent, and the app refuses to check one
        if (appType === 'agent') return;
        const reportId = hasLog ? await logged(page, accountId) : await scanned(page, wholeSite(accountId));
        const rows = [...(await rowsOf(page, reportId))];
        for (const { key, status } of page.site.projects) {
          const asked = status === 'live' ? await page.askProject('project/view', key) : null;
          if (asked?.ok === true) rows.push(asked.value.explanation.row);
        }
        for (const { key } of rows.filter(({ state }) => state === 'complete')) {
          expect([key, await refusedIn(page.jira.site, accountId, key)]).toEqual([key, []]);
          green += 1;
        }
      }),
      sizes,
    );
    // else nothing was tried
    expect(green).toBeGreaterThan(sizes.numRuns / 10);
  },
  30_000 + sizes.numRuns * 1500,
);

const secret = {
  ...smallSite(),
  issues: [{ id: 1, key: 'SEC-2', projectId: 20004, reporter: 'u-lee', securityLevelId: 301 }],
};

test('a space with a level that leaves the account out is not green, with a log or without, here and there', async () => {
  const page = openPage({ site: secret });
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(rows.find(({ key }) => key === 'SEC')).toMatchObject({
    state: 'items',
    missing: [{ permission: 'BROWSE_PROJECTS', tier: 'content' }],
    notChecked: [],
  });
  const { projects } = await firstPart(page, reportId);
  const sec = projects.find(({ key }) => key === 'SEC');
  expect(sec?.checked).toBe('complete');
  expect(sec?.gaps).toMatchObject([
    { permission: 'BROWSE_PROJECTS', records: 0, issues: [], cause: { kind: 'security-level' } },
  ]);
  const here = value(await page.askProject('project/view', 'SEC'));
  expect(here.explanation.row).toMatchObject({ state: 'items', notChecked: [] });
});

test('a space whose levels Jira does not show is not green, and it is said what was not asked', async () => {
  const fault = { match: 'GET /rest/api/3/issuesecurityschemes/level', status: 403 };
  const page = openPage({ site: { ...secret, faults: [fault] } });
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { head, rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(rows.find(({ key }) => key === 'SEC')).toMatchObject({
    state: 'partly',
    missing: [],
    says: 'Nothing that was asked is missing. Not checked in SEC: its work items in security levels.',
    notChecked: ['its work items in security levels'],
  });
  expect(head.verdict).toContain('1 is checked only in part');
  const { projects, notRead } = await firstPart(page, reportId);
  const checked = Object.fromEntries(projects.map((project) => [project.key, project.checked]));
  expect(checked).toMatchObject({ SEC: 'partly', WEB: 'complete', ROC: 'partly' });
  expect(notRead.filter(({ project }) => project === 'SEC').map(({ says }) => says)).toEqual([
    'Not checked in SEC: its work items in security levels.',
  ]);
});

test.each([
  ['refuses', { status: 403 }],
  ['is cut short', { status: 200, body: { total: 3, values: [] } }],
  ['says nothing', { status: 200, body: {} }],
])('where the list of security schemes %s, no company-managed space is green', async (_how, fault) => {
  const faults = [{ match: 'GET /rest/api/3/issuesecurityschemes/project', ...fault }];
  const page = openPage({ site: { ...smallSite(), faults } });
  const reportId = await scanned(page, wholeSite('u-dana'));
  const rows = await rowsOf(page, reportId);
  expect(rows.filter(({ state }) => state === 'complete')).toEqual([]);
  expect(rows.find(({ key }) => key === 'WEB')?.notChecked).toEqual([
    'whether a security level hides work items',
  ]);
  const { notRead } = value(await page.ask('report/lists', { reportId }));
  expect(notRead.map(({ what }) => what)).toContain('security-scheme');
});

test('where the list of permission schemes was not read, nobody claims that nothing depends on the work item', async () => {
  const faults = [{ match: 'GET /rest/api/3/permissionscheme', status: 403 }];
  const page = openPage({ site: { ...smallSite(), faults } });
  const rows = await rowsOf(page, await scanned(page, wholeSite('u-dana')));
  expect(rows.find(({ key }) => key === 'WEB')).toMatchObject({
    state: 'partly',
    notChecked: ['whether what is granted depends on the work item'],
  });
});
