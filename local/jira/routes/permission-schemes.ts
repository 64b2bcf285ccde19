import { expandOf, type Answer } from '../answers/call';
import { refuse } from '../answers/refusal';
import { schemeJson } from '../answers/scheme-json';
import { configuredProject } from './find-project';

/** `GET /permissionscheme`: all of them, the team-managed projects' own ones too, unpaged; for everybody who may use Jira. */
export const getPermissionSchemes: Answer = (call) => {
  const expand = expandOf(call);
  return {
    permissionSchemes: call.index.site.permissionSchemes.map((scheme) => schemeJson(call, scheme, expand)),
  };
};

/** `GET /permissionscheme/{schemeId}`: with its grants, asked for or not. */
export const getPermissionScheme: Answer = (call) => {
  const id = call.param('schemeId');
  const scheme = call.index.permissionScheme(Number(id));
  if (!scheme) throw refuse(404, `Permission scheme ${id} does not exist`);
  return schemeJson(call, scheme, expandOf(call), true);
};

/** `GET /project/{projectKeyOrId}/permissionscheme`: for who administers the project or Jira. */
export const getProjectPermissionScheme: Answer = (call) => {
  const project = configuredProject(call, call.param('projectKeyOrId'));
  const scheme = call.index.permissionScheme(project.permissionSchemeId);
  if (!scheme) throw refuse(404, `Permission scheme ${project.permissionSchemeId} does not exist`);
  return schemeJson(call, scheme, expandOf(call));
};
