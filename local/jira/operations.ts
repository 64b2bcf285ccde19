import type { Answer } from './answers/call';
import { getGroupMembers } from './routes/groups';
import {
  getProjectSecurityScheme,
  getSecurityLevelMembers,
  getSecurityLevels,
  getSecuritySchemeMembers,
} from './routes/issue-security';
import { bulkFetchIssues } from './routes/issues';
import {
  getPermissionScheme,
  getPermissionSchemes,
  getProjectPermissionScheme,
} from './routes/permission-schemes';
import { getAllPermissions, getMyPermissions } from './routes/permissions';
import { checkPermissions } from './routes/permissions-check';
import { getProjectRole, getProjectRoles } from './routes/project-roles';
import { getProject, searchProjects } from './routes/projects';
import { getApplicationRoles, getLicense, getServerInfo } from './routes/server';
import { getDashboard, getFilter } from './routes/shared-objects';
import { searchUsers, searchUsersWithPermissions } from './routes/user-search';
import { getMyself, getUser, getUsersInBulk } from './routes/users';
import type { Operation } from './scopes';

/**
 * Who answers what. A path of fixed words stands before the one whose `:name` would take it. Writing operations go into a file
 * of their own beside those that read the same thing, change `call.index.site` in place, and get their line here and in
 * `scopes.ts`.
 */
export const operations = {
  'GET /mypermissions': getMyPermissions,
  'GET /permissions': getAllPermissions,
  'POST /permissions/check': checkPermissions,
  'GET /permissionscheme': getPermissionSchemes,
  'GET /permissionscheme/:schemeId': getPermissionScheme,
  'GET /project/search': searchProjects,
  'GET /project/:projectKeyOrId/permissionscheme': getProjectPermissionScheme,
  'GET /project/:projectKeyOrId/issuesecuritylevelscheme': getProjectSecurityScheme,
  'GET /project/:projectIdOrKey/role': getProjectRoles,
  'GET /project/:projectIdOrKey/role/:id': getProjectRole,
  'GET /project/:projectIdOrKey': getProject,
  'GET /issuesecurityschemes/level': getSecurityLevels,
  'GET /issuesecurityschemes/level/member': getSecurityLevelMembers,
  'GET /issuesecurityschemes/:issueSecuritySchemeId/members': getSecuritySchemeMembers,
  'POST /issue/bulkfetch': bulkFetchIssues,
  'GET /user/bulk': getUsersInBulk,
  'GET /user/search': searchUsers,
  'GET /user/permission/search': searchUsersWithPermissions,
  'GET /user': getUser,
  'GET /myself': getMyself,
  'GET /group/member': getGroupMembers,
  'GET /applicationrole': getApplicationRoles,
  'GET /instance/license': getLicense,
  'GET /serverInfo': getServerInfo,
  'GET /filter/:id': getFilter,
  'GET /dashboard/:id': getDashboard,
} satisfies Record<Operation, Answer>;
