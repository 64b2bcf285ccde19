import type { Gap, ProjectDiagnosis } from '../diagnosis/gap';

/** A need that is left out on purpose, as it is stored: account ids, never names. */
export interface Accepted {
  /** null: the site, for a global permission. A space is known by its id when its key has changed. */
  readonly project: { readonly key: string; readonly id: string | null } | null;
  readonly what:
    /** The whole space, the gaps of later reports too. */
    | { readonly kind: 'everything' }
    /** `issue` null: the permission wherever it is lacking there. `permission` null: gaps that no permission stands for. */
    | { readonly kind: 'need'; readonly permission: string | null; readonly issue: string | null };
  /** Account id. */
  readonly by: string;
  /** ISO. */
  readonly at: string;
  readonly reason: string;
}

export type AcceptedPlace = Accepted['project'];

/** The same space (by id where both are known, else by key), or the site twice. */
export function samePlace(one: AcceptedPlace, other: AcceptedPlace): boolean {
  if (one === null || other === null) return one === other;
  return one.id !== null && other.id !== null ? one.id === other.id : one.key === other.key;
}

/** What accepts this gap: an entry for all of it, or one for each of its work items; then the last of them. */
export function acceptance(
  gap: Pick<Gap, 'permission' | 'issues'>,
  place: AcceptedPlace,
  accepted: readonly Accepted[],
): Accepted | null {
  const here = accepted.filter(({ project }) => samePlace(project, place));
  const covering = (issue: string | null): Accepted | undefined =>
    here.find(({ what }) => what.kind === 'everything' || covers(what, gap.permission, issue));
  const whole = covering(null);
  if (whole !== undefined || gap.issues.length === 0) return whole ?? null;
  const each = gap.issues.map(covering).filter((entry) => entry !== undefined);
  return each.length === gap.issues.length ? (each.at(-1) ?? null) : null;
}

/** Gaps without what is accepted: accepted ones are left out, and so are accepted work items of others. */
export function withoutAccepted<G extends Pick<Gap, 'permission' | 'issues'>>(
  gaps: readonly G[],
  place: AcceptedPlace,
  accepted: readonly Accepted[],
): readonly G[] {
  const isAccepted = (gap: G, issues: readonly string[]): boolean =>
    acceptance({ permission: gap.permission, issues }, place, accepted) !== null;
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

function covers(
  need: Extract<Accepted['what'], { kind: 'need' }>,
  permission: string | null,
  issue: string | null,
): boolean {
  return need.permission === permission && (need.issue === null || need.issue === issue);
}
