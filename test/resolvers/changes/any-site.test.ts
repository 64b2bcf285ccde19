import fc from 'fast-check';
import type { Site } from '../../../local/jira';
import type { GapRef } from '../../../src/diagnosis/gap-ref';
import type { Plan } from '../../../src/remedy';
import { lastPlan } from '../../../src/app/plans/stored-plan';
import { anySite } from '../../access/in-step/any-site';
import { askStandIn } from '../../access/in-step/ask-stand-in';
import { changeSite } from '../../remedy/change-site';
import { runs } from '../../sizes';
import { inForge } from '../../store/in-forge';
import { advanced, openPage, started, value, wholeSite, type Page } from '../admin-page';
import { finding, summaryOf } from '../finding';
import { journalOf, siteText, switchedOn, undone } from './planned';

const sizes = runs('changes', 6, 300);

const accountId = 'u-1';
const permissions = [
  ...['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS'],
  ...['VIEW_VOTERS_AND_WATCHERS', 'CREATE_ISSUES', 'TRANSITION_ISSUES'],
];

interface File {
  readonly globalPermissions: readonly object[];
  readonly users: readonly { readonly accountId: string; readonly appType?: string | null }[];
}

/** A Jira admin may look at accounts; an agent is no account for a backup. */
const site = anySite.map((file) => {
  const { globalPermissions, users, ...more } = file as File;
  const picker = { permission: 'USER_PICKER', groupId: 'g-admins' };
  return {
    ...more,
    users: users.map((user) =>
      user.accountId === accountId && user.appType === 'agent' ? { ...user, appType: 'service' } : user,
    ),
    globalPermissions: [...globalPermissions, picker],
  };
});

/** A check of every project and work item that the site file has. */
async function reported(page: Page): Promise<string> {
  const findings = page.site.projects.map(({ id, key }) => {
    const issues = page.site.issues.filter(({ projectId }) => projectId === id);
    return finding(key, { issues: issues.map((issue) => ({ issue: issue.key, records: 1, lines: [1] })) });
  });
  const start = { ...wholeSite(accountId, 'restore'), log: summaryOf(findings), parts: 1 };
  const { scanId } = await started(page, start);
  const scan = value(await page.ask('scan/findings', { scanId, part: 0, findings }));
  return (await advanced(page, scan)).reportId ?? '';
}

/** What Jira grants everybody else, everywhere. */
async function verdictsOfOthers({ site }: Page): Promise<readonly (readonly string[])[]> {
  const others = site.users.filter((user) => user.accountId !== accountId);
  return Promise.all(
    others.map(async (user) => [...(await askStandIn(site, user.accountId, permissions))].sort()),
  );
}

/** What others have to do is done for them. */
function handOffsDone(page: Page, { changes }: Plan): void {
  const byHand = changes.filter(({ byApp }) => !byApp);
  const after = byHand.reduce<Site>((now, change) => changeSite(now, change, accountId), page.jira.site);
  Object.assign(page.jira.site, structuredClone(after));
}

/** A work item can lack two things, of which the plan closes one and leaves the other. */
function isLeft({ project, permission, issue }: GapRef, { leaves }: Plan): boolean {
  return leaves.some(
    (leave) =>
      leave.project === project &&
      leave.permission === permission &&
      (leave.issue === undefined || leave.issue === issue),
  );
}

let made = 0;

async function holds(file: unknown, objective: 'least-access' | 'fewest-changes'): Promise<void> {
  const page = openPage({ site: file });
  const reportId = await reported(page);
  const asked = { objective, cover: 'space-settings' } as const;
  const { planId, changes } = value(await page.ask('plan/view', { reportId, asked }));
  const stored = await inForge(() => lastPlan(reportId), page.platform.store);
  if (stored === null) throw new Error('no plan was kept');
  const others = await verdictsOfOthers(page);
  handOffsDone(page, stored.plan);
  const before = siteText(page);

  await switchedOn(page);
  let { sequence } = await journalOf(page);
  for (const { id, byApp, section } of changes) {
    if (!byApp) continue;
    const byItself = section === 'optional';
    const carried = value(
      await page.ask('change/apply', { reportId, planId, changeId: id, sequence, byItself }),
    );
    expect([carried.change.says, carried.change.state]).toEqual([carried.change.says, 'made']);
    ({ sequence } = carried);
    made += 1;
  }
  const standing = (await journalOf(page)).changes;
  const planned = stored.plan.changes.filter(({ byApp }) => byApp).reverse();
  for (const [at, { id }] of standing.entries()) {
    const { verdict } = value(await page.ask('change/confirm', { id })).change;
    // of a whole security level Jira's check knows nothing
    const closes = (planned[at]?.closes ?? []).filter(({ level }) => level === undefined);
    const open = closes.filter((need) => isLeft(need, stored.plan));
    expect([verdict?.says, verdict?.of]).toEqual([verdict?.says, closes.length]);
    expect([verdict?.says, closes.length - (verdict?.granted ?? 0) <= open.length]).toEqual([
      verdict?.says,
      true,
    ]);
  }
  expect(await verdictsOfOthers(page)).toEqual(others);

  const again = value(await page.ask('plan/view', { reportId, asked }));
  expect(again.changes.map(({ state }) => state !== null)).toEqual(again.changes.map(({ byApp }) => byApp));
  for (const { id } of standing) expect((await undone(page, id)).change.state).toBe('undone');
  expect(siteText(page)).toBe(before);
}

test(
  'any site: a plan is carried out, Jira grants what each change closes and nobody else anything, and it is taken back byte for byte',
  async () => {
    await fc.assert(fc.asyncProperty(site, fc.constantFrom('least-access', 'fewest-changes'), holds), sizes);
    // some sites need no change; most do
    expect(made).toBeGreaterThan(sizes.numRuns / 3);
  },
  20_000 + sizes.numRuns * 1500,
);
