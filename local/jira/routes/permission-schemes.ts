import { expandOf, type Answer, type Call } from '../answers/call';
import { refuse } from '../answers/refusal';
import { schemeJson } from '../answers/scheme-json';
import type { SitePermissionScheme } from '../site/site-file';
import { configuredProject } from './find-project';

/** `GET /permissionscheme`: all of them, the team-managed projects' own ones too, unpaged; for everybody who may use Jira. */
export const getPermissionSchemes: Answer = (call) => {
  const expand = expandOf(call);
  return {
    permissionSchemes: call.index.site.permissionSchemes.map((scheme) => schemeJson(call, scheme, expand)),
  };
};

/** `GET /permissionscheme/{schemeId}`: with its grants, asked for or not. */
export const getPermissionScheme: Answer = (call) =>
  schemeJson(call, findScheme(call, call.param('schemeId')), expandOf(call), true);

/** `GET /project/{projectKeyOrId}/permissionscheme`: for who administers the project or Jira. */
export const getProjectPermissionScheme: Answer = (call) => {
  const project = configuredProject(call, call.param('projectKeyOrId'));
  return schemeJson(call, findScheme(call, String(project.permissionSchemeId)), expandOf(call));
};

/** A permission scheme by its id; else the 404. */
export function findScheme(call: Call, id: string): SitePermissionScheme {
  const scheme = call.index.permissionScheme(Number(id));
  if (!scheme) throw refuse(404, `Permission scheme ${id} does not exist`);
  return scheme;
}
