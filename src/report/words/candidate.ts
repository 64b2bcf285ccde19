import type { Candidate } from '../../diagnosis/gap';
import type { Words } from './words';

const verdicts = {
  granted: (name) => `and Jira grants that to ${name}`,
  refused: (name) => `and Jira refuses that to ${name}`,
  'not-asked': () => 'and Jira was not asked about that',
} satisfies Record<Candidate['verdict'], (name: string) => string>;

/** So many candidates are named; the export has all. */
const mostNamed = 5;

/** What can be said of records whose text is not in the catalogue of messages. */
export function unrecognisedSays(candidates: readonly Candidate[], words: Words): string {
  if (candidates.length === 0)
    return 'This message is not known, and its type and status do not tell which permission it is about.';
  const said = candidates.slice(0, mostNamed).map(({ permission, project, verdict }) => {
    const where = project === null ? '' : ` in ${project}`;
    return `${words.permission(permission)}${where}, ${verdicts[verdict](words.account.displayName)}`;
  });
  const more = candidates.length > mostNamed ? `; and ${candidates.length - mostNamed} more` : '';
  return `This message is not known; its type and status point to ${said.join('; to ')}${more}.`;
}
