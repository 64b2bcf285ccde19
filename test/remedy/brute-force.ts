import type { Site } from '../../local/jira';
import { decideInProject, decideOnIssue, type PermissionKey } from '../../src/access';
import type { Diagnosis } from '../../src/diagnosis/gap';
import type { Act, PlanFacts } from '../../src/remedy';
import { accountOf, projectOf, workItemOf } from '../access/in-step/site-model';
import { changeSite } from './change-site';

/** The plan by the words of the formats alone: every set of candidates is made on the site file, and the rules asked again. */

/** `closed(site)`: whether the rules grant it there, without conditions. */
interface Wish {
  readonly id: string;
  readonly projectId: string;
  readonly permission: PermissionKey | null;
  readonly names: { readonly levelId?: string; readonly roleIds?: readonly string[] };
  closed(site: Site): boolean;
}

export function wishesOf(diagnosis: Diagnosis, facts: PlanFacts, accountId: string): readonly Wish[] {
  const wishes = new Map<string, Wish>();
  const accountIn = (site: Site) =>
    accountOf(
      site,
      site.users.find((user) => user.accountId === accountId)!,
    );
  const projectIn = (site: Site, id: string) =>
    projectOf(
      site,
      site.projects.find((one) => String(one.id) === id)!,
    );
  const holds = (id: string, permission: string) => (site: Site) =>
    decideInProject(accountIn(site), permission, projectIn(site, id)).kind === 'held';
  /** On a work item of nobody with the level or restriction, with the permission held anyhow. */
  const letIn = (id: string, itemKey: string) => (site: Site) => {
    const issue = site.issues.find(({ key }) => key === itemKey)!;
    const project = projectIn(site, id);
    const open = [
      { id: '0', permission: 'ANY', holder: { type: 'anyone', value: null, name: null, exists: true } },
    ] as const;
    const item = workItemOf(site, { ...issue, reporter: null, assignee: null });
    const account = { ...accountIn(site), applications: ['any', ...accountIn(site).applications] };
    const able = accountIn(site).applications.length > 0 ? accountIn(site) : account;
    return (
      decideOnIssue(able, 'ANY', { ...project, scheme: { ...project.scheme, grants: open } }, item).kind ===
      'held'
    );
  };
  const add = (wish: Wish) => wishes.set(wish.id, wish);
  for (const { id, status, gaps } of diagnosis.projects) {
    if (status !== 'live' || id === null) continue;
    for (const { permission, cause, issues } of gaps) {
      const ofProject = ['not-a-holder', 'no-holder', 'team-role', 'conditional-only'].includes(cause.kind);
      if (ofProject && permission !== null) {
        add({
          id: `${id} ${permission}`,
          projectId: id,
          permission,
          names: {},
          closed: holds(id, permission),
        });
      }
      for (const key of issues) {
        const item = facts.workItems.get(key);
        if (
          item === undefined ||
          !['security-level', 'issue-restriction', 'conditional-only'].includes(cause.kind)
        )
          continue;
        const levelId = item.level?.id;
        const roleIds = item.restrictedToRoles;
        if (levelId === undefined && roleIds.length === 0) continue;
        const names = { ...(levelId === undefined ? {} : { levelId }), roleIds };
        const wish = `${id} ${levelId ?? ''} ${[...roleIds].sort().join()}`;
        const closed = letIn(id, key);
        add({ id: wish, projectId: id, permission: null, names, closed });
      }
    }
  }
  return [...wishes.values()];
}

