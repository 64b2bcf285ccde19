import type { Site } from '../../local/jira';
import type { ChangeSpec } from '../../src/remedy';

/** A site file with one change made, as Jira would hold it after. Hand-offs that are outside the model leave it as it is. */
export function changeSite(site: Site, spec: ChangeSpec, accountId: string): Site {
  switch (spec.kind) {
    case 'reactivate-account': {
      const users = site.users.map((user) =>
        user.accountId === accountId ? { ...user, active: true } : user,
      );
      return { ...site, users };
    }
    case 'give-app-access': {
      const key = spec.target.application;
      const groupId = `g-only-${key}`;
      return {
        ...site,
        groups: [...site.groups, { groupId, name: `only ${key}`, members: [accountId] }],
        applicationRoles: site.applicationRoles.map((role) =>
          role.key === key ? { ...role, groupIds: [...role.groupIds, groupId] } : role,
        ),
      };
    }
    case 'add-to-role':
    case 'add-to-team-role': {
      const roleId = Number(spec.target.roleId);
      const projects = site.projects.map((project) => {
        if (project.key !== spec.target.projectKey) return project;
        return {
          ...project,
          roleActors: [...project.roleActors, { roleId, users: [accountId], groups: [] }],
        };
      });
      return { ...site, projects };
    }
    case 'grant-in-scheme': {
      const { schemeId, permissions, holder } = spec.target;
      const permissionSchemes = site.permissionSchemes.map((scheme) => {
        if (String(scheme.id) !== schemeId) return scheme;
        const added = permissions.map((permission, at) => ({
          id: 900000 + scheme.id * 100 + at,
          permission,
          holder: { type: holder.type, value: holder.value },
        }));
        return { ...scheme, grants: [...scheme.grants, ...added] };
      });
      return { ...site, permissionSchemes };
    }
    case 'add-to-security-level': {
      const member = { type: 'user' as const, value: accountId };
      const securitySchemes = site.securitySchemes.map((scheme) => ({
        ...scheme,
        levels: scheme.levels.map((level) =>
          String(level.id) === spec.target.levelId
            ? { ...level, members: [...level.members, member] }
            : level,
        ),
      }));
      return { ...site, securitySchemes };
    }
    case 'add-to-group': {
      const groups = site.groups.map((group) =>
        group.groupId === spec.target.groupId ? { ...group, members: [...group.members, accountId] } : group,
      );
      return { ...site, groups };
    }
    case 'add-default-to-role': {
      const roles = site.roles.map((role) => {
        if (String(role.id) !== spec.target.roleId) return role;
        const { users, groups } = role.defaultActors ?? { users: [], groups: [] };
        return { ...role, defaultActors: { users: [...users, accountId], groups } };
      });
      return { ...site, roles };
    }
    case 'grant-global':
    case 'share-object':
    case 'restore-project':
    case 'ask-owner':
      return site;
  }
}
