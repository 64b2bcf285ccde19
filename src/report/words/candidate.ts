import type { Candidate } from '../../diagnosis/gap';
import type { Words } from './words';

const verdicts = {
  granted: (name) => `and Jira grants that to ${name}`,
  refused: (name) => `and Jira refuses that to ${name}`,
  'not-asked': () => 'and Jira was not asked about that',
} satisfies Record<Candidate['verdict'], (name: string) => string>;

/** What can be said of a record whose text is not in the catalogue of messages. */
export function unrecognisedSays(candidate: Candidate | null, words: Words): string {
  if (candidate === null)
    return 'This message is not known, and its type and status do not tell which permission it is about.';
  const { permission, project, verdict } = candidate;
  const where = project === null ? '' : ` in ${project}`;
  return `This message is not known; its type and status point to ${words.permission(permission)}${where}, ${verdicts[verdict](words.account.displayName)}.`;
}
