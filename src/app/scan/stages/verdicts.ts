import { globalQuestions, issueQuestions, projectQuestions } from '../../../diagnosis';
import type { Granted, Question } from '../../../jira';
import { siteFacts } from '../site-facts';
import { done, stage, type HeldUp, type StepContext } from '../stage';
import { cannotGoOn } from '../unread';
import { checksFor } from '../../../jira/checks-for';
import { counted } from '../../../text/english';

type Check = Omit<Question, 'accountId'>;

const task = 'say what the backup account may do';

/** Jira's verdict on every project, and on the global permissions with the first call. */
export const projectVerdicts = stage<Check>({
  name: 'project-verdicts',
  says: (count) => `Asking Jira about ${counted(count, 'space')}`,
  plan: async ({ store, profile }) => {
    const facts = await siteFacts(store);
    const findings = await store.findings();
    const checks = checksFor(projectQuestions(profile, findings, facts), 'projects');
    const [first = { entries: [] }, ...others] = checks;
    const global = globalQuestions(profile, findings, facts);
    return [{ ...first, global }, ...others.map((check) => ({ ...check, global: [] }))];
  },
  size: ({ entries }) => entries.reduce((sum, { projects }) => sum + projects.length, 0),
  work: async (check, step, learn) => {
    const answer = await step.jira.check({ accountId: step.head.accountId, ...check }, 'viewer');
    if (!answer.ok) return cannotGoOn(answer.failure, task);
    learn('granted', answer.value);
    learn('asked-project', ...check.entries.flatMap(({ projects }) => projects));
    const own = await ownGlobals(check.global, step);
    if (own.kind !== 'held') return own;
    learn('granted', { global: own.global, entries: [] });
    return done;
  },
});

/** Jira's verdict on the work items that the log names, for the permissions that it grants in their projects. */
export const issueVerdicts = stage<Check>({
  name: 'issue-verdicts',
  says: (count) => `Asking Jira about ${counted(count, 'work item')}`,
  plan: async ({ store }) => {
    const questions = issueQuestions(await store.findings(), await siteFacts(store));
    return checksFor(questions, 'issues').map((check) => ({ ...check, global: [] }));
  },
  size: ({ entries }) => entries.reduce((sum, { issues }) => sum + issues.length, 0),
  work: async (check, { jira, head }, learn) => {
    const answer = await jira.check({ accountId: head.accountId, ...check }, 'viewer');
    if (!answer.ok) return cannotGoOn(answer.failure, task);
    learn('granted', answer.value);
    for (const { permissions, issues } of check.entries) {
      learn('asked-issue', ...issues.map((id) => [id, permissions] as const));
    }
    return done;
  },
});

/** Where the backup account is the viewer, Jira's answer to the viewer is a second witness for the global permissions. */
async function ownGlobals(
  keys: readonly string[],
  { jira, head, viewer }: StepContext,
): Promise<{ readonly kind: 'held'; readonly global: Granted['global'] } | HeldUp> {
  if (viewer !== head.accountId || keys.length === 0) return { kind: 'held', global: [] };
  const answer = await jira.ownPermissions(keys, null);
  if (answer.ok) return { kind: 'held', global: answer.value };
  const end = cannotGoOn(answer.failure, task);
  return end.kind === 'wait' ? end : { kind: 'held', global: [] };
}
