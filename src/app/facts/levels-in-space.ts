import { BROWSE_PROJECTS, type SecurityLevel } from '../../access';
import { rolesOfLevels } from '../../diagnosis';
import type { LevelItems, ProjectFacts, SiteFacts } from '../../diagnosis/facts';
import type { JiraReader, LevelItemsSeen, SecuritySchemeSeen } from '../../jira';
import { askCheck } from '../../jira/ask-verdict';
import { readRoles } from './read-roles';
import { levelsOf } from './work-items';

const witnesses = ['viewer', 'app'] as const;

/**
 * Facts of one space with the levels of its security scheme: who is in them, as the viewer or else as the app, for Jira tells its
 * admins alone; work items that lie in them, and Jira's verdict on one of each.
 */
export async function withLevels(
  project: ProjectFacts,
  scheme: SecuritySchemeSeen,
  explained: SiteFacts,
  jira: JiraReader,
): Promise<SiteFacts> {
  const members = await levelsOf(
    scheme.levels.map(({ id }) => id),
    jira,
    witnesses,
  );
  const levels: readonly SecurityLevel[] = scheme.levels.map(({ id, name }) => ({
    ...{ id, name, schemeId: scheme.id, members: members.get(id)?.members ?? null },
  }));
  const named: SiteFacts = { ...explained, securityLevels: new Map([[scheme.id, levels]]) };
  const actors = new Map(explained.actors.get(project.id));
  const unread = rolesOfLevels(project, named).filter((roleId) => !actors.has(roleId));
  for (const [roleId, answer] of await readRoles(project.id, unread, jira)) {
    if (answer.ok) actors.set(roleId, answer.value);
  }
  const judged = { ...named, actors: new Map([...explained.actors, [project.id, actors]]) };
  const holdsBrowse = explained.verdicts.projects.get(project.id)?.has(BROWSE_PROJECTS) === true;
  if (!holdsBrowse || explained.verdictsFrom === 'permission-search') return judged;
  const items = await itemsIn(project.id, levels, explained.account.accountId, jira);
  return { ...judged, levelItems: new Map([[project.id, items]]) };
}

/** The app is asked for what the viewer sees no work item of. */
async function itemsIn(
  projectId: string,
  levels: readonly SecurityLevel[],
  accountId: string,
  jira: JiraReader,
): Promise<ReadonlyMap<string, LevelItems>> {
  const found = new Map<string, { readonly one: string; readonly workItems: number }>();
  for (const as of witnesses) {
    if (levels.every(({ id }) => found.has(id))) break;
    const answer = await jira.levelItems(projectId, as);
    // what Jira does not answer proves nothing, like what is not found
    for (const [levelId, items] of itemsByLevel(answer.ok ? answer.value.items : [])) {
      if (!found.has(levelId)) found.set(levelId, items);
    }
  }
  const issues = [...found.values()].map(({ one }) => one);
  if (issues.length === 0) return new Map();
  const entries = [{ permissions: [BROWSE_PROJECTS], projects: [], issues }];
  const answer = await askCheck({ accountId, global: [], entries }, witnesses, jira);
  const granted = new Set(answer.ok ? answer.value.entries.flatMap((entry) => entry.issues) : []);
  return new Map(
    [...found].map(([levelId, { one, workItems }]) => [
      levelId,
      { workItems, verdict: !answer.ok ? null : granted.has(one) ? 'granted' : 'refused' },
    ]),
  );
}

/** How many of some work items lie in each level, and the first of them by id. */
export function itemsByLevel(
  items: LevelItemsSeen['items'],
): ReadonlyMap<string, { readonly one: string; readonly workItems: number }> {
  const found = new Map<string, { readonly one: string; readonly workItems: number }>();
  for (const { id, levelId } of items) {
    const { one, workItems } = found.get(levelId) ?? { one: id, workItems: 0 };
    found.set(levelId, { one, workItems: workItems + 1 });
  }
  return found;
}
