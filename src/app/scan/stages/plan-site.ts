import { packSchemes } from '../../facts/packed-schemes';
import { notReadForPlan } from '../plan-unread';
import { needsPlan } from '../plan-needed';
import { learnPerson } from './plan-groups';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';

const questions = ['schemes', 'applications', 'plan', 'own-permissions'] as const;
type Question = (typeof questions)[number];

/** What a plan has to know of the site as a whole, each in one call. */
export const planSite = stage<Question>({
  name: 'plan-site',
  says: () => 'Reading what changes would give: schemes and applications of this site',
  plan: async (step) => {
    if (!(await needsPlan(step))) return [];
    const known: Partial<Record<Question, readonly unknown[]>> = {
      schemes: await step.store.all('site-schemes'),
      applications: await step.store.all('application'),
    };
    return questions.filter((question) => (known[question] ?? []).length === 0);
  },
  work: (question, step, learn) => asks[question](step, learn),
});

type Ask = (step: StepContext, learn: Learn) => Promise<ItemEnd<Question>>;

const asks = {
  schemes: async ({ jira }, learn) => {
    const answer = await jira.allSchemes();
    if (!answer.ok) return notReadForPlan(answer.failure, 'schemes', null, learn);
    learn('site-schemes', packSchemes(answer.value));
    return done;
  },
  applications: async ({ jira }, learn) => {
    const answer = await jira.applications();
    if (!answer.ok) return notReadForPlan(answer.failure, 'applications', null, learn);
    learn('application', ...answer.value);
    return done;
  },
  // a site has the limits of the Free plan where none of its applications is paid for
  plan: async ({ jira }, learn) => {
    const answer = await jira.plans();
    if (!answer.ok) return notReadForPlan(answer.failure, 'plan', null, learn);
    const free = answer.value.includes('FREE') && !answer.value.includes('PAID');
    learn('plan-of-site', free ? 'FREE' : 'PAID');
    return done;
  },
  'own-permissions': (step, learn) => learnPerson(step.head.accountId, 'own-permissions', step, learn),
} satisfies Record<Question, Ask>;
