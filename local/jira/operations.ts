import type { Answer } from './answers/call';
import { getAuditRecords } from './routes/audit';
import { addDefaultActors, getDefaultActors, removeDefaultActor } from './routes/default-actors';
import { addUserToGroup, removeUserFromGroup } from './routes/group-membership';
import { getGroupMembers } from './routes/groups';
import {
  getProjectSecurityScheme,
  getSecurityLevelMembers,
  getSecurityLevels,
  getSecuritySchemeMembers,
  getSecuritySchemeProjects,
} from './routes/issue-security';
import { bulkFetchIssues } from './routes/issues';
import { createGrant, deleteGrant } from './routes/permission-grants';
import {
  getPermissionScheme,
  getPermissionSchemes,
  getProjectPermissionScheme,
} from './routes/permission-schemes';
import { getAllPermissions, getMyPermissions, getPermittedProjects } from './routes/permissions';
import { checkPermissions } from './routes/permissions-check';
import { createProject } from './routes/create-project';
import { getProjectRole, getProjectRoles } from './routes/project-roles';
import { getProject, searchProjects } from './routes/projects';
import { addRoleActors, removeRoleActor } from './routes/role-actors';
import { addSecurityLevelMembers, removeSecurityLevelMember } from './routes/security-level-members';
import { countIssues, searchIssues } from './routes/search';
import { getApplicationRoles, getLicense, getServerInfo } from './routes/server';
import { getDashboard, getFilter } from './routes/shared-objects';
import { searchUsers, searchUsersWithPermissions } from './routes/user-search';
import { getMyself, getUser, getUsersInBulk } from './routes/users';
import type { Operation } from './scopes';

/** Who answers what is read. A path of fixed words stands before the one whose `:name` would take it. */
const reading = {
  'GET /mypermissions': getMyPermissions,
  'GET /permissions': getAllPermissions,
  'POST /permissions/check': checkPermissions,
  'POST /permissions/project': getPermittedProjects,
  'GET /permissionscheme': getPermissionSchemes,
  'GET /permissionscheme/:schemeId': getPermissionScheme,
  'GET /project/search': searchProjects,
  'GET /project/:projectKeyOrId/permissionscheme': getProjectPermissionScheme,
  'GET /project/:projectKeyOrId/issuesecuritylevelscheme': getProjectSecurityScheme,
  'GET /project/:projectIdOrKey/role': getProjectRoles,
  'GET /project/:projectIdOrKey/role/:id': getProjectRole,
  'GET /project/:projectIdOrKey': getProject,
  'GET /issuesecurityschemes/project': getSecuritySchemeProjects,
  'GET /issuesecurityschemes/level': getSecurityLevels,
  'GET /issuesecurityschemes/level/member': getSecurityLevelMembers,
  'GET /issuesecurityschemes/:issueSecuritySchemeId/members': getSecuritySchemeMembers,
  'POST /issue/bulkfetch': bulkFetchIssues,
  'POST /search/jql': searchIssues,
  'POST /search/approximate-count': countIssues,
  'GET /role/:id/actors': getDefaultActors,
  'GET /user/bulk': getUsersInBulk,
  'GET /user/search': searchUsers,
  'GET /user/permission/search': searchUsersWithPermissions,
  'GET /user': getUser,
  'GET /myself': getMyself,
  'GET /group/member': getGroupMembers,
  'GET /applicationrole': getApplicationRoles,
  'GET /instance/license': getLicense,
  'GET /serverInfo': getServerInfo,
  'GET /auditing/record': getAuditRecords,
  'GET /filter/:id': getFilter,
  'GET /dashboard/:id': getDashboard,
} satisfies Partial<Record<Operation, Answer>>;

/** Who makes what changes; each changes `call.index.site` in place, and only when nothing is left to refuse. */
const writing = {
  'POST /permissionscheme/:schemeId/permission': createGrant,
  'DELETE /permissionscheme/:schemeId/permission/:permissionId': deleteGrant,
  'POST /project/:projectIdOrKey/role/:id': addRoleActors,
  'DELETE /project/:projectIdOrKey/role/:id': removeRoleActor,
  'PUT /issuesecurityschemes/:schemeId/level/:levelId/member': addSecurityLevelMembers,
  'DELETE /issuesecurityschemes/:schemeId/level/:levelId/member/:memberId': removeSecurityLevelMember,
  'POST /project': createProject,
  'POST /role/:id/actors': addDefaultActors,
  'DELETE /role/:id/actors': removeDefaultActor,
  'POST /group/user': addUserToGroup,
  'DELETE /group/user': removeUserFromGroup,
} satisfies Partial<Record<Operation, Answer>>;

export const operations = { ...reading, ...writing } satisfies Record<Operation, Answer>;

/** Whether an operation writes. */
export function changes(operation: Operation): boolean {
  return Object.hasOwn(writing, operation);
}

const verdicts: ReadonlySet<Operation> = new Set([
  'POST /permissions/check',
  'POST /permissions/project',
  'GET /mypermissions',
]);

/** Whether the operation says what an account may do, and so goes by the changes that have settled. */
export function givesVerdicts(operation: Operation): boolean {
  return verdicts.has(operation);
}

/**
 * What Atlassian's specification opens to callers without authorization, or refuses them in words of its own; whoever asks
 * anything else is answered 401.
 */
export const anonymousMayAsk: ReadonlySet<Operation> = new Set([
  'GET /mypermissions',
  'GET /permissions',
  'POST /permissions/check',
  'POST /permissions/project',
  'GET /project/search',
  'GET /project/:projectIdOrKey',
  'POST /issue/bulkfetch',
  'POST /search/jql',
  'POST /search/approximate-count',
  'GET /user/search',
  'GET /serverInfo',
  'GET /filter/:id',
  'GET /dashboard/:id',
] satisfies readonly Operation[]);
