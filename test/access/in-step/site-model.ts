import type { Site } from '../../../local/jira';
import type {
  Account,
  Holder,
  PermissionScheme,
  ProjectAccess,
  RoleActors,
  WorkItem,
} from '../../../src/access';

/** A site file in the words of `src/access`. For tests alone: the app itself reads Jira's answers. */

type SiteUser = Site['users'][number];
type SiteProject = Site['projects'][number];
type SiteIssue = Site['issues'][number];
type SiteHolder = Site['permissionSchemes'][number]['grants'][number]['holder'];

export function accountOf(site: Site, user: SiteUser): Account {
  const groups = site.groups.filter(({ members }) => members.includes(user.accountId));
  const isIn = (groupId: string) => groups.some((group) => group.groupId === groupId);
  return {
    accountId: user.accountId,
    active: user.active,
    accountType: user.appType === 'service' || user.appType === 'agent' ? user.appType : user.accountType,
    groups: groups.map(({ groupId, name }) => ({ id: groupId, name })),
    applications: site.applicationRoles.filter(({ groupIds }) => groupIds.some(isIn)).map(({ key }) => key),
    globalPermissions: site.globalPermissions
      .filter(({ groupId }) => isIn(groupId))
      .map(({ permission }) => permission),
  };
}

export function schemeOf(site: Site, scheme: Site['permissionSchemes'][number]): PermissionScheme {
  return {
    id: String(scheme.id),
    name: scheme.name,
    projectId: scheme.projectId === null ? null : String(scheme.projectId),
    grants: scheme.grants.map(({ id, permission, holder }) => ({
      id: String(id),
      permission,
      holder: holderOf(site, holder),
    })),
  };
}

export function projectOf(site: Site, project: SiteProject): ProjectAccess {
  const scheme = site.permissionSchemes.find(({ id }) => id === project.permissionSchemeId);
  if (scheme === undefined) throw new Error(`project ${project.key} has no scheme`);
  return {
    id: String(project.id),
    key: project.key,
    kind: project.style === 'classic' ? 'company-managed' : 'team-managed',
    lead: project.lead,
    scheme: schemeOf(site, scheme),
    actors: new Map(site.roles.map((role) => [String(role.id), actorsOf(site, project, role.id)])),
  };
}

export function workItemOf(site: Site, issue: SiteIssue): WorkItem {
  const { id, key, projectId, reporter, assignee, securityLevelId, restrictedToRoles } = issue;
  return {
    id: String(id),
    key,
    projectId: String(projectId),
    reporter,
    assignee,
    level: securityLevelId === null ? null : levelOf(site, securityLevelId),
    restrictedToRoles: restrictedToRoles.map(String),
  };
}

function levelOf(site: Site, levelId: number): WorkItem['level'] {
  const all = site.securitySchemes.flatMap((scheme) => scheme.levels.map((level) => ({ scheme, level })));
  const found = all.find(({ level }) => level.id === levelId);
  if (found === undefined) throw new Error(`there is no level ${String(levelId)}`);
  const { scheme, level } = found;
  return {
    id: String(level.id),
    name: level.name,
    schemeId: String(scheme.id),
    members: level.members.map((member) => holderOf(site, member)),
  };
}

function actorsOf(site: Site, project: SiteProject, roleId: number): RoleActors {
  const actors = project.roleActors.filter((one) => one.roleId === roleId);
  return {
    roleId: String(roleId),
    roleName: site.roles.find(({ id }) => id === roleId)?.name ?? '',
    users: actors.flatMap(({ users }) => users),
    groups: actors.flatMap(({ groups }) =>
      groups.map((id) => ({ id, name: site.groups.find(({ groupId }) => groupId === id)?.name ?? '' })),
    ),
  };
}

function holderOf(site: Site, { type, value }: SiteHolder): Holder {
  const named = {
    group: () => site.groups.find(({ groupId }) => groupId === value)?.name,
    projectRole: () => site.roles.find(({ id }) => String(id) === value)?.name,
    user: () => site.users.find(({ accountId }) => accountId === value)?.displayName,
  };
  if (type !== 'group' && type !== 'projectRole' && type !== 'user') {
    return { type, value, name: null, exists: true };
  }
  const name = named[type]();
  return { type, value, name: name ?? null, exists: name !== undefined };
}
