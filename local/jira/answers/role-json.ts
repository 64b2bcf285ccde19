import type { SiteProject, SiteRole } from '../site/site-file';
import { self, type Call } from './call';

/** A role as a grant's holder carries it, with the team-managed project that owns it. */
export function roleReference(call: Call, role: SiteRole) {
  return {
    self: self(call, `/role/${role.id}`),
    name: role.name,
    id: role.id,
    ...scopeOf(call, role.projectId),
  };
}

/** A role of one project with its actors. */
export function projectRoleJson(call: Call, project: SiteProject, role: SiteRole, activeOnly: boolean) {
  const mine = project.roleActors.filter((actors) => actors.roleId === role.id);
  const users = mine.flatMap((entry) => entry.users);
  const groups = mine.flatMap((entry) => entry.groups);
  return {
    self: self(call, `/project/${project.id}/role/${role.id}`),
    name: role.name,
    id: role.id,
    description: '',
    actors: actorsJson(call, `${project.id} ${role.id}`, { users, groups }, activeOnly),
    ...scopeOf(call, role.projectId),
  };
}

/** Actors sorted by display name. Those that no longer exist have none and are left out. `where` tells their numbers apart. */
export function actorsJson(
  call: Call,
  where: string,
  actors: { readonly users: readonly string[]; readonly groups: readonly string[] },
  activeOnly: boolean,
) {
  const users = actors.users.flatMap((accountId) => {
    const user = call.index.user(accountId);
    if (!user || (activeOnly && !user.active)) return [];
    return [
      {
        id: call.ids.idOf(`actor ${where} user ${accountId}`),
        displayName: user.displayName,
        type: 'atlassian-user-role-actor' as const,
        actorUser: { accountId },
      },
    ];
  });
  const groups = actors.groups.flatMap((groupId) => {
    const group = call.index.group(groupId);
    if (!group) return [];
    return [
      {
        id: call.ids.idOf(`actor ${where} group ${groupId}`),
        displayName: group.name,
        type: 'atlassian-group-role-actor' as const,
        name: group.name,
        actorGroup: { name: group.name, displayName: group.name, groupId },
      },
    ];
  });
  return [...users, ...groups].sort((a, b) =>
    a.displayName < b.displayName ? -1 : a.displayName > b.displayName ? 1 : a.id - b.id,
  );
}

export function scopeOf(call: Call, projectId: number | null) {
  return projectId === null
    ? {}
    : { scope: { type: 'PROJECT' as const, project: { id: String(projectId) } } };
}

/** The roles that a project has: its own where it is team-managed, else those that all company-managed projects share. */
export function rolesOf(call: Call, project: SiteProject): SiteRole[] {
  const owner = project.style === 'next-gen' ? project.id : null;
  return call.index.site.roles.filter((role) => role.projectId === owner);
}
