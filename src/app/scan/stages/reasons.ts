import { rolesNeeded, type RoleOfProject } from '../../../diagnosis';
import { limits, type Failure } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { siteFacts } from '../site-facts';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { notRead, nonsense } from '../unread';
import { administerProjects, projectWithId } from './schemes';
import { counted } from '../../../text/english';

interface LevelsPage extends ListPage {
  readonly levelIds: readonly string[];
}

/** Who is in the security levels of refused work items. */
export const securityLevels = stage<LevelsPage>({
  name: 'security-levels',
  says: () => 'Reading the security levels of refused work items',
  plan: async ({ store }) => {
    const { verdicts, issues } = await siteFacts(store);
    const levels = new Set<string>();
    for (const { id, level } of issues.values()) {
      const verdict = verdicts.issues.get(id);
      if (level !== null && verdict !== undefined && verdict.granted.size < verdict.asked.size) {
        levels.add(level.id);
      }
    }
    return inBatches([...levels].sort(), limits.levelsPerCall).map((levelIds) => ({
      ...firstPage,
      levelIds,
    }));
  },
  work: async (page, step, learn) => {
    const { levelIds } = page;
    const answer = await step.jira.levelMembers(levelIds, page.startAt);
    if (!answer.ok) return levelsNotRead(levelIds, answer.failure, learn);
    learn('level-member', ...answer.value.items);
    const end = await afterPage(`levels ${levelIds.join()}`, page, answer.value, step, learn);
    if (end.kind === 'more') return { ...done, more: end.pages.map((more) => ({ ...more, levelIds })) };
    if (end.kind === 'not-whole') return levelsNotRead(levelIds, nonsense, learn);
    learn('level-read', ...levelIds);
    return done;
  },
});

function levelsNotRead(levelIds: readonly string[], failure: Failure, learn: Learn): ItemEnd<LevelsPage> {
  let end: ItemEnd<LevelsPage> = done;
  for (const id of levelIds) {
    const row = { what: 'security-level', id, project: null, right: 'Administer Jira' } as const;
    end = notRead(failure, row, learn);
  }
  return end;
}

/** Who is in the roles that a failing grant, a security level or a restriction names. */
export const roles = stage<RoleOfProject>({
  name: 'roles',
  says: (count) => `Reading who is in ${counted(count, 'role')}`,
  plan: unreadRoles,
  work: learnActors,
});

/** Roles that are needed and were not asked yet. */
export async function unreadRoles({ store, profile }: StepContext): Promise<readonly RoleOfProject[]> {
  const asked = new Set(
    [...(await store.toDo<RoleOfProject>('roles'))].map(({ projectId, roleId }) => `${projectId} ${roleId}`),
  );
  const needed = rolesNeeded(profile, await store.findings(), await siteFacts(store));
  return needed.filter(({ projectId, roleId }) => !asked.has(`${projectId} ${roleId}`));
}

export async function learnActors(
  { projectId, roleId }: RoleOfProject,
  { jira, store }: StepContext,
  learn: Learn,
): Promise<ItemEnd<RoleOfProject>> {
  const answer = await jira.roleActors(projectId, roleId);
  if (!answer.ok) {
    const project = (await projectWithId(projectId, store))?.key ?? projectId;
    const right = await administerProjects(store);
    return notRead(answer.failure, { what: 'role', id: roleId, project, right }, learn);
  }
  learn('actors', [projectId, answer.value]);
  return done;
}
