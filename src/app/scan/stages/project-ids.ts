import { typesWithNeeds } from '../../../access';
import { counted } from '../../../text/english';
import { packSchemes } from '../../facts/packed-schemes';
import type { SomeProjects } from '../../../jira';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { knownTypes, leanProjects, typesToList } from '../lean-projects';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { unlessBusy } from '../unread';

/** A site of so many live projects is listed with all that Jira tells of each; that costs a point a project. */
export const mostListed = 1_000;

/** How many live projects the site has: of too many not all are asked for their details. */
export const projectCount = stage<'live'>({
  name: 'project-count',
  says: () => 'Counting the spaces of this site',
  plan: async ({ store }) => ((await store.findings()) === null ? ['live'] : []),
  work: async (_item, { jira }, learn) => {
    const answer = await jira.countProjects({ status: 'live' });
    if (!answer.ok) return unlessBusy(answer.failure);
    learn('project-count', answer.value);
    return done;
  },
});

/** A list of some projects, a page of it. */
interface SomePage extends ListPage {
  readonly some: SomeProjects;
}

const listOf = (status: SomeProjects['status']): SomePage => ({ ...firstPage, some: { status } });

type Question = 'ids' | 'schemes' | { readonly count: string } | SomePage;

/** Of many projects: their ids, which are not live, which are team-managed, and how many there are of each type. */
export const projectIds = stage<Question>({
  name: 'project-ids',
  says: () => 'Listing the spaces of this site',
  plan: async ({ store, profile }) => {
    const [count = 0] = await store.all('project-count');
    if (count <= mostListed) return [];
    const counts = typesWithNeeds(profile).length === 0 ? [] : knownTypes.map((type) => ({ count: type }));
    return ['ids', listOf('archived'), listOf('trashed'), 'schemes', ...counts];
  },
  work: async (question, step, learn) => {
    if (question === 'schemes') {
      const answer = await step.jira.allSchemes();
      if (!answer.ok) return unlessBusy(answer.failure);
      learn('site-schemes', packSchemes(answer.value));
      return done;
    }
    if (question === 'ids') {
      const answer = await step.jira.administeredProjects();
      if (!answer.ok) return unlessBusy(answer.failure);
      learn('project-id', ...answer.value);
      return done;
    }
    if ('count' in question) {
      const { count: typeKey } = question;
      const answer = await step.jira.countProjects({ status: 'live', typeKey });
      if (!answer.ok) return unlessBusy(answer.failure);
      learn('type-count', [typeKey, answer.value]);
      return done;
    }
    return learnSome(question, step, learn);
  },
});

/** Those of the types that have needs of their own, with their details. */
export const projectTypes = stage<SomePage>({
  name: 'project-types',
  says: (pages) => `Asking which spaces are of a type of their own (${counted(pages, 'page')})`,
  plan: async (step) => {
    if ((await leanProjects(step, 'of-any-type')) === null) return [];
    const { list } = await typesToList(step);
    return list.map((typeKey) => ({ ...firstPage, some: { status: 'live', typeKey } }));
  },
  work: learnSome,
});

/** What is not read to its end proves nothing, and is read in another way. */
async function learnSome(page: SomePage, step: StepContext, learn: Learn): Promise<ItemEnd<SomePage>> {
  const { some, startAt } = page;
  const answer = await step.jira.projectsThatAre(some, startAt);
  if (!answer.ok) return unlessBusy(answer.failure);
  learn('project', ...answer.value.items.map((project) => ({ ...project, seenBy: 'viewer' as const })));
  const name = some.typeKey ?? some.status;
  const end = await afterPage(`projects ${name}`, page, answer.value, step, learn);
  if (end.kind === 'more') return { ...done, more: end.pages.map((more) => ({ ...more, some })) };
  if (end.kind === 'whole') learn('list-whole', name);
  return done;
}