/** Candidates 1 to 4. */
export function candidatesOf(wishes: readonly Wish[], site: Site, accountId: string): readonly Act[] {
  const acts = new Map<string, Act>();
  const add = (act: Act) => acts.set(JSON.stringify(act), act);
  const admins = site.globalPermissions.filter(({ permission }) => permission === 'ADMINISTER');
  for (const project of site.projects) {
    const its = wishes.filter(({ projectId }) => projectId === String(project.id));
    if (its.length === 0) continue;
    const scheme = site.permissionSchemes.find(({ id }) => id === project.permissionSchemeId)!;
    const levels = site.securitySchemes.flatMap((one) =>
      one.levels.map((level) => ({ schemeId: one.id, level })),
    );
    const needed = new Set(its.map(({ permission }) => permission));
    const neededLevels = levels.filter(({ level }) =>
      its.some(({ names }) => names.levelId === String(level.id)),
    );
    const holders = [
      ...scheme.grants.filter(({ permission }) => needed.has(permission)).map(({ holder }) => holder),
      ...neededLevels.flatMap(({ level }) => level.members),
      ...its.flatMap(({ names }) =>
        (names.roleIds ?? []).map((value) => ({ type: 'projectRole' as const, value })),
      ),
    ];
    const roles = site.roles.filter(
      ({ id, name }) =>
        name !== 'atlassian-addons-project-access' &&
        holders.some(({ type, value }) => type === 'projectRole' && value === String(id)),
    );
    for (const { id, name } of roles) {
      const kind = project.style === 'classic' ? 'add-to-role' : 'add-to-team-role';
      add({ kind, target: { projectKey: project.key, roleId: String(id), roleName: name, typeKey: '' } });
    }
    if (site.site.plan === 'PAID' && project.style === 'classic') {
      for (const permission of needed) {
        if (
          permission === null ||
          scheme.grants.filter((grant) => grant.permission === permission).length >= 50
        )
          continue;
        const holder = { type: 'user' as const, value: accountId, name: null };
        const target = {
          schemeId: String(scheme.id),
          schemeName: scheme.name,
          permissions: [permission],
          holder,
          sharedBy: 0,
        };
        add({ kind: 'grant-in-scheme', target });
      }
    }
    for (const { schemeId, level } of neededLevels) {
      const target = { securitySchemeId: String(schemeId), levelId: String(level.id), levelName: level.name };
      add({ kind: 'add-to-security-level', target });
    }
    const ofRoles = project.roleActors
      .filter(({ roleId }) => roles.some(({ id }) => id === roleId))
      .flatMap(({ groups }) => groups);
    const named = holders.flatMap(({ type, value }) => (type === 'group' ? [value] : []));
    for (const { groupId, name } of site.groups) {
      if (![...ofRoles, ...named].includes(groupId) || admins.some((one) => one.groupId === groupId))
        continue;
      add({ kind: 'add-to-group', target: { groupId, groupName: name } });
    }
  }
  return [...acts.values()];
}

/** All that the account holds: "20001 EDIT_ISSUES", "global X", "application X". */
export function heldOn(site: Site, accountId: string): ReadonlySet<string> {
  const account = accountOf(
    site,
    site.users.find((user) => user.accountId === accountId)!,
  );
  const permissions = new Set(
    site.permissionSchemes.flatMap(({ grants }) => grants.map(({ permission }) => permission)),
  );
  const pairs = site.projects
    .filter(({ status }) => status === 'live')
    .flatMap((project) => {
      const model = projectOf(site, project);
      return [...permissions].flatMap((permission) =>
        decideInProject(account, permission, model).kind === 'held' ? [`${project.id} ${permission}`] : [],
      );
    });
  return new Set([
    ...pairs,
    ...account.globalPermissions.map((permission) => `global ${permission}`),
    ...account.applications.map((application) => `application ${application}`),
  ]);
}

export interface Least {
  readonly 'least-access': readonly number[];
  readonly 'fewest-changes': readonly number[];
  readonly hopeless: readonly string[];
}

/** The least cost for both objectives over all sets of candidates; null: too many candidates to try them all. */
export function bruteForce(
  site: Site,
  wishes: readonly Wish[],
  accountId: string,
  most: number,
): Least | null {
  const open = wishes.filter((wish) => !wish.closed(site));
  const all = candidatesOf(open, site, accountId).map((act) => {
    const alone = changeSite(site, act, accountId);
    return { act, closes: open.filter((wish) => wish.closed(alone)).map(({ id }) => id) };
  });
  const useful = all.filter(({ closes }) => closes.length > 0);
  if (useful.length > most) return null;
  const closable = new Set(useful.flatMap(({ closes }) => closes));
  const before = heldOn(site, accountId);
  const wanted = new Set(open.map(({ id }) => id));
  let access: readonly number[] = [Infinity];
  let changes: readonly number[] = [Infinity];
  for (let set = 0; set < 2 ** useful.length; set += 1) {
    const taken = useful.filter((_one, at) => (set >> at) & 1);
    if (new Set(taken.flatMap(({ closes }) => closes)).size < closable.size) continue;
    const after = taken.reduce((now, { act }) => changeSite(now, act, accountId), site);
    const given = [...heldOn(after, accountId)].filter(
      (pair) => !before.has(pair) && !wanted.has(pair),
    ).length;
    const keys = taken.map(({ act }) =>
      act.kind === 'grant-in-scheme' ? `scheme ${act.target.schemeId}` : JSON.stringify(act),
    );
    const count = new Set(keys).size;
    const byHand = taken.filter(({ act }) => act.kind === 'add-to-group').length;
    access = lesser(access, [given, count, byHand]);
    changes = lesser(changes, [count, given, byHand]);
  }
  const hopeless = open.filter(({ id }) => !closable.has(id)).map(({ id }) => id);
  return { 'least-access': access, 'fewest-changes': changes, hopeless };
}

function lesser(a: readonly number[], b: readonly number[]): readonly number[] {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? Infinity;
    if (value !== other) return value < other ? a : b;
  }
  return a;
}
