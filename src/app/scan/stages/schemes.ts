import { failingProjects } from '../../../diagnosis';
import { bookOf, schemesToRead } from '../../facts/named-schemes';
import { packSchemes, unpackSchemes } from '../../facts/packed-schemes';
import { pointsAhead } from '../expected-points';
import { listedSchemes } from '../former-facts';
import { forReport, type Scope } from '../scope';
import { siteFacts } from '../site-facts';
import { done, stage, type ItemEnd, type Learn, type Stage, type StepContext } from '../stage';
import { notRead } from '../unread';
import { counted } from '../../../text/english';

/** Which scheme a failing project has. A team-managed one has its own, and that is known from the list of all. */
export const schemeIds = stage<string>({
  name: 'scheme-ids',
  says: (count) => `Asking for the permission schemes of ${counted(count, 'space')}`,
  plan: async (step) => {
    const { store, profile } = step;
    const facts = await siteFacts(store);
    const failing = failingProjects(profile, await store.findings(), facts);
    step.expect(await pointsAhead(step, facts, failing));
    const own = new Map(
      (await listedSchemes(store)).flatMap(({ id, projectId }) =>
        projectId === null ? [] : [[projectId, id]],
      ),
    );
    return failing.filter((projectId) => {
      const schemeId = own.get(projectId);
      if (schemeId !== undefined) store.add('scheme-of', [projectId, schemeId]);
      return schemeId === undefined;
    });
  },
  work: learnSchemeId(forReport),
});

/** Schemes of failing projects with the names of their holders: no more of them than it takes to know every name. */
export const schemes = stage<string>({
  name: 'schemes',
  says: (count) => `Reading ${counted(count, 'permission scheme')}`,
  plan: async ({ store }) => {
    const wanted = new Set((await store.all('scheme-of')).map(([, schemeId]) => schemeId));
    const listed = (await listedSchemes(store)).filter(({ id }) => wanted.has(id));
    if (listed.length > 0) store.add('listed-scheme', packSchemes(listed));
    for (const { id } of listed) wanted.delete(id);
    return [...wanted, ...schemesToRead(listed, bookOf([]))].sort();
  },
  work: learnScheme,
});

/** Where one of them could not be read, those whose names it would have told. */
export const otherSchemes = stage<string>({
  name: 'other-schemes',
  says: (count) => `Reading ${counted(count, 'permission scheme')}`,
  plan: async ({ store }) => {
    const asked = new Set(await store.toDo<string>('schemes'));
    const listed = (await store.all('listed-scheme'))
      .flatMap((packed) => unpackSchemes(packed))
      .filter(({ id }) => !asked.has(id));
    return schemesToRead(listed, bookOf(await store.all('scheme')));
  },
  work: learnScheme,
});

async function learnScheme(schemeId: string, { jira }: StepContext, learn: Learn): Promise<ItemEnd<never>> {
  const answer = await jira.scheme(schemeId);
  if (!answer.ok) {
    const row = { what: 'permission-scheme', id: schemeId, project: null, right: 'Administer Jira' } as const;
    return notRead(answer.failure, row, learn);
  }
  learn('scheme', answer.value);
  return done;
}

/** Asks for the scheme of one project. */
export function learnSchemeId(scope: Scope): Stage<string>['work'] {
  return async (projectId, { jira, store }, learn) => {
    const answer = await jira.schemeIdOfProject(projectId);
    if (!answer.ok)
      return scope.notRead(answer.failure, { what: 'scheme-of', id: projectId, projectId }, store, learn);
    learn(`${scope.prefix}scheme-of`, [projectId, answer.value]);
    return done;
  };
}
