import type { Account, Holder, PermissionScheme, RoleActors, SecurityLevel } from '../../access';
import type { SiteFacts } from '../../diagnosis/facts';
import type { ApplicationSeen, Granted } from '../../jira';
import type { GroupFacts, PlanFacts, PlanProject } from '../../remedy';
import { unpackSchemes } from '../facts/packed-schemes';
import { levelsFrom, workItemOf } from '../facts/work-items';
import type { FactStore } from './fact-store';
import { actorsFrom } from './site-facts';
import type { GroupSeen, PlanProjectSeen } from './facts';

/** What is known so far for a plan: what the report was made from, and what was read since. */
export async function planFactsSoFar(store: FactStore, site: SiteFacts): Promise<PlanFacts> {
  const account = await accountIn(store, site.account);
  const actors = actorsFrom([...(await store.both('actors')), ...(await store.all('former-actors'))]);
  const schemes = await schemesIn(store, site, actors);
  const schemeOf = new Map(await store.both('scheme-of'));
  for (const { id, projectId } of schemes.values()) if (projectId !== null) schemeOf.set(projectId, id);
  const holds = heldBy(site, await store.all('plan-granted'));
  const levels = levelsFrom(await store.both('level-read'), await store.both('level-member'));
  const items = new Map(await store.all('issue'));
  // under their keys of today, and no more under those that the log has
  const workItems = new Map([...items.values()].map((item) => [item.key, workItemOf(item, levels)]));
  const applications = await store.all('application');
  const [plan = 'PAID'] = await store.all('plan-of-site');
  return {
    ...{ account, plan, schemes, workItems },
    applications: applications.map(({ key }) => key),
    defaultActors: new Map(await store.all('plan-default-actors')),
    projects: new Map(
      liveProjects(site, await store.all('plan-project')).map((project): [string, PlanProject] => [
        project.id,
        {
          ...project,
          schemeId: schemeOf.get(project.id) ?? null,
          ...(schemeOf.has(project.id) ? {} : { holds: holds(project.id) }),
          actors: actors.get(project.id) ?? new Map<string, RoleActors>(),
        },
      ]),
    ),
    levels: new Map(
      [
        ...[...(site.securityLevels?.values() ?? [])].flat(),
        ...[...workItems.values()].flatMap(({ level }) => (level === null ? [] : [level])),
      ].map((level): [string, SecurityLevel] => [level.id, level]),
    ),
    groups: new Map(
      (await groupsIn(store, account)).map(({ id, ...group }) => [
        id,
        {
          ...{ id, ...group },
          applications: applications.flatMap((application) =>
            gives(application, id, group.name) ? [application.key] : [],
          ),
        },
      ]),
    ),
  };
}

async function accountIn(store: FactStore, account: Account): Promise<Account> {
  const own = new Map(await store.all('plan-person')).get(account.accountId);
  return own === undefined
    ? account
    : { ...account, globalPermissions: [...new Set([...account.globalPermissions, ...own])].sort() };
}

function liveProjects(
  { projects }: SiteFacts,
  listed: readonly PlanProjectSeen[],
): readonly Omit<PlanProject, 'schemeId' | 'actors'>[] {
  const live = [...projects.values()].filter(({ status }) => status === 'live');
  const all = new Map([...listed, ...live].map((project) => [project.id, project]));
  return [...all.values()].map(({ id, key, kind, typeKey, lead, seenBy }) => ({
    ...{ id, key, kind, typeKey, lead, seenBy },
  }));
}

/** What Jira says the account holds in a project, of all that it was asked in this scan. */
function heldBy(
  { verdicts }: SiteFacts,
  since: readonly Granted[],
): (projectId: string) => readonly string[] {
  const later = new Map<string, string[]>();
  for (const { permission, projects } of since.flatMap(({ entries }) => entries)) {
    for (const id of projects) later.set(id, [...(later.get(id) ?? []), permission]);
  }
  return (projectId) => [...(verdicts.projects.get(projectId) ?? []), ...(later.get(projectId) ?? [])];
}

/** The list of all schemes names no roles: their names are known from schemes that were read by themselves, and from roles. */
async function schemesIn(
  store: FactStore,
  site: SiteFacts,
  actors: ReadonlyMap<string, ReadonlyMap<string, RoleActors>>,
): Promise<ReadonlyMap<string, PermissionScheme>> {
  const names = new Map<string, string>();
  for (const { grants } of site.schemes.values()) {
    for (const { holder } of grants) {
      if (holder.type === 'projectRole' && holder.name !== null) names.set(holder.value ?? '', holder.name);
    }
  }
  for (const roles of actors.values())
    for (const { roleId, roleName } of roles.values()) names.set(roleId, roleName);
  const named = (holder: Holder): Holder => {
    const name = holder.type === 'projectRole' ? names.get(holder.value ?? '') : undefined;
    return name === undefined || holder.name !== null ? holder : { ...holder, name };
  };
  const listed = (await store.all('site-schemes')).flatMap((packed) => unpackSchemes(packed, named));
  return new Map([...listed, ...site.schemes.values()].map((scheme) => [scheme.id, scheme]));
}

const gives = ({ groupIds, groupNames = [] }: ApplicationSeen, id: string, name: string): boolean =>
  groupIds.includes(id) || (name !== '' && groupNames.includes(name));

/** A group carries at most what all members hold who were asked. */
async function groupsIn(
  store: FactStore,
  account: Account,
): Promise<readonly Omit<GroupFacts, 'applications'>[]> {
  const held = new Map([
    ...(await store.all('plan-person')),
    [account.accountId, account.globalPermissions] as const,
  ]);
  return (await store.all('plan-group')).map(({ id, name, accountAlone, members }: GroupSeen) => {
    const asked = members.flatMap((accountId) => {
      const globals = held.get(accountId);
      return globals === undefined ? [] : [globals];
    });
    const [first, ...others] = asked;
    const globalPermissions =
      first === undefined ? null : first.filter((key) => others.every((keys) => keys.includes(key)));
    return { id, name, accountAlone, globalPermissions };
  });
}
