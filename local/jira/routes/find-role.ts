import type { Call } from '../answers/call';
import { refuse } from '../answers/refusal';
import type { SiteProject, SiteRole } from '../site/site-file';

/** The role of the path, where the project has it: 404 for one that is nowhere or is another project's own. */
export function roleIn(call: Call, project: SiteProject): SiteRole {
  const id = call.param('id');
  const role = call.index.role(id);
  if (!role || (role.projectId !== null && role.projectId !== project.id)) {
    throw refuse(404, 'Role with given id not found.');
  }
  return role;
}
