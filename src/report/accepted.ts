import type { Gap, ProjectDiagnosis } from '../diagnosis/gap';
import { covers, partsOf, type GapPart } from '../diagnosis/gap-ref';

/** A need that is left out on purpose, as it is stored: account ids, never names. */
export interface Accepted {
  /** null: the site, for a global permission. A space is known by its id when its key has changed. */
  readonly project: { readonly key: string; readonly id: string | null } | null;
  readonly what:
    /** The whole space, the gaps of later reports too. */
    | { readonly kind: 'everything' }
    /** Of the permission in the space those of its work items too. `permission` null: gaps that no permission stands for. */
    | ({ readonly kind: 'need' } & GapPart);
  /** Account id. */
  readonly by: string;
  /** ISO. */
  readonly at: string;
  readonly reason: string;
  /** The last day on which it counts, in UTC: `2027-03-31`. Absent: until it is taken back. */
  readonly until?: string;
}

/** From an acceptance that expires to its last day, at most. */
export const longestAcceptanceDays = 366;

/** Whether its last day is over: its gaps count again. `now` in milliseconds since the epoch. */
export const isExpired = ({ until }: Pick<Accepted, 'until'>, now: number): boolean =>
  until !== undefined && now >= Date.parse(until) + 86_400_000;

export type AcceptedPlace = Accepted['project'];

/** The same space (by id where both are known, else by key), or the site twice. */
export function samePlace(one: AcceptedPlace, other: AcceptedPlace): boolean {
  if (one === null || other === null) return one === other;
  return one.id !== null && other.id !== null ? one.id === other.id : one.key === other.key;
}

/**
 * What accepts this gap, of what is accepted in its place: an entry for all of it, or one for each of its work items; then the last of
 * them.
 */
export function acceptance(
  gap: Pick<Gap, 'permission' | 'cause' | 'issues'>,
  here: readonly Accepted[],
): Accepted | null {
  const parts = partsOf(gap);
  const each = parts.flatMap((part) => acceptanceOfPart(part, here) ?? []);
  return each.length === parts.length ? (each.at(-1) ?? null) : null;
}

/** What is accepted in one place. */
export const acceptedAt = (place: AcceptedPlace, accepted: readonly Accepted[]): readonly Accepted[] =>
  accepted.filter(({ project }) => samePlace(project, place));

/** The first that accepts this part of a gap, of what is accepted in its place. */
export const acceptanceOfPart = (part: GapPart, here: readonly Accepted[]): Accepted | null =>
  here.find(({ what }) => what.kind === 'everything' || covers(what, part)) ?? null;

/** Gaps without what is accepted: accepted ones are left out, and so are accepted work items of others. */
export function withoutAccepted<G extends Pick<Gap, 'permission' | 'cause' | 'issues'>>(
  gaps: readonly G[],
  place: AcceptedPlace,
  accepted: readonly Accepted[],
): readonly G[] {
  const here = acceptedAt(place, accepted);
  const isAccepted = (gap: G, issues: readonly string[]): boolean =>
    acceptance({ ...gap, issues }, here) !== null;
  return gaps.flatMap((gap) => {
    if (isAccepted(gap, gap.issues)) return [];
    const issues = gap.issues.filter((issue) => !isAccepted(gap, [issue]));
    return issues.length === gap.issues.length ? [gap] : [{ ...gap, issues }];
  });
}

/** A space without what is accepted there: what a plan is made for. */
export function leftToClose(project: ProjectDiagnosis, accepted: readonly Accepted[]): ProjectDiagnosis {
  return accepted.length === 0
    ? project
    : { ...project, gaps: withoutAccepted(project.gaps, project, accepted) };
}
