import { limits, type Failure } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { planSoFar } from '../plan-needed';
import { notReadForPlan } from '../plan-unread';
import { nonsense } from '../unread';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { done, stage, type ItemEnd, type Learn } from '../stage';

interface LevelsPage extends ListPage {
  readonly levelIds: readonly string[];
}

/** Who is in the security levels that gaps name, where the report did not ask. */
export const planLevels = stage<LevelsPage>({
  name: 'plan-levels',
  says: () => 'Reading the security levels that gaps name',
  plan: async (step) => {
    const { facts, questions } = await planSoFar(step);
    const asked = new Set(
      (await step.store.toDo<LevelsPage>('security-levels')).flatMap((page) => page.levelIds),
    );
    const unread = questions
      .flatMap(({ levelIds }) => levelIds)
      .filter((id) => !asked.has(id) && (facts.levels.get(id)?.members ?? null) === null);
    const batches = inBatches([...new Set(unread)].sort(), limits.levelsPerCall);
    return batches.map((levelIds) => ({ ...firstPage, levelIds }));
  },
  work: async (page, step, learn) => {
    const { levelIds } = page;
    const answer = await step.jira.levelMembers(levelIds, page.startAt);
    if (!answer.ok) return levelsNotRead(levelIds, answer.failure, learn);
    learn('plan-level-member', ...answer.value.items);
    const end = await afterPage(`plan-levels ${levelIds.join()}`, page, answer.value, step, learn);
    if (end.kind === 'more') return { ...done, more: end.pages.map((more) => ({ ...more, levelIds })) };
    if (end.kind === 'not-whole') return levelsNotRead(levelIds, nonsense, learn);
    learn('plan-level-read', ...levelIds);
    return done;
  },
});

function levelsNotRead(levelIds: readonly string[], failure: Failure, learn: Learn): ItemEnd<LevelsPage> {
  let end: ItemEnd<LevelsPage> = done;
  for (const id of levelIds) end = notReadForPlan(failure, 'level', id, learn);
  return end;
}
