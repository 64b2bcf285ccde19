import { inBatches } from './batches';
import { found, type Result } from './failure';
import type { JiraReader, Question, Witness } from './port';
import type { Granted } from './seen';

/** Searches at one time. */
const width = 5;
/** The user search is asked one permission in one place at a time. */
const mostSearches = 40;

/** Jira's check, asked as the first of these that it does not refuse: it answers Jira admins alone, and the app may be one. */
export async function askCheck(
  question: Question,
  witnesses: readonly [Witness, ...Witness[]],
  jira: JiraReader,
): Promise<Result<Granted>> {
  const [first, ...others] = witnesses;
  let answer = await jira.check(question, first);
  for (const witness of others) {
    if (answer.ok || answer.failure.kind !== 'refused') break;
    answer = await jira.check(question, witness);
  }
  return answer;
}

/**
 * The same question put to Jira's user search, as the viewer, who needs no more than the right to look for users. It knows nothing of
 * work items and looks at 1,000 users only: what it finds is granted, what it does not find is not known for certain. `keyOf` has the
 * key of each project that is asked about.
 */
export async function askSearch(
  { accountId, global, entries }: Question,
  keyOf: (projectId: string) => string,
  jira: JiraReader,
): Promise<Result<Granted>> {
  const places = [
    ...global.map((permission) => ({ permission, project: null })),
    ...entries.flatMap(({ permissions, projects }) =>
      permissions.flatMap((permission) => projects.map((project) => ({ permission, project }))),
    ),
  ].slice(0, mostSearches);
  const granted: typeof places = [];
  for (const some of inBatches(places, width)) {
    const asked = some.map(async (place) => {
      const key = place.project === null ? '' : keyOf(place.project);
      return { place, answer: await jira.foundWithPermission(place.permission, key, accountId) };
    });
    for (const { place, answer } of await Promise.all(asked)) {
      if (!answer.ok) return answer;
      if (answer.value) granted.push(place);
    }
  }
  return found({
    global: granted.flatMap(({ permission, project }) => (project === null ? [permission] : [])),
    entries: granted.flatMap(({ permission, project }) =>
      project === null ? [] : [{ permission, projects: [project], issues: [] }],
    ),
  });
}
