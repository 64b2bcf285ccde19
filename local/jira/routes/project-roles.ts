import type { Answer, Call } from '../answers/call';
import { self } from '../answers/call';
import { refuse } from '../answers/refusal';
import { projectRoleJson, rolesOf } from '../answers/role-json';
import { administersProject } from '../decide/visibility';
import type { SiteProject } from '../site/site-file';
import { notFound, seenProject } from './find-project';

/** `GET /project/{projectIdOrKey}/role`: the names of its roles, for who administers any project or Jira. */
export const getProjectRoles: Answer = (call) => {
  const name = call.param('projectIdOrKey');
  const project = seenProject(call, name);
  const { index, caller } = call;
  const live = index.site.projects.filter((entry) => entry.status !== 'deleted');
  if (!live.some((entry) => administersProject(index, caller, entry))) throw notFound(name);
  return Object.fromEntries(
    rolesOf(call, project).map((role) => [role.name, self(call, `/project/${project.id}/role/${role.id}`)]),
  );
};

/** `GET /project/{projectIdOrKey}/role/{id}`: its actors, for who administers the project or Jira; 404 for everybody else. */
export const getProjectRole: Answer = (call) => {
  const project = administeredProject(call);
  const id = call.param('id');
  const role = call.index.role(id);
  if (!role || (role.projectId !== null && role.projectId !== project.id)) {
    throw refuse(404, `Can not retrieve a role actor for a null project role. No role with id ${id}.`);
  }
  return projectRoleJson(call, project, role, call.url.searchParams.get('excludeInactiveUsers') === 'true');
};

/** Writing role actors will want the same right. */
function administeredProject(call: Call): SiteProject {
  const name = call.param('projectIdOrKey');
  const project = seenProject(call, name);
  if (!administersProject(call.index, call.caller, project)) throw notFound(name);
  return project;
}
