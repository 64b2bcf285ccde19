import { createReadStream } from 'node:fs';
import path from 'node:path';
import { readLog } from '../../src/log';
import type { PlanAsked } from '../../src/report/plan-view';
import { currentPlan } from '../../src/app/plans/stored-plan';
import { inForge } from '../store/in-forge';
import { storedPlan } from './whole-plan';
import { advanced, openPage, smallSite, started, value, wholeSite, type Page } from './admin-page';
import { wholeReport } from './whole-report';

const least: PlanAsked = { objective: 'least-access', cover: 'space-settings' };

/** The sample site with a report of the sample log. */
async function reported(page: Page): Promise<string> {
  const reading = await readLog(createReadStream(path.join(__dirname, '../samples/log-small.json')));
  if ('kind' in reading) throw new Error(reading.says);
  const { findings, texts: _texts, actors: _actors, hosts: _hosts, ...log } = reading;
  const scan = await started(page, { ...wholeSite('u-dana'), log, parts: 1 });
  const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
  return (await advanced(page, sent)).reportId ?? '';
}

const viewOf = async (page: Page, reportId: string, asked: PlanAsked = least) =>
  value(await page.ask('plan/view', { reportId, asked }));

test('the plan of the sample is the one worked out by hand', async () => {
  const page = openPage();
  const { plan, site, projects } = await wholeReport(page, await reported(page));
  const rows = plan?.changes.map(({ id, kind, target, closes, alsoGives, byApp }) => [
    ...[id, kind, target],
    closes.map(({ project, permission, issue }) => [issue ?? project, permission].join(' ')),
    ...[alsoGives.length, byApp],
  ]);
  const profile = ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];
  const dana = { type: 'user', value: 'u-dana' };
  expect(rows).toEqual([
    [
      'c1',
      'grant-in-scheme',
      {
        ...{ schemeId: 10000, schemeName: 'Default software scheme' },
        ...{ permissions: profile, holder: dana },
      },
      ['MOB ADMINISTER_PROJECTS', ...profile.map((key) => `PAY ${key}`)],
      ...[0, true],
    ],
    [
      ...['c2', 'add-to-team-role', { projectKey: 'ROC', roleId: 10101, roleName: 'Administrator' }],
      ...[profile.map((key) => `ROC ${key}`), 4, true],
    ],
    [
      ...['c3', 'grant-in-scheme'],
      { schemeId: 10002, schemeName: 'Finance scheme', permissions: profile, holder: dana },
      ...[profile.map((key) => `FIN ${key}`), 0, true],
    ],
    [
      ...['c4', 'grant-in-scheme'],
      { schemeId: 10003, schemeName: 'Reporter scheme', permissions: ['BROWSE_PROJECTS'], holder: dana },
      ...[['ASK-3 BROWSE_PROJECTS'], 0, true],
    ],
    [
      ...['c5', 'grant-in-scheme'],
      { schemeId: 10005, schemeName: 'Nobody browses', permissions: ['BROWSE_PROJECTS'], holder: dana },
      ...[['NUL BROWSE_PROJECTS'], 0, true],
    ],
    [
      ...['c6', 'add-to-security-level'],
      { securitySchemeId: 300, levelId: 301, levelName: 'Internal only' },
      ...[['SEC-2 BROWSE_PROJECTS'], 0, true],
    ],
    ['c7', 'restore-project', { projectKey: 'BIN' }, [], 0, false],
    ['c8', 'restore-project', { projectKey: 'OLD' }, [], 0, false],
  ]);
  expect(plan).toMatchObject({ objective: 'least-access', exact: true, notKnown: [] });
  expect(plan?.changes.map(({ othersAffected }) => othersAffected)).toEqual(rows?.map(() => 0));
  expect(plan?.leaves.map(({ project, permission }) => [project, permission])).toEqual([
    [null, 'ADMINISTER'],
    ['BIN', 'BROWSE_PROJECTS'],
    ['GONE', 'BROWSE_PROJECTS'],
    ['OLD', 'BROWSE_PROJECTS'],
  ]);
  expect(plan?.cost.jiraCalls).toBeGreaterThan(0);
  const fixesIn = (key: string) => projects.find((one) => one.key === key)?.gaps.map(({ fixes }) => fixes);
  expect(fixesIn('PAY')).toEqual([['c1'], ['c1'], ['c1']]);
  expect(fixesIn('OLD')).toEqual([['c8']]);
  expect(fixesIn('GONE')).toEqual([[]]);
  expect(site.map(({ fixes }) => fixes)).toEqual([[]]);
});

test('with the settings of the site the global permission comes last of what others make, with its warning', async () => {
  const page = openPage();
  const reportId = await reported(page);
  const without = await viewOf(page, reportId);
  expect(without.lost).toEqual([
    'the configuration of the site (schemes, workflows, fields, screens), because it lacks Administer Jira.',
  ]);
  const { shown: changes, lost } = await viewOf(page, reportId, { ...least, cover: 'site-settings' });
  expect(changes).toHaveLength(without.changes.length + 1);
  const others = changes.filter(({ section }) => section === 'others');
  expect(others.at(-1)).toMatchObject({ kind: 'grant-global', byApp: false });
  expect(others.at(-1)?.warning).toContain('change everything on this site');
  expect(lost).toEqual([]);
  const { plan, site } = await wholeReport(page, reportId);
  expect(plan?.settings).toBe(true);
  expect(site.map(({ fixes }) => fixes)).toEqual([[others.at(-1)?.id]]);
});

