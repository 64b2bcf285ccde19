import fc from 'fast-check';
import type { Site } from '../../local/jira';
import type { Plan } from '../../src/remedy';
import type { ReportProject } from '../../src/report';
import { lastPlan } from '../../src/app/plans/stored-plan';
import { anySite } from '../access/in-step/any-site';
import { askStandIn, onIssue } from '../access/in-step/ask-stand-in';
import { changeSite } from '../remedy/change-site';
import { printFigures, runs } from '../sizes';
import { inForge } from '../store/in-forge';
import { openPage, scanned, value, wholeSite, type Page } from './admin-page';
import { journalOf, siteText, switchedOn, undone } from './changes/planned';
import { finding } from './finding';
import { reported } from './sample-log';
import { firstPart } from './whole-report';

const sizes = runs('levels', 5, 500);
const accountId = 'u-1';
const browse = 'BROWSE_PROJECTS';

interface File {
  readonly users: readonly { readonly accountId: string; readonly appType?: string | null }[];
  readonly globalPermissions: readonly object[];
  readonly permissionSchemes: readonly { readonly id: number; readonly grants: readonly object[] }[];
}

/** Random sites whose first scheme lets anybody browse; who asks may look at accounts, and an agent makes no backup. */
const site = anySite.map((json) => {
  const file = json as File;
  const open = { id: 990_001, permission: browse, holder: { type: 'anyone' } };
  return {
    ...file,
    users: file.users.map((user) =>
      user.accountId === accountId && user.appType === 'agent' ? { ...user, appType: 'service' } : user,
    ),
    globalPermissions: [...file.globalPermissions, { permission: 'USER_PICKER', groupId: 'g-admins' }],
    permissionSchemes: file.permissionSchemes.map((scheme, at) =>
      at === 0 ? { ...scheme, grants: [...scheme.grants, open] } : scheme,
    ),
  };
});

type Space = Site['projects'][number];
type Member = 'yes' | 'conditional' | 'no';

const levelsOf = ({ securitySchemes }: Site, { securitySchemeId }: Space) =>
  securitySchemes.find(({ id }) => id === securitySchemeId)?.levels ?? [];

const itemIn = (space: Space, id: number, person: string | null, securityLevelId: number | null) => ({
  ...{ id, key: `${space.key}-${String(id)}`, projectId: space.id, reporter: person, assignee: person },
  ...{ securityLevelId, restrictedToRoles: [] },
});

/** Live company-managed spaces in which the stand-in lets the account browse a work item of nobody's that lies in no level. */
async function browsable(of: Site): Promise<readonly Space[]> {
  const spaces = of.projects.filter(({ style, status }) => style === 'classic' && status === 'live');
  const copy = structuredClone(of);
  copy.issues.push(...spaces.map((space) => itemIn(space, 900_000 + space.id, null, null)));
  const granted = await askStandIn(copy, accountId, [browse]);
  return spaces.filter(({ id }) => granted.has(onIssue(900_000 + id, browse)));
}

/**
 * What the stand-in says of two work items that are put into each level of a space: nobody's, and one that the account reported and
 * has to do. No site file has a custom field's value, so what a level gives through one stays open.
 */
async function standInSays(of: Site, space: Space): Promise<ReadonlyMap<string, Member>> {
  const copy = structuredClone(of);
  const levels = levelsOf(of, space);
  for (const [at, { id }] of levels.entries()) {
    copy.issues.push(itemIn(space, 990_000 + at, null, id), itemIn(space, 995_000 + at, accountId, id));
  }
  const granted = await askStandIn(copy, accountId, [browse]);
  return new Map(
    levels.map(({ id, members }, at): [string, Member] => {
      if (granted.has(onIssue(990_000 + at, browse))) return [String(id), 'yes'];
      const depends = members.some(({ type }) => type === 'userCustomField' || type === 'groupCustomField');
      const isForOwn = depends || granted.has(onIssue(995_000 + at, browse));
      return [String(id), isForOwn ? 'conditional' : 'no'];
    }),
  );
}

const withLog = (page: Page): Promise<string> =>
  reported(
    page,
    page.site.projects.map(({ id, key }) => {
      const issues = page.site.issues.filter(({ projectId }) => projectId === id);
      return finding(key, { issues: issues.map((issue) => ({ issue: issue.key, records: 1, lines: [1] })) });
    }),
    accountId,
  );

async function projectsOf(page: Page, reportId: string): Promise<ReadonlyMap<string, ReportProject>> {
  const { projects } = await firstPart(page, reportId);
  return new Map(projects.map((project) => [project.id ?? project.key, project]));
}

