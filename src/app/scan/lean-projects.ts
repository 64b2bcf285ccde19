import { typesWithNeeds } from '../../access';
import type { ProjectFacts } from '../../diagnosis/facts';
import { listedSchemes } from './former-facts';
import type { StepContext } from './stage';

/** The types that Jira gives a space. */
export const knownTypes = ['business', 'customer_service', 'product_discovery', 'service_desk', 'software'];

type Known = Pick<StepContext, 'store' | 'profile'>;

interface Types {
  /** Types whose spaces are listed. */
  readonly list: readonly string[];
  /** What all other spaces are of; `unknown`: of some type without a need of its own. */
  readonly others: string;
}

/**
 * The lists that tell of each space whether it is of a type with needs of its own: those of these types, or, where that is shorter and
 * every space is of a known type, those of all types but the largest.
 */
export async function typesToList({ store, profile }: Known): Promise<Types> {
  const [live = 0] = await store.all('project-count');
  const counts = new Map(await store.all('type-count'));
  const sizeOf = (types: readonly string[]): number =>
    types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0);
  const filled = (types: readonly string[]) => types.filter((type) => counts.get(type) !== 0);
  const own = typesWithNeeds(profile);
  const [largest = ''] = [...knownTypes].sort((one, other) => sizeOf([other]) - sizeOf([one]));
  const allButLargest = knownTypes.filter((type) => type !== largest);
  return sizeOf(knownTypes) === live && sizeOf(allButLargest) < sizeOf(own)
    ? { list: filled(allButLargest), others: largest }
    : { list: filled(own), others: 'unknown' };
}

/**
 * Every live space of a site that has too many to ask for the details of each; of most of them only the id, the key and how it is managed.
 * null: what was read does not prove that these are all, or what they are.
 */
export async function leanProjects(
  step: Known,
  types: 'of-any-type' | 'of-known-types' = 'of-known-types',
): Promise<readonly ProjectFacts[] | null> {
  const { store } = step;
  const whole = new Set(await store.all('list-whole'));
  const { list, others } =
    types === 'of-any-type' ? { list: [], others: 'unknown' } : await typesToList(step);
  if (!['archived', 'trashed', ...list].every((name) => whole.has(name))) return null;

  const detailed = new Map((await store.all('project')).map((project) => [project.id, project]));
  const isAway = (id: string): boolean => (detailed.get(id)?.status ?? 'live') !== 'live';
  const ids = new Map((await store.all('project-id')).map(({ id, key }) => [id, key]));
  const live = [...ids].filter(([id]) => !isAway(id));
  const [count] = await store.all('project-count');
  // a list that leaves some out has fewer, and one that has others besides has more
  if (live.length !== count) return null;

  const teamManaged = new Set((await listedSchemes(store)).flatMap(({ projectId }) => projectId ?? []));
  // where no space has a scheme of its own, the list may leave such schemes out
  if (teamManaged.size === 0) return null;
  const kindOf = (id: string) => (teamManaged.has(id) ? 'team-managed' : 'company-managed');
  const agree = [...detailed.values()].every(
    ({ id, status, kind }) => status !== 'live' || (ids.has(id) && kind === kindOf(id)),
  );
  if (!agree) return null;
  return live.map(
    ([id, key]): ProjectFacts =>
      detailed.get(id) ?? {
        ...{ id, key, name: null, kind: kindOf(id), typeKey: others, status: 'live' },
        ...{ lead: null, previousKeys: [], seenBy: 'viewer' },
      },
  );
}
