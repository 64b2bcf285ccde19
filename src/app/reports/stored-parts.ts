import type { GapPart, GapRef } from '../../diagnosis/gap-ref';
import type { Accepted, Compared, Recheck } from '../../report';

/** Parts of gaps as the documents of reports have them: the work item is null where there is none. */
type StoredPart = Omit<GapPart, 'issue'> & { readonly issue: string | null };
type StoredRef = StoredPart & Pick<GapRef, 'project'>;

const partToStore = (part: GapPart): StoredPart => ({ ...part, issue: part.issue ?? null });
const partOfStored = ({ issue, ...part }: StoredPart): GapPart =>
  issue === null ? part : { ...part, issue };
const refToStore = ({ project, ...part }: GapRef): StoredRef => ({ project, ...partToStore(part) });
const refOfStored = ({ project, ...part }: StoredRef): GapRef => ({ project, ...partOfStored(part) });

export interface StoredRecheck extends Omit<Recheck, 'closed' | 'open'> {
  readonly closed: readonly StoredPart[];
  readonly open: readonly StoredPart[];
}

export function recheckToStore({ closed, open, ...recheck }: Recheck): StoredRecheck {
  return { ...recheck, closed: closed.map(partToStore), open: open.map(partToStore) };
}

export function recheckOfStored({ closed, open, ...recheck }: StoredRecheck): Recheck {
  return { ...recheck, closed: closed.map(partOfStored), open: open.map(partOfStored) };
}

export interface StoredCompared extends Omit<Compared, 'closedGaps' | 'freshGaps'> {
  readonly closedGaps: readonly StoredRef[];
  readonly freshGaps: readonly StoredRef[];
}

export function comparedToStore({ closedGaps, freshGaps, ...compared }: Compared): StoredCompared {
  return { ...compared, closedGaps: closedGaps.map(refToStore), freshGaps: freshGaps.map(refToStore) };
}

export function comparedOfStored({ closedGaps, freshGaps, ...compared }: StoredCompared): Compared {
  return { ...compared, closedGaps: closedGaps.map(refOfStored), freshGaps: freshGaps.map(refOfStored) };
}

export interface StoredAccepted extends Omit<Accepted, 'what'> {
  readonly what: { readonly kind: 'everything' } | ({ readonly kind: 'need' } & StoredPart);
}

export function acceptedToStore({ what, ...accepted }: Accepted): StoredAccepted {
  return { ...accepted, what: what.kind === 'everything' ? what : { kind: what.kind, ...partToStore(what) } };
}

export function acceptedOfStored({ what, ...accepted }: StoredAccepted): Accepted {
  return {
    ...accepted,
    what: what.kind === 'everything' ? what : { kind: what.kind, ...partOfStored(what) },
  };
}
