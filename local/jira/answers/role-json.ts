import type { SiteProject, SiteRole } from '../site/site-file';
import { self } from './call';
import type { Call } from './call';

/** A role as a grant's holder carries it, with the team-managed project that owns it. */
export function roleReference(call: Call, role: SiteRole) {
  return {
    self: self(call, `/role/${role.id}`),
    name: role.name,
    id: role.id,
    ...scopeOf(call, role.projectId),
  };
}

/** A role of one project with its actors, sorted by display name. Actors that no longer exist have none and are left out. */
export function projectRoleJson(call: Call, project: SiteProject, role: SiteRole, activeOnly: boolean) {
  const mine = project.roleActors.filter((actors) => actors.roleId === role.id);
  const users = mine
    .flatMap(({ users }) => users)
    .flatMap((accountId) => {
      const user = call.index.user(accountId);
      if (!user || (activeOnly && !user.active)) return [];
      return [
        {
          id: call.ids.idOf(`actor ${project.id} ${role.id} user ${accountId}`),
          displayName: user.displayName,
          type: 'atlassian-user-role-actor' as const,
          actorUser: { accountId },
        },
      ];
    });
  const groups = mine
    .flatMap(({ groups }) => groups)
    .flatMap((groupId) => {
      const group = call.index.group(groupId);
      if (!group) return [];
      return [
        {
          id: call.ids.idOf(`actor ${project.id} ${role.id} group ${groupId}`),
          displayName: group.name,
          type: 'atlassian-group-role-actor' as const,
          name: group.name,
          actorGroup: { name: group.name, displayName: group.name, groupId },
        },
      ];
    });
  const actors = [...users, ...groups].sort((a, b) =>
    a.displayName < b.displayName ? -1 : a.displayName > b.displayName ? 1 : a.id - b.id,
  );
  return {
    self: self(call, `/project/${project.id}/role/${role.id}`),
    name: role.name,
    id: role.id,
    description: '',
    actors,
    ...scopeOf(call, role.projectId),
  };
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
