import { limits } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { planSoFar } from '../plan-needed';
import { forPlans, forReport, type Scope } from '../scope';
import { siteFacts } from '../site-facts';
import { done, stage, type AnyStage, type ItemEnd, type Stage, type StepContext } from '../stage';
import { nonsense } from '../unread';

interface LevelsPage extends ListPage {
  readonly levelIds: readonly string[];
}

interface Wanted extends Pick<Stage<LevelsPage>, 'name' | 'says'> {
  readonly scope: Scope;
  readonly levelIds: (step: StepContext) => Promise<readonly string[]>;
}

/** Who is in some security levels. */
function levelsStage({ name, says, scope, levelIds: wanted }: Wanted): AnyStage {
  const { prefix } = scope;
  return stage<LevelsPage>({
    ...{ name, says },
    plan: async (step) => {
      const batches = inBatches([...new Set(await wanted(step))].sort(), limits.levelsPerCall);
      return batches.map((levelIds) => ({ ...firstPage, levelIds }));
    },
    work: async (page, step, learn) => {
      const { levelIds } = page;
      const unread = async (failure: typeof nonsense): Promise<ItemEnd<LevelsPage>> => {
        let end: ItemEnd<LevelsPage> = done;
        for (const id of levelIds) {
          end = await scope.notRead(failure, { what: 'level', id, projectId: null }, step.store, learn);
        }
        return end;
      };
      const answer = await step.jira.levelMembers(levelIds, page.startAt, 'viewer');
      if (!answer.ok) return unread(answer.failure);
      learn(`${prefix}level-member`, ...answer.value.items);
      const end = await afterPage(`${prefix}levels ${levelIds.join()}`, page, answer.value, step, learn);
      if (end.kind === 'more') return { ...done, more: end.pages.map((more) => ({ ...more, levelIds })) };
      if (end.kind === 'not-whole') return unread(nonsense);
      learn(`${prefix}level-read`, ...levelIds);
      return done;
    },
  });
}

export const securityLevels = levelsStage({
  name: 'security-levels',
  says: () => 'Reading the security levels of refused work items',
  scope: forReport,
  levelIds: async ({ store }) => {
    const { verdicts, issues } = await siteFacts(store);
    return [...issues.values()].flatMap(({ id, level }) => {
      const verdict = verdicts.issues.get(id);
      const isRefused = verdict !== undefined && verdict.granted.size < verdict.asked.size;
      return isRefused && level !== null ? [level.id] : [];
    });
  },
});

/** Those of the security schemes of live spaces. */
export const schemeLevelMembers = levelsStage({
  name: 'scheme-level-members',
  says: () => 'Reading who is in the security levels of spaces',
  scope: forReport,
  levelIds: async ({ store }) => {
    const asked = await levelsAsked(store, ['security-levels']);
    return (await store.all('security-level')).map(({ id }) => id).filter((id) => !asked.has(id));
  },
});

async function levelsAsked(
  store: StepContext['store'],
  names: readonly Stage<LevelsPage>['name'][],
): Promise<ReadonlySet<string>> {
  const pages = await Promise.all(names.map((name) => store.toDo<LevelsPage>(name)));
  return new Set(pages.flat().flatMap(({ levelIds }) => levelIds));
}

/** Those that gaps name, where the report did not ask. */
export const planLevels = levelsStage({
  name: 'plan-levels',
  says: () => 'Reading the security levels that gaps name',
  scope: forPlans,
  levelIds: async (step) => {
    const { facts, questions } = await planSoFar(step);
    const asked = await levelsAsked(step.store, ['security-levels', 'scheme-level-members']);
    return questions
      .flatMap(({ levelIds }) => levelIds)
      .filter((id) => !asked.has(id) && (facts.levels.get(id)?.members ?? null) === null);
  },
});
