import { limits } from '../../../jira';
import { inBatches } from '../batches';
import { planSoFar } from '../plan-needed';
import { notReadForPlan } from '../plan-unread';
import { done, stage, type ItemEnd } from '../stage';

interface LevelsPage {
  readonly levelIds: readonly string[];
  readonly startAt: number;
}

/** Who is in the security levels that gaps name, where the report did not ask. */
export const planLevels = stage<LevelsPage>({
  name: 'plan-levels',
  says: () => 'Reading the security levels that gaps name',
  plan: async (step) => {
    const { facts, questions } = await planSoFar(step);
    const asked = new Set(
      (await step.book.toDo<LevelsPage>('security-levels')).flatMap((page) => page.levelIds),
    );
    const unread = questions
      .flatMap(({ levelIds }) => levelIds)
      .filter((id) => !asked.has(id) && (facts.levels.get(id)?.members ?? null) === null);
    const batches = inBatches([...new Set(unread)].sort(), limits.levelsPerCall);
    return batches.map((levelIds) => ({ levelIds, startAt: 0 }));
  },
  work: async ({ levelIds, startAt }, { jira }, learn) => {
    const answer = await jira.levelMembers(levelIds, startAt);
    if (!answer.ok) {
      let end: ItemEnd<LevelsPage> = done;
      for (const id of levelIds) end = notReadForPlan(answer.failure, 'level', id, learn);
      return end;
    }
    learn('plan-level-member', ...answer.value.items);
    const next = startAt + limits.levelMembersPerPage;
    if (next < answer.value.total && answer.value.items.length > 0) {
      return { ...done, more: [{ levelIds, startAt: next }] };
    }
    learn('plan-level-read', ...levelIds);
    return done;
  },
});
