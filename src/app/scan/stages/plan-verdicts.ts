import type { Question } from '../../../jira';
import { planSoFar } from '../plan-needed';
import { pointsOfSchemeId, roomFor } from '../plan-budget';
import { notReadForPlan } from '../plan-unread';
import { done, stage } from '../stage';
import { checksFor } from '../../../jira/checks-for';
import { counted } from '../../../text/english';

type Check = Omit<Question, 'accountId'>;

/**
 * What the account holds already in spaces that the report did not ask about, or asked about less: there a grant of it gives nothing,
 * whichever scheme the space has. Where there is room to ask for the scheme of each, that tells as much of the latter.
 */
export const planVerdicts = stage<Check>({
  name: 'plan-verdicts',
  says: (count) => `Asking Jira about ${counted(count, 'other space')}`,
  plan: async (step) => {
    const { facts, questions } = await planSoFar(step);
    const needed = [...new Set(questions.flatMap(({ permissions }) => permissions))].sort();
    if (needed.length === 0) return [];
    const { verdicts } = (await step.draft()).facts;
    const unread = [...facts.projects.values()].filter(
      ({ kind, schemeId }) => kind === 'company-managed' && schemeId === null,
    );
    const isRoom = unread.length <= (await roomFor(pointsOfSchemeId, step));
    const asked = new Map(
      unread.flatMap(({ id, holds = [] }) => {
        if (!verdicts.projects.has(id)) return [[id, needed] as const];
        return isRoom ? [] : [[id, needed.filter((permission) => !holds.includes(permission))] as const];
      }),
    );
    return checksFor(asked, 'projects').map((check) => ({ ...check, global: [] }));
  },
  size: ({ entries }) => entries.reduce((sum, { projects }) => sum + projects.length, 0),
  work: async (check, { jira, head }, learn) => {
    const answer = await jira.check({ accountId: head.accountId, ...check }, 'viewer');
    if (!answer.ok) return notReadForPlan(answer.failure, 'held-elsewhere', null, learn);
    learn('plan-granted', answer.value);
    return done;
  },
});
