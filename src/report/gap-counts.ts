import type { Diagnosis } from '../diagnosis/gap';
import { gapsOf, partId, sectionOf, type Change, type Closed, type Plan, type Section } from '../remedy';
import { isClosed, type CurrentGap } from './current-state';

/**
 * What becomes of a gap, the best first. app: a change of this app closes it · others: it may close once other people have done
 * their part · optional: it may close by a change that is no part of the plan (a space is restored, or what only the log asks
 * for is given) · open: nothing of the plan closes it.
 */
export const gapFates = ['app', 'others', 'optional', 'open'] as const;
export type GapFate = (typeof gapFates)[number];

/** All gaps by their fate: together they are `all`. A gap on many work items is one, and shares the fate of its worst. */
export interface GapCounts extends Readonly<Record<GapFate, number>> {
  readonly all: number;
  /** Changes of this app that close any of them. */
  readonly changes: number;
  /** Those of `open` that are left out on purpose; no plan is made for them. */
  readonly accepted: number;
}

/** Counts the gaps that a plan was made for. What was accepted is not among them and is added by `withAccepted`. */
export function countGaps(
  plan: Pick<Plan, 'changes' | 'leaves'>,
  { projects, site }: Pick<Diagnosis, 'projects' | 'site'>,
): GapCounts {
  const open = [
    ...projects.flatMap(({ key, gaps }) => gaps.filter(isOpen).map((gap) => gapsOf(key, gap))),
    ...site.filter(isOpen).map((gap) => gapsOf(null, gap)),
  ];
  const fates = fatesOf(plan);
  const placed = open.map((parts) => fateOf(parts, fates));
  const count = (fate: GapFate): number => placed.filter((each) => each === fate).length;
  const ids = new Set(open.flat().map(partId));
  const closing = plan.changes.filter(
    (change) => sectionOf(change) === 'app' && change.closes.some((part) => ids.has(partId(part))),
  );
  return {
    ...{ all: placed.length, changes: closing.length },
    ...{ app: count('app'), others: count('others'), optional: count('optional'), open: count('open') },
    accepted: 0,
  };
}

/** What is left out on purpose stays open, and counts as a gap as it does in the report. */
export function withAccepted(counts: GapCounts, accepted: number): GapCounts {
  return { ...counts, all: counts.all + accepted, open: counts.open + accepted, accepted };
}

/** What Jira grants by now is no gap any more, though the plan that closed it goes on naming it. */
const isOpen = (gap: CurrentGap): boolean => !isClosed(gap);

type Fates = ReadonlyMap<string, GapFate>;

const worse = (one: GapFate, other: GapFate): GapFate =>
  gapFates.indexOf(one) > gapFates.indexOf(other) ? one : other;

/** The fate of each part of a gap: of the permission in the space, or on one of its work items. */
function fatesOf({ changes, leaves }: Pick<Plan, 'changes' | 'leaves'>): Fates {
  const fates = new Map<string, GapFate>();
  const put = (closed: Closed, fate: GapFate): void => {
    const known = fates.get(partId(closed));
    fates.set(partId(closed), known === undefined ? fate : worse(known, fate));
  };
  const waits = changes.some((change) => sectionOf(change) === 'first');
  for (const change of changes) {
    const { closes, mayClose } = change;
    const fate = fateBy(change, waits);
    for (const closed of closes) put(closed, fate);
    for (const closed of mayClose) put(closed, worse(fate, 'others'));
  }
  const hoped = new Set(changes.flatMap(({ mayClose }) => mayClose.map(partId)));
  // What others may do something about stands under `leaves` too, until Jira is asked again.
  for (const leave of leaves) if (!hoped.has(partId(leave))) put(leave, 'open');
  return fates;
}

const fateOfSection = {
  first: 'others',
  app: 'app',
  others: 'others',
  'from-log': 'optional',
  optional: 'optional',
} as const satisfies Record<Section, GapFate>;

/** While other people have something to do first, nothing that this app makes counts before. */
function fateBy(change: Change, waits: boolean): GapFate {
  const fate = fateOfSection[sectionOf(change)];
  return waits ? worse(fate, 'others') : fate;
}

/** A gap shares the fate of its worst part. */
function fateOf(parts: readonly Closed[], fates: Fates): GapFate {
  return parts.reduce<GapFate>((worst, part) => worse(worst, fates.get(partId(part)) ?? 'open'), 'app');
}
