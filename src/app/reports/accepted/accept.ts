import type { Accepted } from '../../../report';
import { samePlace } from '../../../report';
import { readAccepted } from '../../../store';
import type { NeedPlace } from '../../../report/plan-view';

/** Entries of a site at most, whatever accounts they are of: a document that is read with every view stays small. */
export const mostAccepted = 1_000;

export type AcceptedWhat = Pick<Accepted, 'project' | 'what'>;

export const needOf = ({ permission, issue }: NeedPlace): Accepted['what'] => ({
  kind: 'need',
  permission,
  issue: issue ?? null,
});

/** What the site's admins left out on purpose for this backup account: plans leave it out, reports show it as accepted. */
export async function acceptedNeeds(accountId: string): Promise<readonly Accepted[]> {
  return (await readAccepted<Accepted>(accountId)).entries;
}

/** The entries with these added. What was accepted before is accepted anew, by whom and for what reason it is now. */
export function withAccepted(entries: readonly Accepted[], added: readonly Accepted[]): readonly Accepted[] {
  const kept = entries.filter((entry) => !added.some((other) => same(entry, other)));
  return [...kept, ...added];
}

/**
 * The entries without what is taken back. Taking back one work item takes back the permission that was accepted for all of
 * them; a whole space is taken back only as a whole.
 */
export function withoutTaken(
  entries: readonly Accepted[],
  taken: readonly AcceptedWhat[],
): readonly Accepted[] {
  return entries.filter((entry) => !taken.some((other) => isTakenBy(entry, other)));
}

const same = (one: AcceptedWhat, other: AcceptedWhat): boolean =>
  samePlace(one.project, other.project) &&
  (one.what.kind === 'need' && other.what.kind === 'need'
    ? one.what.permission === other.what.permission && one.what.issue === other.what.issue
    : one.what.kind === other.what.kind);

function isTakenBy({ project, what }: AcceptedWhat, taken: AcceptedWhat): boolean {
  if (!samePlace(project, taken.project)) return false;
  if (what.kind === 'everything' || taken.what.kind === 'everything') return what.kind === taken.what.kind;
  if (what.permission !== taken.what.permission) return false;
  return what.issue === null || taken.what.issue === null || what.issue === taken.what.issue;
}