test(
  'the levels of a report, with a log and without one, are what the stand-in says of a work item in each',
  async () => {
    const figures = { told: 0, notRead: 0 };
    await fc.assert(
      fc.asyncProperty(site, async (json) => {
        const page = openPage({ site: json });
        const alone = await projectsOf(page, await scanned(page, wholeSite(accountId)));
        const logged = await projectsOf(page, await withLog(page));
        for (const space of await browsable(page.site)) {
          const one = alone.get(String(space.id));
          const other = logged.get(String(space.id));
          if (one === undefined || other === undefined) throw new Error(`no ${space.key}`);
          const standing = ({ levels }: ReportProject) =>
            levels.map(({ id, member, workItems, evidence }) => ({ id, member, workItems, evidence }));
          expect([space.key, standing(other)]).toEqual([space.key, standing(one)]);
          const said = await standInSays(page.site, space);
          const found = one.levels.filter(({ member }) => member !== 'not-read');
          figures.told += found.length;
          figures.notRead += one.levels.length - found.length;
          expect(found.map(({ id, member }) => [space.key, id, member])).toEqual(
            found.map(({ id }) => [space.key, id, said.get(id)]),
          );
          if (one.checked === 'complete') expect(found).toHaveLength(said.size);
        }
      }),
      { ...sizes, endOnFailure: true },
    );
    printFigures({ levels: figures });
    // else nothing was compared
    expect(figures.told).toBeGreaterThan(sizes.numRuns / 3);
    expect(figures.notRead).toBeLessThan(figures.told / 10);
  },
  60_000 + sizes.numRuns * 2000,
);

/** What others have to do is done for them. */
function handOffsDone(page: Page, { changes }: Plan): void {
  const byHand = changes.filter(({ byApp }) => !byApp);
  const after = byHand.reduce<Site>((now, change) => changeSite(now, change, accountId), page.jira.site);
  Object.assign(page.jira.site, structuredClone(after));
}

test(
  'after a plan that covers content every level of a space that can be browsed is open or stands under what stays open, and all is taken back byte for byte',
  async () => {
    const figures = { opened: 0, left: 0, notRead: 0 };
    await fc.assert(
      fc.asyncProperty(site, fc.boolean(), async (json, hasLog) => {
        const page = openPage({ site: json });
        const reportId = hasLog ? await withLog(page) : await scanned(page, wholeSite(accountId));
        const reportedBefore = await projectsOf(page, reportId);
        const notRead = new Map(
          [...reportedBefore].map(([id, { levels }]) => [
            id,
            levels.flatMap((level) => (level.member === 'not-read' ? [level.id] : [])),
          ]),
        );
        const asked = { objective: 'least-access', cover: 'content' } as const;
        const { planId, changes } = value(await page.ask('plan/view', { reportId, asked }));
        const stored = await inForge(() => lastPlan(reportId), page.platform.store);
        if (stored === null) throw new Error('no plan was kept');
        handOffsDone(page, stored.plan);
        const before = siteText(page);
        await switchedOn(page);
        let { sequence } = await journalOf(page);
        for (const { id: changeId } of changes.filter(({ byApp }) => byApp)) {
          const carried = value(await page.ask('change/apply', { reportId, planId, changeId, sequence }));
          expect([carried.change.says, carried.change.state]).toEqual([carried.change.says, 'made']);
          ({ sequence } = carried);
        }
        for (const space of await browsable(page.jira.site)) {
          const shut = [...(await standInSays(page.jira.site, space))].flatMap(([id, member]) =>
            member === 'yes' ? [] : [id],
          );
          const inLevel = (level: string): readonly string[] =>
            page.site.issues.flatMap(({ key, securityLevelId }) =>
              String(securityLevelId) === level ? [key] : [],
            );
          // a level that could not be read is said to be so, and is nobody's gap
          const unread = notRead.get(String(space.id)) ?? [];
          const open = shut.filter(
            (id) =>
              !unread.includes(id) &&
              !stored.plan.leaves.some(
                ({ project, level, issue = '' }) =>
                  project === space.key && (level === id || inLevel(id).includes(issue)),
              ),
          );
          figures.left += shut.length;
          figures.notRead += shut.filter((id) => unread.includes(id)).length;
          expect([space.key, open]).toEqual([space.key, []]);
        }
        for (const { id } of (await journalOf(page)).changes) {
          const { change } = await undone(page, id);
          expect([change.says, change.state]).toEqual([change.says, 'undone']);
          figures.opened += Number(change.says.includes('level'));
        }
        expect(siteText(page)).toBe(before);
      }),
      { ...sizes, endOnFailure: true },
    );
    printFigures({ plans: figures });
    expect(figures.opened).toBeGreaterThan(sizes.numRuns / 5);
    expect(figures.notRead).toBeLessThan(sizes.numRuns / 10);
  },
  60_000 + sizes.numRuns * 2000,
);
