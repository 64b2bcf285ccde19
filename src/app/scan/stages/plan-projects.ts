import { limits } from '../../../jira';
import { needsPlan, planSoFar } from '../plan-needed';
import { affordable, pointsOfSchemeId, roomFor } from '../plan-budget';
import { notReadForPlan } from '../plan-unread';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { forPlans } from '../scope';
import { learnListed } from './project-names';
import { done, stage, type StepContext } from '../stage';
import { learnSchemeId } from './schemes';
import { counted } from '../../../text/english';

/** Pages of the site's spaces that are read for a plan: they cost a point for each space. */
const mostPages = 30;

/** With a log only the spaces that it names are known; a grant in a scheme reaches every space that uses it. */
export const planProjects = stage<ListPage>({
  name: 'plan-projects',
  says: (pages) => `Listing the other spaces of this site (${counted(pages, 'page')})`,
  plan: async (step) => {
    const { head, store } = step;
    const isListed = (await store.toDo('renamed-projects')).length > 0;
    return head.log !== null && !isListed && (await needsPlan(step)) ? [firstPage] : [];
  },
  work: async (page, step, learn) => {
    const answer = await step.jira.allProjects(page.startAt);
    if (!answer.ok) return notReadForPlan(answer.failure, 'projects', null, learn);
    learnListed(answer.value.items, learn);
    const count = answer.value.total - mostPages * limits.projectsPerPage;
    if (page.startAt === 0 && page.again !== true && count > 0) {
      learn('plan-not-read', { what: 'projects', name: null, why: 'too-many', count });
    }
    const end = await afterPage('plan-projects', page, answer.value, step, learn, mostPages);
    if (end.kind === 'more') return { ...done, more: end.pages };
    if (end.kind === 'not-whole') {
      learn('plan-not-read', { what: 'projects', name: null, why: 'refused', count: 1 });
    }
    return done;
  },
});

/** Which schemes the spaces with a need have, where the report did not ask. */
export const planSchemeIds = stage<string>({
  name: 'plan-scheme-ids',
  says: (count) => `Asking for the permission schemes of ${counted(count, 'space')}`,
  plan: async (step) => {
    const { facts, questions, beside } = await planSoFar(step);
    const wanted = new Set([...questions, ...beside].map(({ projectId }) => projectId));
    return affordable(
      await unknownSchemes(step, facts, (id) => wanted.has(id)),
      'scheme-of',
      pointsOfSchemeId,
      step,
    );
  },
  work: learnSchemeId(forPlans),
});

/**
 * And which the others have: they may share a scheme that a plan grants in. Where a grant would give nothing, that decides nothing; such
 * spaces are asked where there is room for all.
 */
export const planOtherSchemeIds = stage<string>({
  name: 'plan-other-scheme-ids',
  says: (count) => `Asking which schemes ${counted(count, 'other space')} share`,
  plan: async (step) => {
    const { facts, ...asked } = await planSoFar(step);
    const questions = [...asked.questions, ...asked.beside];
    if (questions.length === 0) return [];
    const needed = [...new Set(questions.flatMap(({ permissions }) => permissions))];
    const nothingToGive = (id: string) => {
      const { holds = [] } = facts.projects.get(id) ?? {};
      return needed.every((permission) => holds.includes(permission));
    };
    const unread = await unknownSchemes(step, facts, () => true);
    const isRoom = unread.length <= (await roomFor(pointsOfSchemeId, step));
    const wanted = isRoom ? unread : unread.filter((id) => !nothingToGive(id));
    const leftOut = unread.length - wanted.length;
    return affordable(wanted, 'scheme-of', pointsOfSchemeId, step, { leftOut });
  },
  work: learnSchemeId(forPlans),
});

/** Company-managed spaces whose scheme is not known and was not asked for. */
async function unknownSchemes(
  { store }: StepContext,
  { projects }: Awaited<ReturnType<typeof planSoFar>>['facts'],
  wanted: (projectId: string) => boolean,
): Promise<readonly string[]> {
  const asked = new Set([
    ...(await store.all('not-read')).flatMap(({ what, id }) => (what === 'permission-scheme' ? [id] : [])),
    ...(await store.toDo<string>('plan-scheme-ids')),
  ]);
  return [...projects.values()]
    .filter(({ id, kind, schemeId }) => kind === 'company-managed' && schemeId === null && !asked.has(id))
    .map(({ id }) => id)
    .filter(wanted);
}
