import * as z from 'zod';
import { bodyOf, listOf, type Answer, type Call } from '../answers/call';
import { refuse, refuseField } from '../answers/refusal';
import { holdsGlobal, holdsInProject, holdsOnIssue } from '../decide/decide';
import { seesIssue } from '../decide/visibility';
import { permissionOf, permissionsOf, type Permission } from '../permission-catalogue';
import type { SiteIssue, SiteProject } from '../site/site-file';
import { findProject, seenProject } from './find-project';

/** `GET /permissions`: every permission that the site has, for every caller. */
export const getAllPermissions: Answer = ({ index }) => ({
  permissions: Object.fromEntries(
    permissionsOf(index.site).map(({ key, name, type }) => [key, { key, name, type, description: '' }]),
  ),
});

/**
 * `GET /mypermissions`: what the caller holds, in one work item, else in one project, else in any project. One unknown key
 * refuses the whole request.
 */
export const getMyPermissions: Answer = (call) => {
  const asked = listOf(call, 'permissions');
  if (asked.length === 0) throw refuse(400, 'The permissions query parameter is required.');
  const permissions = asked.map((key) => {
    const permission = permissionOf(call.index.site, key);
    if (!permission) throw refuseField(key, 'Unrecognized permission');
    return permission;
  });
  const holds = contextOf(call);
  return {
    permissions: Object.fromEntries(
      permissions.map((permission) => [
        permission.key,
        {
          ...ownPermission(permission),
          havePermission:
            permission.type === 'GLOBAL'
              ? holdsGlobal(call.index, call.caller, permission.key)
              : holds(permission.key),
        },
      ]),
    ),
  };
};

const permitted = z.strictObject({ permissions: z.array(z.string()) });

/**
 * `POST /permissions/project`: where the caller holds all of some permissions. Whether archived spaces are among them Atlassian does not
 * say; here they are, and those in the trash are not.
 */
export const getPermittedProjects: Answer = (call) => {
  const { index, caller } = call;
  const { permissions } = bodyOf(call, permitted);
  const unknown = permissions.find((key) => permissionOf(index.site, key)?.type !== 'PROJECT');
  if (unknown !== undefined) throw refuseField(unknown, 'Unrecognized permission');
  return {
    projects: index.site.projects
      .filter(({ status }) => status !== 'deleted')
      .filter((project) => permissions.every((key) => holdsInProject(index, caller, key, project)))
      .map(({ id, key }) => ({ id, key })),
  };
};

function contextOf(call: Call): (permission: string) => boolean {
  const { index, caller, url } = call;
  const said = (name: string) => url.searchParams.get(name) ?? '';
  const issueName = said('issueId') || said('issueKey');
  if (issueName) {
    const { issue, project } = seenIssue(call, issueName);
    return (permission) => holdsOnIssue(index, caller, permission, issue, project);
  }
  const projectName = said('projectId') || said('projectKey');
  if (projectName) {
    const project = seenProject(call, projectName);
    return (permission) => holdsInProject(index, caller, permission, project);
  }
  const projects = index.site.projects.filter((project) => project.status !== 'deleted');
  return (permission) => projects.some((project) => holdsInProject(index, caller, permission, project));
}

function seenIssue(call: Call, idOrKey: string): { issue: SiteIssue; project: SiteProject } {
  const issue = /^\d+$/.test(idOrKey)
    ? call.index.issueById(Number(idOrKey))
    : call.index.issueByKey(idOrKey);
  const project = issue && findProject(call, String(issue.projectId));
  if (!issue || !project || !seesIssue(call.index, call.caller, issue)) {
    throw refuse(404, 'Issue does not exist or you do not have permission to see it.');
  }
  return { issue, project };
}

/** An own permission carries the number that the catalogue leaves out. */
function ownPermission({ id, key, name, type }: Permission) {
  return { id, key, name, type, description: '' };
}
