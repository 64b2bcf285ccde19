import { openPage, smallSite, value, type Page } from '../admin-page';
import { addToRole, journalOf, planId, reportId, switchedOn, withPlan, writesOf } from './planned';

/** What everything else of a plan waits for comes first: until Jira says that it is done, nothing is written. */

const first = { kind: 'reactivate-account', target: {}, byApp: false } as const;
const access = { kind: 'give-app-access', target: { application: 'jira-software' }, byApp: false } as const;

interface Person {
  readonly accountId: string;
  active: boolean;
}

async function planned(
  plan: Parameters<typeof withPlan>[1],
  change: (site: Record<string, unknown>) => void,
): Promise<Page> {
  const site = smallSite();
  change(site);
  const page = openPage({ site });
  await switchedOn(page);
  await withPlan(page, plan);
  return page;
}

const applying = async (page: Page) => {
  const { sequence } = await journalOf(page);
  return page.ask('change/apply', { reportId, planId, changeId: 'c2', sequence });
};

const deactivated = (site: Record<string, unknown>): void => {
  for (const user of site.users as Person[]) if (user.accountId === 'u-dana') user.active = false;
};
const withoutApp = (site: Record<string, unknown>): void => {
  site.applicationRoles = (site.applicationRoles as object[]).map((role) => ({ ...role, groupIds: [] }));
};

test.each([
  ['a deactivated account', first, deactivated, 'deactivated'],
  ['an account without any app', access, withoutApp, 'no access to any Jira app'],
])('%s locks every other change of its plan', async (_what, waitsFor, change, says) => {
  const page = await planned([waitsFor, addToRole('PAY', '10002')], change);
  expect(await applying(page)).toMatchObject({
    ok: false,
    problem: { code: 'locked', says: expect.stringContaining(says) as string },
  });
  expect(writesOf(page)).toEqual([]);
  expect((await journalOf(page)).changes).toEqual([]);
});

test('once Jira says that it is done, the rest is open', async () => {
  const page = await planned([first, addToRole('PAY', '10002')], () => undefined);
  expect(value(await applying(page)).change.state).toBe('made');
});