test('a change is told with who is there before, whom it adds, the way by hand, and what it also gives', async () => {
  const page = openPage();
  const { shown: changes } = await viewOf(page, await reported(page));
  expect(changes[1]).toMatchObject({
    closesSays: 'Closes 3 gaps in ROC.',
    alsoGives: ['In ROC: Add comments, Add attachments, Create work items, Edit work items'],
    extra: 4,
    before: 'In the role Administrator of ROC: Lee Lead. Dana Backup is not.',
    after: 'Dana Backup is in the role Administrator of ROC too; nobody else changes.',
    link: { label: 'Access in ROC' },
    ...{ handOff: null, warning: null, made: null },
  });
  const restore = changes.find(({ kind }) => kind === 'restore-project');
  expect(restore?.handOff).toContain('Browse spaces in BIN');
});

test('asked again with nothing changed it is the same plan; asked for another one it is not current any more', async () => {
  const page = openPage();
  const reportId = await reported(page);
  const first = await viewOf(page, reportId);
  expect((await viewOf(page, reportId)).planId).toBe(first.planId);
  const current = (planId: string) => inForge(() => currentPlan(reportId, planId), page.platform.store);
  expect(await current(first.planId)).toMatchObject({ ok: true, value: { accountId: 'u-dana' } });
  const second = await viewOf(page, reportId, { ...least, objective: 'fewest-changes' });
  expect(second.planId).not.toBe(first.planId);
  expect(await current(first.planId)).toMatchObject({ ok: false, problem: { code: 'stale' } });
});

test('what is left out on purpose is not planned for, and is listed', async () => {
  const page = openPage();
  const reportId = await reported(page);
  const first = await viewOf(page, reportId);
  const needs = [{ project: 'NUL', permission: 'BROWSE_PROJECTS' }];
  value(await page.ask('need/accept', { reportId, needs, spaces: [], reason: 'nothing to keep there' }));
  const { planId, accepted } = await viewOf(page, reportId);
  const { changes } = await storedPlan(page, reportId);
  expect(planId).not.toBe(first.planId);
  expect(changes.flatMap(({ closes }) => closes.map(({ project }) => project))).not.toContain('NUL');
  expect(accepted).toMatchObject([{ project: 'NUL', reason: 'nothing to keep there' }]);
  value(await page.ask('need/take-back', { reportId, needs, spaces: [] }));
  expect((await viewOf(page, reportId)).changes).toEqual(first.changes);
});

test('every choice can be asked for, comes to what it says, and the one that is shown is marked', async () => {
  const page = openPage({ site: twoWays() });
  const reportId = await reported(page);
  const { choices } = await viewOf(page, reportId);
  expect(choices.map(({ cover, chosen }) => [cover, chosen])).toEqual([
    ['content', false],
    ['space-settings', true],
    ['site-settings', false],
  ]);
  const ways = choices.flatMap((choice) => choice.ways);
  expect(ways.length).toBeGreaterThan(2);
  for (const { asked, says } of ways) {
    const view = await viewOf(page, reportId, asked);
    expect(view.asked).toEqual(asked);
    const own = view.changes.filter(({ section }) => ['first', 'app', 'others'].includes(section));
    const byApp = own.filter((change) => change.byApp).length;
    const extra = own.reduce((sum, change) => sum + change.extra, 0);
    expect(says).toContain(`${byApp} change`);
    expect(says).toContain(`${extra} extra`);
    const shown = view.choices.flatMap((choice) =>
      choice.chosen ? choice.ways.filter((way) => way.chosen) : [],
    );
    expect(shown.map((way) => way.says)).toEqual([says]);
  }
});

test('on the Free plan nothing is granted in a scheme', async () => {
  const page = openPage({
    site: { ...smallSite(), site: { baseUrl: 'https://acme.example', plan: 'FREE' } },
  });
  const { changes, leaves } = await viewOf(page, await reported(page));
  expect(changes.map(({ kind }) => kind)).not.toContain('grant-in-scheme');
  expect(leaves.first.find(({ project }) => project === 'NUL')?.says).toContain('Free plan');
});

test.each([
  [{ ...least, objective: 'cheapest' }],
  [{ objective: 'least-access', settings: true, between: null }],
  [{ ...least, cover: 'everything' }],
  [{ ...least, cover: null }],
])('%j is refused', async (asked) => {
  const page = openPage();
  const answer = await page.invoke('plan/view', { reportId: 'report', asked });
  expect(answer).toMatchObject({ kind: 'result', value: { ok: false, problem: { code: 'bad-request' } } });
});

/** The sample, where the group finance opens a space and a level in one change, and much besides. */
function twoWays(): unknown {
  const site = smallSite() as {
    permissionSchemes: { id: number; grants: { id: number; permission: string; holder: object }[] }[];
  };
  for (const { id, grants } of site.permissionSchemes) {
    if (id === 10003 || id === 10005) continue;
    const group = { type: 'group', value: 'g-fin' };
    for (const permission of [
      'BROWSE_PROJECTS',
      'VIEW_VOTERS_AND_WATCHERS',
      'ADMINISTER_PROJECTS',
      'MOVE_ISSUES',
    ]) {
      grants.push({ id: 900 + grants.length * 7, permission, holder: group });
    }
  }
  let next = 5000;
  for (const { grants } of site.permissionSchemes) for (const grant of grants) grant.id = next++;
  return site;
}
