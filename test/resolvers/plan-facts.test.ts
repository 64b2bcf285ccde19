import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JiraBackend } from '../../local/forge';
import { objectives, planChanges, type PlanFacts } from '../../src/remedy';
import { leftToClose, noOverlay, applyOverlay } from '../../src/report';
import { planFactsOf, type StoredPlanFacts } from '../../src/app/plans/stored-facts';
import { manySpaces } from '../../local/sites/ten-thousand';
import { planBudget } from '../../src/app/scan/plan-budget';
import type { StoredReport } from '../../src/app/reports/stored-report';
import { openIndex, rowsOf } from '../../src/app/reports/rows';
import { readReportPart } from '../../src/store';
import { factsOfSite } from '../remedy/facts-of-site';
import { inForge } from '../store/in-forge';
import { advanced, openPage, scanned, smallSite, started, value, wholeSite, type Page } from './admin-page';
import { finding, summaryOf } from './finding';
import { generatedSite } from './generated-site';

const defaultSite = JSON.parse(
  readFileSync(path.join(__dirname, '../../local/sites/default-site.json'), 'utf8'),
) as unknown;

async function storedFacts({ platform }: Page, reportId: string): Promise<StoredPlanFacts> {
  const stored = await inForge(() => readReportPart<StoredPlanFacts>(reportId, 'plan-facts'), platform.store);
  if (stored === null) throw new Error('no plan facts');
  return stored;
}

/** What a plan is made for, from the stored rows. */
async function diagnosisOf({ platform }: Page, reportId: string) {
  return inForge(async () => {
    const projects = await rowsOf(reportId, await openIndex(reportId));
    const head = await readReportPart<StoredReport>(reportId, 'head');
    return {
      projects: projects.map((row) => leftToClose(applyOverlay(row, noOverlay), [])),
      site: head?.summary.site ?? [],
    };
  }, platform.store);
}

const planned = (facts: PlanFacts, diagnosis: Awaited<ReturnType<typeof diagnosisOf>>) =>
  objectives.map((objective) => {
    const { changes, leaves, cost } = planChanges({
      ...{ facts, diagnosis, profile: 'backup', objective, cover: 'site-settings' },
      timeLeft: () => 60_000,
    });
    return { changes, leaves, cost };
  });

test.each([
  ['the sample site', smallSite(), 'u-dana'],
  ['the default site', defaultSite, '712020:backup-service'],
])(
  'what a scan reads of %s gives the plan that full knowledge of it gives',
  async (_name, site, accountId) => {
    const page = openPage({ site });
    const reportId = await scanned(page, wholeSite(accountId));
    const stored = await storedFacts(page, reportId);
    expect(stored.notRead).toEqual([]);
    const diagnosis = await diagnosisOf(page, reportId);
    const known = factsOfSite(page.site, accountId);
    expect(planned(planFactsOf(stored), diagnosis)).toEqual(planned(known, diagnosis));
  },
);

test('where nothing is missing nothing is read for plans', async () => {
  const page = openPage({ site: generatedSite({ projects: 5, failing: 0 }) });
  const { cost, notRead } = await storedFacts(page, await scanned(page, wholeSite('u-backup')));
  expect(cost.jiraCalls).toBe(0);
  expect(notRead).toEqual([]);
});

test('reading for plans stops at its budget, and says what was not read', async () => {
  const page = openPage({ site: generatedSite({ projects: 700, failing: 10 }) });
  const reportId = await scanned(page, wholeSite('u-backup'));
  const { cost, notRead } = await storedFacts(page, reportId);
  expect(cost.jiraCalls).toBeLessThanOrEqual(planBudget.calls);
  expect(notRead).toEqual([
    { what: 'scheme-of', name: null, why: 'too-many', count: expect.any(Number) as number },
  ]);
  const asked = { objective: 'least-access', cover: 'space-settings' } as const;
  const view = value(await page.ask('plan/view', { reportId, asked }));
  expect(view.notKnown).toEqual([
    expect.stringMatching(/^Not asked, .*: the permission schemes of \d+ spaces\./) as string,
  ]);
});

