import { liveProjects } from '../../../diagnosis';
import { limits, type Failure } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { siteFacts } from '../site-facts';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { nonsense, notRead } from '../unread';

/** Spaces that are asked about by their ids, fewer than this; else all that have a scheme are listed. */
const mostAsked = 1_000;

/** Some spaces by their ids, or a page of the list of all that have a scheme. */
type Question = readonly string[] | ListPage;

/** Which company-managed spaces have an issue security scheme: only of those without one can nothing be hidden by a level. */
export const securitySchemes = stage<Question>({
  name: 'security-schemes',
  says: () => 'Asking which spaces have security levels',
  plan: async (step) => {
    const ids = await companyManaged(step);
    return ids.length > mostAsked ? [firstPage] : inBatches(ids, limits.projectsPerSecurityQuestion);
  },
  work: async (question, step, learn) => {
    if ('startAt' in question) return learnPage(question, step, learn);
    const answer = await step.jira.securitySchemesOf(question);
    if (!answer.ok) return unread(answer.failure, learn);
    const schemes = answer.value;
    learn('security-scheme', ...question.map((id) => [id, schemes.get(id) ?? null] as const));
    return done;
  },
});

async function companyManaged({ store }: StepContext): Promise<readonly string[]> {
  const live = liveProjects(await store.findings(), await siteFacts(store));
  return live.flatMap(({ project }) => (project.kind === 'company-managed' ? [project.id] : [])).sort();
}

/** A space that is not in the list has none, once the list was read to its end. */
async function learnPage(page: ListPage, step: StepContext, learn: Learn): Promise<ItemEnd<ListPage>> {
  const answer = await step.jira.allSecuritySchemes(page.startAt);
  if (!answer.ok) return unread(answer.failure, learn);
  const { items } = answer.value;
  learn('security-scheme', ...items.map(({ id, schemeId }) => [id, schemeId] as const));
  const end = await afterPage('security-schemes', page, answer.value, step, learn);
  if (end.kind === 'more') return { ...done, more: end.pages };
  if (end.kind === 'not-whole') return unread(nonsense, learn);
  const known = (await step.store.all('security-scheme')).map(([id]) => id);
  const listed = new Set([...known, ...items.map(({ id }) => id)]);
  const others = (await companyManaged(step)).filter((id) => !listed.has(id));
  learn('security-scheme', ...others.map((id) => [id, null] as const));
  return done;
}

const unread = (failure: Failure, learn: Learn): ItemEnd<never> =>
  notRead(failure, { what: 'security-scheme', id: '', project: null, right: 'Administer Jira' }, learn);
