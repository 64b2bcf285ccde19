import { administersProject, browses, seesProject } from '../decide/visibility';
import type { SiteProject } from '../site/site-file';
import { refuse } from '../answers/refusal';
import type { Call } from '../answers/call';

/** A project by id or by current key (case sensitive), as anybody may name it; null in the trash or nowhere. */
export function findProject(call: Call, idOrKey: string): SiteProject | null {
  const project = /^\d+$/.test(idOrKey)
    ? call.index.projectById(Number(idOrKey))
    : call.index.projectByKey(idOrKey);
  return project && project.status !== 'deleted' ? project : null;
}

/** The project, where the caller may know of it (browse, administer); else the 404 that does not say which. */
export function seenProject(call: Call, idOrKey: string): SiteProject {
  const project = findProject(call, idOrKey);
  if (!project || !seesProject(call.index, call.caller, project)) throw notFound(idOrKey);
  return project;
}

/** The project, where the caller may browse it. */
export function browsedProject(call: Call, idOrKey: string): SiteProject {
  const project = findProject(call, idOrKey);
  if (!project || !browses(call.index, call.caller, project)) throw notFound(idOrKey);
  return project;
}

/** The project, where the caller administers it or Jira: 403 for who only sees it, 404 for who does not. */
export function configuredProject(call: Call, idOrKey: string): SiteProject {
  const project = seenProject(call, idOrKey);
  if (!administersProject(call.index, call.caller, project)) {
    throw refuse(403, "You do not have permission to view this project's configuration.");
  }
  return project;
}

export function notFound(idOrKey: string) {
  const by = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  return refuse(404, `No project could be found with ${by} '${idOrKey}'.`);
}