test('of more roles than the budget has room for those of some spaces of each scheme are read, and the groups in them are known', async () => {
  const site = manySpaces({
    company: { spaces: 260, schemes: 13, failing: 180 },
    team: { spaces: 1, failing: 0 },
    ...{ service: 0, secured: { spaces: 0, schemes: 1 }, notLive: { archived: 0, deleted: 0 } },
  });
  const page = openPage({ site });
  const reportId = await scanned(page, wholeSite('u-backup'));
  const { cost, notRead, projects, groups } = await storedFacts(page, reportId);
  expect(cost.points).toBeLessThanOrEqual(planBudget.points);
  expect(notRead).toContainEqual(expect.objectContaining({ what: 'role', why: 'too-many' }));
  const withRoles = projects.filter(({ actors }) => actors.length > 0);
  expect(new Set(withRoles.map(({ schemeId }) => schemeId)).size).toBe(13);
  expect(groups.map(({ id, globalPermissions }) => [id, globalPermissions])).toEqual([
    ['g-backup', ['USER_PICKER']],
    ['g-people', ['USER_PICKER']],
  ]);
  const asked = { objective: 'least-access', cover: 'space-settings' } as const;
  expect(value(await page.ask('plan/view', { reportId, asked })).exact).toBe(false);
});

/** A Jira that refuses what matches. */
const refusing =
  (pattern: RegExp) =>
  (backend: JiraBackend): JiraBackend => ({
    ...backend,
    fetch: async (request, caller) =>
      pattern.test(`${request.method} ${new URL(request.url).pathname}`)
        ? new Response('{"errorMessages":["no"]}', {
            status: 403,
            headers: { 'Content-Type': 'application/json' },
          })
        : backend.fetch(request, caller),
  });

test.each([
  [/group\/member/, 'group', 'may carry Administer Jira'],
  [/applicationrole/, 'applications', 'licence'],
  [/instance\/license/, 'plan', 'Free plan'],
] as const)(
  'where Jira refuses %s the plan goes on and says what was not known',
  async (pattern, what, says) => {
    const page = openPage({ through: refusing(pattern) });
    const reportId = await scanned(page, wholeSite('u-dana'));
    const { notRead, plan } = await storedFacts(page, reportId);
    expect(new Set(notRead.map((one) => one.what))).toEqual(new Set([what]));
    expect(plan).toBe('PAID');
    const asked = { objective: 'least-access', cover: 'space-settings' } as const;
    const { notKnown, changes } = value(await page.ask('plan/view', { reportId, asked }));
    expect(notKnown.join(' ')).toContain(says);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.map(({ kind }) => kind)).not.toContain('add-to-group');
  },
);

test('the plan of the site is Jira’s word on what its applications cost', async () => {
  const site = { ...smallSite(), site: { baseUrl: 'https://acme.example', plan: 'FREE' } };
  const page = openPage({ site });
  expect((await storedFacts(page, await scanned(page, wholeSite('u-dana')))).plan).toBe('FREE');
});

test('no name of a person is among the facts', async () => {
  const page = openPage({ site: defaultSite });
  const stored = await storedFacts(page, await scanned(page, wholeSite('712020:backup-service')));
  const text = JSON.stringify(stored);
  const persons = page.site.users.filter(({ displayName }) => displayName.includes(' '));
  expect(persons.filter(({ displayName }) => text.includes(`"${displayName}"`))).toEqual([]);
});

describe('where the schemes of other spaces are not read', () => {
  const manySpaces = (lacks: boolean) => {
    const site = generatedSite({ projects: 700, failing: 10 }) as {
      projects: { permissionSchemeId: number }[];
    };
    // the last spaces share a scheme with the failing ones, and are not in the log
    if (lacks) for (const project of site.projects.slice(-20)) project.permissionSchemeId = 10001;
    return site;
  };

  test.each([
    ['holds the permission there already', false],
    ['lacks it there', true],
  ])('what a grant gives where the account %s is counted: %s', async (_what, lacks) => {
    const page = openPage({ site: manySpaces(lacks) });
    const failing = page.site.projects.slice(0, 10).map(({ key }) => finding(key));
    const start = await started(page, { ...wholeSite('u-backup'), log: summaryOf(failing), parts: 1 });
    const sent = value(await page.ask('scan/findings', { scanId: start.scanId, part: 0, findings: failing }));
    const { reportId } = await advanced(page, sent);
    const stored = await storedFacts(page, reportId ?? '');
    const unread = planFactsOf(stored).projects;
    const unknown = [...unread.values()].filter(({ schemeId }) => schemeId === null);
    expect(unknown.length).toBeGreaterThan(50);
    // spaces where something is lacking are read first
    expect(unknown.every(({ holds = [] }) => holds.includes('BROWSE_PROJECTS'))).toBe(true);
    const [least, , fewest] = planned(planFactsOf(stored), await diagnosisOf(page, reportId ?? ''));
    expect(least?.cost.pairs).toBe(0);
    expect((fewest?.cost.pairs ?? 0) > 0).toBe(lacks);
  });
});
