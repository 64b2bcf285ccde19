import type { Clock } from '../../../jira';
import { covers, isSamePart, type GapRef } from '../../../diagnosis/gap-ref';
import { isExpired, samePlace, type Accepted } from '../../../report';
import { changeAccepted, readAccepted, type Changed } from '../../../store';
import { acceptedOfStored, acceptedToStore, type StoredAccepted } from '../stored-parts';

/** Entries of a site at most, whatever accounts they are of: a document that is read with every view stays small. */
export const mostAccepted = 1_000;

export type AcceptedWhat = Pick<Accepted, 'project' | 'what'>;

/** A part of a gap as what is left out. */
export const needOf = ({ project: _project, ...part }: GapRef): Accepted['what'] => ({
  kind: 'need',
  ...part,
});

/** What the site's admins left out on purpose for this backup account: plans leave it out, reports show it as accepted. */
export async function acceptedNeeds(accountId: string, now: number): Promise<readonly Accepted[]> {
  const { entries } = await readAccepted<StoredAccepted>(accountId);
  return entries.map(acceptedOfStored).filter((entry) => !isExpired(entry, now));
}

/** Changes them, as `changeAccepted` does. What has expired goes. */
export async function changeAcceptedNeeds(
  accountId: string,
  clock: Clock,
  change: (entries: readonly Accepted[], ofOthers: number) => readonly Accepted[] | null,
): Promise<Changed<readonly Accepted[]>> {
  const changed = await changeAccepted<StoredAccepted>(accountId, clock, (entries, ofOthers) => {
    const standing = entries.map(acceptedOfStored).filter((entry) => !isExpired(entry, clock.now()));
    return change(standing, ofOthers)?.map(acceptedToStore) ?? null;
  });
  return changed.kind === 'changed' ? { ...changed, value: changed.value.map(acceptedOfStored) } : changed;
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
    ? isSamePart(one.what, other.what)
    : one.what.kind === other.what.kind);

function isTakenBy({ project, what }: AcceptedWhat, taken: AcceptedWhat): boolean {
  if (!samePlace(project, taken.project)) return false;
  if (what.kind === 'everything' || taken.what.kind === 'everything') return what.kind === taken.what.kind;
  return covers(what, taken.what) || covers(taken.what, what);
}
