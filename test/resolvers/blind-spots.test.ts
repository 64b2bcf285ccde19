import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { Site } from '../../local/jira';
import { canonicalMeaning, planToMarkdown, statementOf, type Report } from '../../src/report';
import { anySite } from '../access/in-step/any-site';
import { runs } from '../sizes';
import { openPage, scanned, value, wholeSite } from './admin-page';
import { wholeReport } from './whole-report';

const sizes = runs('blind-spots', 12, 300);

/** Random sites where who asks may look at accounts. */
const site = anySite.map((json) => {
  const { globalPermissions, ...file } = json as { readonly globalPermissions: readonly object[] };
  const mayLook = { permission: 'USER_PICKER', groupId: 'g-admins' };
  return { ...file, globalPermissions: [...globalPermissions, mayLook] };
});

const limited = ({ blindSpots }: Report): Report['blindSpots'][number] => {
  const [first] = blindSpots;
  if (first?.kind !== 'limited-comments') throw new Error('comments do not come first');
  return first;
};

/** Whether the file of the site has the account in a role of a space, by itself or through a group. */
function isIn(site: Site, accountId: string, projectKey: string, roleName: string): boolean {
  const roleIds = site.roles.filter(({ name }) => name === roleName).map(({ id }) => id);
  const groups = site.groups.filter(({ members }) => members.includes(accountId));
  const actors = site.projects.find(({ key }) => key === projectKey)?.roleActors ?? [];
  return actors
    .filter(({ roleId }) => roleIds.includes(roleId))
    .some(
      (role) => role.users.includes(accountId) || groups.some(({ groupId }) => role.groups.includes(groupId)),
    );
}

test(
  'of each role and group that is named the file of the site says that the account is not in it',
  async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(site, async (json) => {
        const page = openPage({ site: json });
        const account = page.site.users.find(({ accountId }) => accountId === 'u-1');
        fc.pre(account !== undefined && account.appType !== 'agent');
        const { roles, groups } = limited(await wholeReport(page, await scanned(page, wholeSite('u-1'))));
        for (const { name, projects, spaces } of roles) {
          told += projects.length;
          expect(projects).toHaveLength(spaces);
          expect(projects.filter((key) => isIn(page.site, 'u-1', key, name))).toEqual([]);
        }
        told += groups.length;
        const own = page.site.groups.filter(({ members }) => members.includes('u-1'));
        expect(groups.filter((name) => own.some((group) => group.name === name))).toEqual([]);
      }),
      sizes,
    );
    // else nothing was compared
    expect(told).toBeGreaterThan(sizes.numRuns / 3);
  },
  60_000 + sizes.numRuns * 2000,
);

test('what no check can see is named, kept with the report and said once: in the tab, the statement and the plan', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  const report = await wholeReport(page, reportId);
  const { says, roles, groups } = limited(report);
  expect(roles.length + groups.length).toBeGreaterThan(0);
  expect(says).toContain('Of those that were read it is not in the ');
  const lists = value(await page.ask('report/lists', { reportId }));
  expect(lists.blindSpots).toEqual(report.blindSpots.map(({ kind, says: its }) => ({ kind, says: its })));
  const digest = createHash('sha256').update(canonicalMeaning(report)).digest('hex');
  for (const file of [statementOf(report, digest), planToMarkdown(report), JSON.stringify(report)]) {
    for (const words of ['App access rules', 'IP allow lists', 'Workflow properties', 'Assets roles'])
      expect([words, file.split(words).length - 1]).toEqual([words, 1]);
  }
});
