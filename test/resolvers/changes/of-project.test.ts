import { openPage, scanned, smallSite, value, wholeSite, type Page, type Value } from '../admin-page';
import type { Operation, Outcome } from '../../../src/contract';
import { siteText, switchedOn, writesOf } from './planned';

/** u-lee administers PAY and MOB alone; the app administers Jira, as it often does on a real site, or does not. */
async function prepared(appIsAdmin: boolean): Promise<Page> {
  const page = openPage({ site: smallSite() });
  const admins = page.site.groups.find(({ groupId }) => groupId === 'g-admins');
  if (admins && !appIsAdmin) admins.members = ['u-ada'];
  await scanned(page, wholeSite('u-dana'));
  await switchedOn(page);
  return page;
}

async function here<Op extends Operation>(
  page: Page,
  operation: Op,
  payload: object = {},
  project = 'PAY',
): Promise<Value<Op>> {
  const result = await page.invoke(operation, payload, { accountId: 'u-lee', project });
  if (result.kind !== 'result') throw new Error(JSON.stringify(result));
  return value(result.value as Outcome<Value<Op>>);
}

/** The site's plan, as a Jira admin asked for it last. */
async function siteAsked(page: Page): Promise<void> {
  const [line] = value(await page.ask('admin/overview', {})).reports;
  const asked = { objective: 'least-access', cover: 'space-settings' } as const;
  value(await page.ask('plan/view', { reportId: line?.reportId ?? '', asked }));
}

test.each([
  ['Jira’s check as the app', true],
  ['Jira’s user search as that person', false],
])(
  'an admin of a space carries out its plan, confirms it by %s, and takes it back',
  async (_by, appIsAdmin) => {
    const page = await prepared(appIsAdmin);
    const before = siteText(page);
    // in PAY the site's plan grants in a scheme, which is not theirs to change: their own way stands beside it
    await siteAsked(page);
    const { own, ...ofSite } = await here(page, 'project/plan');
    expect([ofSite.of.kind, ofSite.changes.filter(({ byApp }) => byApp)]).toEqual(['site-here', []]);
    const plan = own ?? ofSite;
    expect(plan.of).toEqual({ kind: 'space', key: 'PAY' });
    const mine = plan.changes.filter(({ byApp }) => byApp);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.map(({ kind }) => kind).filter((kind) => !kind.startsWith('add-to-'))).toEqual([]);

    for (const { id } of mine) {
      const { sequence } = await here(page, 'project/journal');
      const { change } = await here(page, 'project/apply', { planId: plan.planId, changeId: id, sequence });
      const inPlan = { number: Number(id.slice(1)), planMadeAt: plan.madeAt, space: 'PAY' };
      expect(change.inPlan).toEqual(inPlan);
      expect(change).toMatchObject({ state: 'made', by: { accountId: 'u-lee', displayName: 'Lee Lead' } });
      const { verdict } = (await here(page, 'project/confirm', { id: change.id })).change;
      expect(verdict?.granted).toBe(verdict?.of);
    }
    expect(writesOf(page).every((write) => write.endsWith('user u-lee'))).toBe(true);

    const { changes, sequence } = await here(page, 'project/journal');
    expect((await here(page, 'project/journal', {}, 'MOB')).changes).toEqual([]);
    let next = sequence;
    for (const { id } of changes) next = (await here(page, 'project/undo', { id, sequence: next })).sequence;
    expect(siteText(page)).toBe(before);
  },
);
