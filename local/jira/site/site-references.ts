import type { Site } from './site-file';

/** A wrong reference or a double id: where it is, and what is wrong. */
export interface Misfit {
  readonly path: string;
  readonly says: string;
}

/**
 * What no single value shows: ids and keys that occur twice, and references that Jira itself could not lack. A holder, a
 * share, a lead or a member that exists nowhere is no misfit: Jira keeps such names after a group, role or account is gone.
 */
export function misfits(site: Site): Misfit[] {
  return [...duplicates(site), ...danglers(site)];
}

function duplicates(site: Site): Misfit[] {
  const levels = site.securitySchemes.flatMap((scheme, s) =>
    scheme.levels.map((level, l) => ({ value: level.id, path: `securitySchemes[${s}].levels[${l}].id` })),
  );
  return [
    ...twice(places(site.users, 'users', 'accountId')),
    ...twice(places(site.groups, 'groups', 'groupId')),
    ...twice(places(site.applicationRoles, 'applicationRoles', 'key')),
    ...twice(places(site.roles, 'roles', 'id')),
    ...twice(places(site.permissionSchemes, 'permissionSchemes', 'id')),
    ...site.permissionSchemes.flatMap((scheme, s) =>
      twice(places(scheme.grants, `permissionSchemes[${s}].grants`, 'id')),
    ),
    ...twice(places(site.securitySchemes, 'securitySchemes', 'id')),
    ...twice(levels),
    ...twice(places(site.projects, 'projects', 'id')),
    ...twice(places(site.projects, 'projects', 'key')),
    ...twice(places(site.issues, 'issues', 'id')),
    ...twice(places(site.issues, 'issues', 'key')),
    ...twice(
      site.sharedObjects.map(({ kind, id }, i) => ({
        value: `${kind} ${id}`,
        path: `sharedObjects[${i}].id`,
      })),
    ),
  ];
}

function danglers(site: Site): Misfit[] {
  const users = new Set(site.users.map((user) => user.accountId));
  const groups = new Set(site.groups.map((group) => group.groupId));
  const roles = new Set(site.roles.map((role) => role.id));
  const projects = new Set(site.projects.map((project) => project.id));
  const schemes = new Set(site.permissionSchemes.map((scheme) => scheme.id));
  const securitySchemes = new Set(site.securitySchemes.map((scheme) => scheme.id));
  const levels = new Set(site.securitySchemes.flatMap((scheme) => scheme.levels.map((level) => level.id)));
  return [
    ...lacking(users, site.viewer, 'viewer', 'the account id of a user'),
    ...lacking(users, site.appUser, 'appUser', 'the account id of a user'),
    ...site.applicationRoles.flatMap((role, r) =>
      role.groupIds.flatMap((id, i) =>
        lacking(groups, id, `applicationRoles[${r}].groupIds[${i}]`, 'the id of a group'),
      ),
    ),
    ...site.globalPermissions.flatMap(({ groupId }, i) =>
      lacking(groups, groupId, `globalPermissions[${i}].groupId`, 'the id of a group'),
    ),
    ...site.roles.flatMap(({ projectId }, i) =>
      lacking(projects, projectId, `roles[${i}].projectId`, 'the id of a project'),
    ),
    ...site.permissionSchemes.flatMap(({ projectId }, i) =>
      lacking(projects, projectId, `permissionSchemes[${i}].projectId`, 'the id of a project'),
    ),
    ...site.projects.flatMap((project, p) => [
      ...lacking(
        schemes,
        project.permissionSchemeId,
        `projects[${p}].permissionSchemeId`,
        'the id of a permission scheme',
      ),
      ...lacking(
        securitySchemes,
        project.securitySchemeId,
        `projects[${p}].securitySchemeId`,
        'the id of a security scheme',
      ),
      ...project.roleActors.flatMap(({ roleId }, i) =>
        lacking(roles, roleId, `projects[${p}].roleActors[${i}].roleId`, 'the id of a role'),
      ),
    ]),
    ...site.issues.flatMap((issue, i) => [
      ...lacking(projects, issue.projectId, `issues[${i}].projectId`, 'the id of a project'),
      ...lacking(levels, issue.securityLevelId, `issues[${i}].securityLevelId`, 'the id of a security level'),
      ...issue.restrictedToRoles.flatMap((roleId, r) =>
        lacking(roles, roleId, `issues[${i}].restrictedToRoles[${r}]`, 'the id of a role'),
      ),
    ]),
  ];
}

interface Place {
  readonly value: string | number;
  readonly path: string;
}

function places<K extends string>(
  list: readonly Record<K, string | number>[],
  path: string,
  field: K,
): Place[] {
  return list.map((entry, i) => ({ value: entry[field], path: `${path}[${i}].${field}` }));
}

function twice(all: readonly Place[]): Misfit[] {
  const first = new Map<string | number, string>();
  return all.flatMap(({ value, path }) => {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    return earlier === undefined ? [] : [{ path, says: `${JSON.stringify(value)} is taken by ${earlier}` }];
  });
}

function lacking<T>(known: ReadonlySet<T>, value: T | null, path: string, wanted: string): Misfit[] {
  return value === null || known.has(value)
    ? []
    : [{ path, says: `expected ${wanted} of this file, got ${JSON.stringify(value)}` }];
}
