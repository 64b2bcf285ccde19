import fc from 'fast-check';
import type { Site } from '../../local/jira';
import { accountOf } from '../../local/jira/decide/account';
import { holdsInProject, holdsOnIssue } from '../../local/jira/decide/decide';
import { SiteIndex } from '../../local/jira/site/site-index';
import type { ChangeSpec } from '../../src/remedy';
import type { ReportCompared } from '../../src/report/report';
import { lastPlan } from '../../src/app/plans/stored-plan';
import { anySite } from '../access/in-step/any-site';
import { changeSite } from '../remedy/change-site';
import { runs } from '../sizes';
import { inForge } from '../store/in-forge';
import { advanced, openPage, scanned, value, wholeSite, type Page } from './admin-page';
import { wholeReport } from './whole-report';

const sizes = runs('side-by-side', 6, 300);

interface File {
  readonly globalPermissions: readonly object[];
  readonly users: readonly { readonly accountId: string; readonly appType?: string | null }[];
}

/** Whoever asks may look at accounts; neither account is an agent's. */
const site = anySite.map((file) => {
  const { globalPermissions, users, ...more } = file as File;
  return {
    ...more,
    users: users.map((user) => (user.appType === 'agent' ? { ...user, appType: 'service' } : user)),
    globalPermissions: [...globalPermissions, { permission: 'USER_PICKER', groupId: 'g-admins' }],
  };
});

type Can = 'yes' | 'no' | 'some';
type Project = Site['projects'][number];

/** What the stand-in's own rules say that an account can do in a space: always, on some work items, or never. */
function standInSays(of: Site, accountId: string, permission: string, project: Project): Can {
  const index = new SiteIndex(of);
  const user = index.user(accountId);
  if (user === undefined) return 'no';
  const account = accountOf(index, user);
  if (!holdsInProject(index, account, permission, project)) return 'no';
  const levels =
    permission === 'BROWSE_PROJECTS' && project.securitySchemeId !== null && project.style === 'classic'
      ? (index.securityScheme(project.securitySchemeId)?.levels ?? []).map(({ id }) => id)
      : [];
  const always = [null, ...levels].every((securityLevelId) =>
    holdsOnIssue(
      index,
      account,
      permission,
      {
        ...{ id: 999_999, key: `${project.key}-99999`, projectId: project.id, reporter: null },
        ...{ assignee: null, securityLevelId, restrictedToRoles: [] },
      },
      project,
    ),
  );
  return always ? 'yes' : 'some';
}

async function comparedIn(page: Page, reportId: string): Promise<ReportCompared> {
  const { compared } = await wholeReport(page, reportId);
  if (compared === undefined) throw new Error('nothing is compared');
  return compared;
}

/** By space and permission, what the stand-in says now. */
function saysOf(page: Page, accountId: string, { spaces }: ReportCompared): ReadonlyMap<string, Can> {
  const pairs = spaces.flatMap(({ project: key, first }) => {
    const project = page.jira.site.projects.find((one) => one.key === key);
    if (project === undefined) throw new Error(`no space ${key}`);
    return Object.keys(first).map((permission) => {
      const says = standInSays(page.jira.site, accountId, permission, project);
      return [`${key} ${permission}`, says] as const;
    });
  });
  return new Map(pairs);
}

const put = (page: Page, after: Site): void => {
  Object.assign(page.jira.site, structuredClone(after));
};

/** The opposite of a change, as a person makes it by hand. */
function takenFrom(of: Site, { kind, target }: ReportCompared['toTake'][number], accountId: string): Site {
  const spec = { kind, target } as unknown as ChangeSpec;
  const others = (ids: readonly string[]) => ids.filter((id) => id !== accountId);
  switch (spec.kind) {
    case 'add-to-role':
    case 'add-to-team-role':
      return {
        ...of,
        projects: of.projects.map((project) =>
          project.key !== spec.target.projectKey
            ? project
            : {
                ...project,
                roleActors: project.roleActors.map((actor) =>
                  String(actor.roleId) === spec.target.roleId
                    ? { ...actor, users: others(actor.users) }
                    : actor,
                ),
              },
        ),
      };
    case 'grant-in-scheme':
      return {
        ...of,
        permissionSchemes: of.permissionSchemes.map((scheme) =>
          String(scheme.id) !== spec.target.schemeId
            ? scheme
            : {
                ...scheme,
                grants: scheme.grants.filter(
                  ({ permission, holder }) =>
                    !spec.target.permissions.includes(permission) ||
                    holder.type !== 'user' ||
                    holder.value !== accountId,
                ),
              },
        ),
      };
    case 'add-to-security-level':
      return {
        ...of,
        securitySchemes: of.securitySchemes.map((scheme) => ({
          ...scheme,
          levels: scheme.levels.map((level) =>
            String(level.id) !== spec.target.levelId
              ? level
              : {
                  ...level,
                  members: level.members.filter(
                    ({ type, value: who }) => type !== 'user' || who !== accountId,
                  ),
                },
          ),
        })),
      };
    case 'add-to-group':
      return {
        ...of,
        groups: of.groups.map((group) =>
          group.groupId === spec.target.groupId ? { ...group, members: others(group.members) } : group,
        ),
      };
    default:
      throw new Error(`${spec.kind} is nothing to take`);
  }
}

