import { rolesNamed, type RoleActors, ADDONS_ROLE } from '../../access';
import type { SiteFacts } from '../../diagnosis/facts';
import type { JiraReader } from '../../jira';
import type { PlanFacts } from '../../remedy';
import type { PlanUnread } from '../../report/plan-unread';
import { readRoles } from '../facts/read-roles';
import type { Survey } from './survey';

export interface ProjectPlanFacts {
  readonly facts: PlanFacts;
  readonly notRead: readonly PlanUnread[];
}

/**
 * What a plan for one project is made from, as far as its own admin may read: its scheme and all roles that the scheme names. Groups
 * are left out, for what they give elsewhere is not for a project admin to see.
 */
export async function projectPlanFacts(
  { account, project }: Survey,
  site: SiteFacts,
  jira: JiraReader,
): Promise<ProjectPlanFacts> {
  const schemeId = site.schemeOf.get(project.id) ?? null;
  const scheme = site.schemes.get(schemeId ?? '');
  const known = site.actors.get(project.id) ?? new Map<string, RoleActors>();
  const asked = new Set(site.notRead.flatMap(({ what, id }) => (what === 'role' ? [id] : [])));
  const holders = (scheme?.grants ?? []).map(({ holder }) => holder);
  const unread = rolesNamed(holders.filter(({ name }) => name !== ADDONS_ROLE)).filter(
    (roleId) => !known.has(roleId) && !asked.has(roleId),
  );
  const actors = new Map(known);
  const notRead: PlanUnread[] = [];
  for (const [roleId, answer] of await readRoles(project.id, unread, jira)) {
    if (answer.ok) actors.set(roleId, answer.value);
    else notRead.push({ what: 'role', name: project.key, why: 'refused', count: 1 });
  }
  const { id, key, kind, typeKey, lead, seenBy } = project;
  return {
    facts: {
      account,
      plan: 'PAID',
      applications: account.applications,
      projects: new Map([[id, { id, key, kind, typeKey, lead, schemeId, actors, seenBy }]]),
      schemes: scheme === undefined ? new Map() : new Map([[scheme.id, scheme]]),
      levels: new Map(),
      workItems: new Map(),
      groups: new Map(),
      defaultActors: new Map(),
    },
    notRead,
  };
}
