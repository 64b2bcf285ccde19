import { ADDONS_ROLE, isInGroup, isInRole, isReadInPart, type Holder } from '../access';
import { byCodeUnits } from '../text/order';
import { accountNotRead } from './explained';
import type { SiteFacts } from './facts';
import type { NotMember } from './gap';
import type { LiveProject } from './needs';

/** Roles, and groups, that are named; the rest is counted. */
const mostNames = 100;
/** Spaces of a role that are named. */
const mostProjects = 20;

/**
 * Roles and groups that were read and that the account is not in: people can limit comments and worklogs to them. Of live spaces, by name,
 * those of most spaces first. null: the account's groups were not read, so nobody can say what it is not in.
 */
export function notMemberOf(live: readonly LiveProject[], facts: SiteFacts): NotMember | null {
  if (accountNotRead(facts)) return null;
  const { account, actors } = facts;
  const roles = new Map<string, string[]>();
  const groups = new Set<string>();
  const see = (group: { readonly id: string | null; readonly name: string | null }): void => {
    if (group.name !== null && group.name !== '' && !isInGroup(account, group)) groups.add(group.name);
  };
  for (const { project } of live) {
    for (const role of actors.get(project.id)?.values() ?? []) {
      role.groups.forEach(see);
      if (role.roleName === ADDONS_ROLE || isReadInPart(role) || isInRole(account, role)) continue;
      const known = roles.get(role.roleName);
      if (known === undefined) roles.set(role.roleName, [project.key]);
      else known.push(project.key);
    }
    holdersOf(project.id, facts)
      .filter(({ type, exists }) => type === 'group' && exists)
      .forEach(({ value, name }) => see({ id: value, name }));
  }
  const named = [...roles]
    .map(([name, keys]) => ({ name, spaces: keys.length, projects: keys.sort(byCodeUnits) }))
    .sort((one, other) => other.spaces - one.spaces || byCodeUnits(one.name, other.name));
  const groupNames = [...groups].sort(byCodeUnits);
  return {
    roles: named
      .slice(0, mostNames)
      .map((role) => ({ ...role, projects: role.projects.slice(0, mostProjects) })),
    groups: groupNames.slice(0, mostNames),
    more: Math.max(0, named.length - mostNames) + Math.max(0, groupNames.length - mostNames),
  };
}

/** Whom the permission scheme of a space names, and its security levels. */
function holdersOf(projectId: string, facts: SiteFacts): readonly Holder[] {
  const scheme = facts.schemes.get(facts.schemeOf.get(projectId) ?? '');
  const levels = facts.securityLevels?.get(facts.securitySchemes.get(projectId) ?? '') ?? [];
  return [
    ...(scheme?.grants.map(({ holder }) => holder) ?? []),
    ...levels.flatMap(({ members }) => members ?? []),
  ];
}
