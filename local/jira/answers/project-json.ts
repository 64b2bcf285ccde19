import { browses } from '../decide/visibility';
import type { SiteProject } from '../site/site-file';
import { self, type Call } from './call';
import { avatarUrls, userJson } from './user-json';

/** A project as work items and shares carry it. */
export function projectReference(call: Call, project: SiteProject) {
  return {
    self: self(call, `/project/${project.id}`),
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(call, `/rest/api/3/universal_avatar/view/type/project/avatar/${project.id}`),
  };
}

/** A project as `project/search` and `GET /project/{key}` give it. Dates of archiving and deleting are not in a site file. */
export function projectJson(call: Call, project: SiteProject, expand: ReadonlySet<string>) {
  const lead = project.lead === null ? undefined : call.index.user(project.lead);
  return {
    ...projectReference(call, project),
    style: project.style,
    isPrivate: !browses(call.index, call.caller, project),
    ...(project.style === 'next-gen' ? { entityId: uuidOf(project), uuid: uuidOf(project) } : {}),
    properties: {},
    ...(project.status === 'archived' ? { archived: true } : {}),
    ...(project.status === 'deleted' ? { deleted: true } : {}),
    ...(expand.has('description') ? { description: '' } : {}),
    ...(expand.has('lead') && lead ? { lead: userJson(call, lead) } : {}),
    ...(expand.has('projectKeys') ? { projectKeys: [project.key, ...project.previousKeys] } : {}),
    ...(expand.has('issueTypes') ? { issueTypes: [] } : {}),
    ...(expand.has('insight') ? { insight: { totalIssueCount: issueCount(call, project) } } : {}),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  };
}

/** A team-managed project has an id of its own kind besides, which a site file does not carry. */
function uuidOf({ id }: SiteProject): string {
  return `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
}

export function issueCount(call: Call, project: SiteProject): number {
  return call.index.site.issues.filter((issue) => issue.projectId === project.id).length;
}
