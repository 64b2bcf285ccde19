import { type Answer, type Call, self } from '../answers/call';
import { notConfigured } from '../answers/refusal';
import { projectRoleJson, rolesOf } from '../answers/role-json';
import { administersProject } from '../decide/visibility';
import type { SiteProject } from '../site/site-file';
import { seenProject } from './find-project';
import { roleIn } from './find-role';

/** `GET /project/{projectIdOrKey}/role`: the names of its roles, for who administers any project or Jira. */
export const getProjectRoles: Answer = (call) => {
  const name = call.param('projectIdOrKey');
  const project = seenProject(call, name);
  const { index, caller } = call;
  const live = index.site.projects.filter((entry) => entry.status !== 'deleted');
  if (!live.some((entry) => administersProject(index, caller, entry))) throw notConfigured();
  return Object.fromEntries(
    rolesOf(call, project).map((role) => [role.name, self(call, `/project/${project.id}/role/${role.id}`)]),
  );
};

/** `GET /project/{projectIdOrKey}/role/{id}`: its actors, for who administers the project or Jira; 401 for who only sees it. */
export const getProjectRole: Answer = (call) => {
  const project = administeredProject(call);
  return projectRoleJson(
    call,
    project,
    roleIn(call, project),
    call.url.searchParams.get('excludeInactiveUsers') === 'true',
  );
};

function administeredProject(call: Call): SiteProject {
  const name = call.param('projectIdOrKey');
  const project = seenProject(call, name);
  if (!administersProject(call.index, call.caller, project)) throw notConfigured();
  return project;
}
