import type { PlanView } from '../../src/report/plan-view';
import { journalOf, switchedOn } from './changes/planned';
import { numberOf } from '../../src/remedy';
import { storedPlan, storedPlanOfSpace } from './whole-plan';
import { openPage, scanned, smallSite, value, wholeSite, type Page } from './admin-page';

/** The page of a space, opened by its admin after a Jira admin chose the account. */
async function pageOfSpace(site: unknown = smallSite()): Promise<Page> {
  const page = openPage({ site });
  value(await page.ask('scan/start', wholeSite('u-dana')));
  return page;
}

const planOf = async (page: Page, key: string, viewer: string): Promise<PlanView> =>
  value(await page.askProject('project/plan', key, viewer));

test.each([
  [
    'PAY',
    'u-lee',
    'add-to-role',
    true,
    'Add Dana Backup to the role Administrators in PAY; also gives Administer spaces.',
  ],
  [
    'NUL',
    'u-ada',
    'grant-in-scheme',
    false,
    'Grant Browse spaces to Dana Backup in the permission scheme Nobody browses.',
  ],
] as const)('the plan of %s for %s is to %s', async (key, viewer, kind, byApp, says) => {
  const { shown: changes, leaves } = await planOf(await pageOfSpace(), key, viewer);
  expect(changes.map((change) => [change.kind, change.byApp, change.says])).toEqual([[kind, byApp, says]]);
  expect(leaves).toEqual({ all: 0, first: [] });
});

test('a grant in a scheme is a message to a Jira admin, and says that other spaces may share the scheme', async () => {
  const { shown: changes } = await planOf(await pageOfSpace(), 'NUL', 'u-ada');
  expect(changes[0]?.handOff).toContain('in every other space that uses the scheme');
  expect(changes[0]?.warning).toBe(
    'Other spaces may use the permission scheme Nobody browses. The grant holds in all of them.',
  );
});

test('the plan of a space speaks of this space alone', async () => {
  const page = await pageOfSpace();
  const view = await planOf(page, 'PAY', 'u-lee');
  const { changes } = await storedPlanOfSpace(page, 'PAY');
  expect(JSON.stringify(view)).not.toMatch(/"(WEB|FIN|ROC|SEC)"/);
  expect(changes.flatMap(({ closes }) => closes.map(({ project }) => project))).toEqual(
    changes.flatMap(({ closes }) => closes.map(() => 'PAY')),
  );
});

test('the same plan keeps its id, and another one takes its place once the space has changed', async () => {
  const page = await pageOfSpace();
  const first = await planOf(page, 'PAY', 'u-lee');
  expect((await planOf(page, 'PAY', 'u-lee')).planId).toBe(first.planId);
  const pay = page.site.projects.find(({ key }) => key === 'PAY');
  pay?.roleActors.push({ roleId: 10003, users: ['u-dana'], groups: [] });
  const second = await planOf(page, 'PAY', 'u-lee');
  expect(second.planId).not.toBe(first.planId);
  const { changes } = await storedPlanOfSpace(page, 'PAY');
  expect(changes.flatMap(({ closes }) => closes.map(({ permission }) => permission))).toEqual([
    'ADMINISTER_PROJECTS',
  ]);
});

test('without an account that was chosen there is no plan', async () => {
  const answer = await openPage().askProject('project/plan', 'PAY', 'u-lee');
  expect(answer).toMatchObject({ ok: false, problem: { code: 'no-account-chosen' } });
});

describe('where the site has a plan', () => {
  const least = { objective: 'least-access', cover: 'space-settings' } as const;

  test('a space shows what it does there, under its numbers, and claims no proof', async () => {
    const page = openPage();
    const reportId = await scanned(page, wholeSite('u-dana'));
    const ofSite = value(await page.ask('plan/view', { reportId, asked: least }));
    const { changes } = await storedPlan(page, reportId);
    const here = changes.filter(({ closes }) => closes.some(({ project }) => project === 'FIN'));
    expect(ofSite.exactSays).not.toBeNull();
    expect(here).not.toEqual([]);
    const view = await planOf(page, 'FIN', 'u-ada');
    expect(view.changes.map(({ id, number, kind }) => [id, number, kind])).toEqual(
      here.map((change) => [change.id, numberOf(change), change.kind]),
    );
    expect([view.exact, view.exactSays, view.choices]).toEqual([false, null, []]);
    expect(JSON.stringify(view)).not.toMatch(/"(WEB|PAY|ROC|SEC|NUL|MOB)"|In (WEB|PAY|ROC|SEC|NUL|MOB):/);
    const closed = here.flatMap(({ closes }) => closes.filter(({ project }) => project === 'FIN'));
    expect(view.gaps.all).toBe(closed.length + view.gaps.open);
  });

  test('a change that was made keeps the number and the plan’s time, here and on the admin page', async () => {
    const page = openPage();
    const reportId = await scanned(page, wholeSite('u-dana'));
    const ofSite = value(await page.ask('plan/view', { reportId, asked: least }));
    expect(await planOf(page, 'FIN', 'u-ada')).toMatchObject({
      of: { kind: 'site-here' },
      madeAt: ofSite.madeAt,
    });
    await switchedOn(page);
    const [first] = ofSite.changes.filter(({ byApp }) => byApp).slice(-1);
    const asked = { reportId, planId: ofSite.planId, changeId: first?.id ?? '', sequence: 1 };
    const { change } = value(await page.ask('change/apply', asked));
    const inPlan = { number: first?.number, planMadeAt: ofSite.madeAt, space: null };
    expect(change.inPlan).toEqual(inPlan);
    expect((await journalOf(page)).changes.map((one) => one.inPlan)).toEqual([inPlan]);
    const again = value(await page.ask('plan/view', { reportId, asked: least }));
    expect([again.madeAt, again.changes.find(({ state }) => state !== null)?.number]).toEqual([
      ofSite.madeAt,
      first?.number,
    ]);
  });

  test('what the space lacks since is planned here, and what Jira grants by now is left out', async () => {
    const page = openPage();
    await scanned(page, wholeSite('u-dana'));
    for (const scheme of page.jira.site.permissionSchemes) {
      if (scheme.id === 10001)
        scheme.grants = scheme.grants.filter(({ permission }) => permission !== 'BROWSE_PROJECTS');
    }
    await planOf(page, 'WEB', 'u-ada');
    const ofWeb = await storedPlanOfSpace(page, 'WEB');
    expect(ofWeb.changes.flatMap(({ closes }) => closes.map(({ permission }) => permission))).toContain(
      'BROWSE_PROJECTS',
    );
    const pay = page.site.projects.find(({ key }) => key === 'PAY');
    pay?.roleActors.push({ roleId: 10002, users: ['u-dana'], groups: [] });
    const { gaps, changes } = await planOf(page, 'PAY', 'u-ada');
    expect([gaps.all, changes]).toEqual([0, []]);
  });
});
