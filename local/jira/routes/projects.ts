import * as z from 'zod';
import { pageOf } from '../answers/page';
import { issueCount, projectJson } from '../answers/project-json';
import { notServed, refuse } from '../answers/refusal';
import { expandOf, isAsked, listOf, repeatedOf, type Answer, type Call } from '../answers/call';
import { administersProject, browses, seesProject } from '../decide/visibility';
import { holdsInProject } from '../decide/decide';
import type { SiteProject } from '../site/site-file';
import { browsedProject } from './find-project';

const statuses = z.array(z.enum(['live', 'archived', 'deleted']));
const actions = z.enum(['view', 'browse', 'edit', 'create']);

/** `GET /project/search`: at most 100 a page, at most 50 ids and 50 keys; only what the caller may see. */
export const searchProjects: Answer = (call) => {
  for (const lacking of ['categoryId', 'properties', 'propertyQuery']) {
    if (call.url.searchParams.has(lacking))
      throw notServed(`the parameter ${lacking} of GET /project/search`);
  }
  const ids = repeatedOf(call, 'id');
  const keys = repeatedOf(call, 'keys');
  if (ids.length > 50) throw refuse(400, 'You can only specify up to 50 project IDs.');
  if (keys.length > 50) throw refuse(400, 'You can only specify up to 50 project keys.');
  const status = statuses.safeParse(repeatedOf(call, 'status'));
  if (!status.success) throw refuse(400, 'The status must be one of live, archived, deleted.');
  const wanted = new Set(status.data.length === 0 ? ['live'] : status.data);
  const typeKeys = listOf(call, 'typeKey');
  const query = call.url.searchParams.get('query')?.toLowerCase() ?? '';
  const may = permitted(call);

  const found = call.index.site.projects
    .filter((project) => wanted.has(project.status))
    .filter((project) => isAsked(String(project.id), ids))
    .filter((project) => isAsked(project.key, keys))
    .filter((project) => isAsked(project.typeKey, typeKeys))
    .filter((project) => `${project.key}\n${project.name}`.toLowerCase().includes(query))
    .filter(may)
    .sort(orderOf(call));
  const page = pageOf(call, found, { usual: 50, cap: 100 });
  return { ...page, values: page.values.map((project) => projectJson(call, project, expandOf(call))) };
};

/** `GET /project/{projectIdOrKey}`: for who may browse it; a project in the trash is nobody's. */
export const getProject: Answer = (call) => {
  const project = browsedProject(call, call.param('projectIdOrKey'));
  return projectJson(call, project, new Set([...expandOf(call), 'description', 'issueTypes', 'lead']));
};

function permitted(call: Call): (project: SiteProject) => boolean {
  const action = actions.safeParse(call.url.searchParams.get('action') ?? 'view');
  if (!action.success) throw refuse(400, 'The action must be one of view, browse, edit, create.');
  const { index, caller } = call;
  const rights = {
    view: (project: SiteProject) => seesProject(index, caller, project),
    browse: (project: SiteProject) => browses(index, caller, project),
    edit: (project: SiteProject) => administersProject(index, caller, project),
    create: (project: SiteProject) => holdsInProject(index, caller, 'CREATE_ISSUES', project),
  };
  return rights[action.data];
}

function orderOf(call: Call): (a: SiteProject, b: SiteProject) => number {
  const asked = call.url.searchParams.get('orderBy') ?? 'key';
  const [, sign, field = ''] = /^([+-]?)(.*)$/.exec(asked.trim()) ?? [];
  const fields: Record<string, (project: SiteProject) => string | number> = {
    key: (project) => project.key,
    name: (project) => project.name,
    owner: (project) => call.index.user(project.lead ?? '')?.displayName ?? '',
    issueCount: (project) => issueCount(call, project),
  };
  const by = fields[field];
  if (!by) throw notServed(`GET /project/search ordered by ${asked}`);
  const direction = sign === '-' ? -1 : 1;
  return (a, b) => direction * (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0);
}