/** The site where nothing but grants, roles, groups and levels gives anything, and every account has an application. */
function byMembershipAlone(of: Site): Site {
  const own = ({ holder }: { holder: { type: string } }) =>
    ['user', 'group', 'projectRole'].includes(holder.type);
  const everybody = {
    groupId: 'g-everybody',
    name: 'everybody',
    members: of.users.map((user) => user.accountId),
  };
  return {
    ...of,
    users: of.users.map((user) => ({ ...user, active: true })),
    groups: [...of.groups, everybody],
    globalPermissions: [],
    applicationRoles: of.applicationRoles.map((role) => ({ ...role, groupIds: ['g-everybody'] })),
    permissionSchemes: of.permissionSchemes.map((scheme) => ({
      ...scheme,
      grants: scheme.grants.filter(own),
    })),
  };
}

let compared = 0;
let told = 0;
let gone = 0;

async function holds(file: unknown): Promise<void> {
  const page = openPage({ site: file });
  const first = await scanned(page, wholeSite('u-1', 'restore'));
  const begun = value(await page.ask('scan/beside', { reportId: first, accountId: 'u-2' }));
  const second = (await advanced(page, begun.scan)).reportId ?? '';
  const asked = { objective: 'least-access', cover: 'space-settings' } as const;
  value(await page.ask('plan/view', { reportId: second, asked }));
  const stored = await inForge(() => lastPlan(second), page.platform.store);
  if (stored === null) throw new Error('no plan was kept');
  const side = await comparedIn(page, second);

  // what each can is what the stand-in's own rules say, wherever the app claims to know
  const [ofFirst, ofSecond] = [saysOf(page, 'u-1', side), saysOf(page, 'u-2', side)];
  for (const { project, ...halves } of side.spaces) {
    for (const [half, says] of [
      [halves.first, ofFirst],
      [halves.second, ofSecond],
    ] as const) {
      for (const [permission, can] of Object.entries(half)) {
        told += 1;
        if (can === 'not-known') continue;
        compared += 1;
        expect([project, permission, can]).toEqual([
          project,
          permission,
          says.get(`${project} ${permission}`),
        ]);
      }
    }
  }
  // what can go is what the second account does, by the stand-in
  for (const { says, gives, state, waitsFor } of side.toTake) {
    const open = gives.flatMap(({ permissions, projects }) =>
      projects.flatMap((key) => permissions.filter((one) => ofSecond.get(`${key} ${one}`) !== 'yes')),
    );
    expect([says, state === 'can-go']).toEqual([says, waitsFor.length === 0]);
    if (state === 'can-go') expect([says, open]).toEqual([says, []]);
  }

  // the plan brings the second account to the needs that it covers
  const made = stored.plan.changes.filter(({ kind }) => kind !== 'restore-project');
  put(
    page,
    made.reduce<Site>((now, change) => changeSite(now, change, 'u-2'), page.jira.site),
  );
  const planned = saysOf(page, 'u-2', side);
  const left = new Set(
    stored.plan.leaves.map(({ project, permission }) => `${project ?? ''} ${permission ?? ''}`),
  );
  for (const [pair, can] of planned) {
    // what is held on some work items only is a need where the log names one of them
    if (can !== 'yes' && !left.has(pair)) expect([pair, can]).toEqual([pair, 'some']);
  }

  // all that the list names is taken from the first: the second stays as it is, and nothing that could be taken is left
  put(
    page,
    side.toTake.reduce<Site>((now, each) => takenFrom(now, each, 'u-1'), page.jira.site),
  );
  expect(saysOf(page, 'u-2', side)).toEqual(planned);
  gone += side.toTake.length;
  if (side.doubts.length > 0) return;
  put(page, byMembershipAlone(page.jira.site));
  const rest = [...saysOf(page, 'u-1', side)].filter(([, can]) => can !== 'no').map(([pair]) => pair);
  expect(rest).toEqual([]);
}

test(
  'any site: what each account can is what the stand-in says, the plan closes what it covers, and what is on the list can be taken',
  async () => {
    await fc.assert(fc.asyncProperty(site, holds), sizes);
    // else nothing was compared, or taken
    expect(compared).toBeGreaterThan(told / 2);
    expect(gone).toBeGreaterThan(sizes.numRuns / 3);
  },
  20_000 + sizes.numRuns * 2500,
);
