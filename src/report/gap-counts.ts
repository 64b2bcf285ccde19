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

/** The open gaps that are counted at a change: how many, in how many spaces, with how many records of the log. */
export interface ChangeCounts {
  readonly gaps: number;
  readonly spaces: number;
  readonly records: number;
}

/** All gaps by their fate, and by the change that they are counted at; one that stays open is counted at none. */
export interface CountedGaps {
  readonly counts: GapCounts;
  /** By the id of the change. Those of one fate add up to its figure. */
  readonly byChange: Readonly<Record<string, ChangeCounts>>;
}

/** Counts the gaps that a plan was made for. What was accepted is not among them and is added by `withAccepted`. */
export function countGaps(
  plan: Pick<Plan, 'changes' | 'leaves'>,
  { projects, site }: Pick<Diagnosis, 'projects' | 'site'>,
): CountedGaps {
  const places = [...projects.map(({ key, gaps }) => [key, gaps] as const), [null, site] as const];
  const open = places.flatMap(([project, gaps]) =>
    gaps.filter(isOpen).map((gap) => ({ project, records: gap.records, parts: gapsOf(project, gap) })),
  );
  const fates = fatesOf(plan);
  const placed = open.map((gap) => ({ ...gap, fate: fateOf(gap.parts, fates) }));
  const count = (fate: GapFate): number => placed.filter((gap) => gap.fate === fate).length;
  const at = counters(plan);
  const byChange: Record<string, { gaps: number; spaces: Set<string>; records: number }> = {};
  for (const { project, records, parts, fate } of placed) {
    const id = at(parts, fate);
    if (id === null) continue;
    const known = (byChange[id] ??= { gaps: 0, spaces: new Set(), records: 0 });
    known.gaps += 1;
    known.records += records;
    if (project !== null) known.spaces.add(project);
  }
  const ids = new Set(open.flatMap(({ parts }) => parts.map(partId)));
  const closing = plan.changes.filter(
    (change) => sectionOf(change) === 'app' && change.closes.some((part) => ids.has(partId(part))),
  );
  return {
    counts: {
      ...{ all: placed.length, changes: closing.length },
      ...{ app: count('app'), others: count('others'), optional: count('optional'), open: count('open') },
      accepted: 0,
    },
    byChange: Object.fromEntries(
      Object.entries(byChange).map(([id, counted]) => [id, { ...counted, spaces: counted.spaces.size }]),
    ),
  };
}

/** Which change a gap is counted at: the first that has part in its fate. null: it stays open. */
function counters(plan: Pick<Plan, 'changes'>): (parts: readonly Closed[], fate: GapFate) => string | null {
  const byPart = new Map<string, { readonly id: string; readonly fate: GapFate }[]>();
  for (const { id, part, fate } of namedParts(plan)) {
    const known = byPart.get(partId(part));
    if (known === undefined) byPart.set(partId(part), [{ id, fate }]);
    else known.push({ id, fate });
  }
  const order = new Map(plan.changes.map(({ id }, place) => [id, place]));
  return (parts, fate) => {
    const ids = parts
      .flatMap((part) => byPart.get(partId(part)) ?? [])
      .filter((one) => one.fate === fate)
      .map(({ id }) => id);
    return ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0] ?? null;
  };
}

/** Every part of a gap that a change names, with what becomes of it by that change alone. */
function namedParts({
  changes,
}: Pick<Plan, 'changes'>): readonly { readonly id: string; readonly part: Closed; readonly fate: GapFate }[] {
  const waits = changes.some((change) => sectionOf(change) === 'first');
  return changes.flatMap((change) => {
    const fate = fateBy(change, waits);
    const named = (parts: readonly Closed[], its: GapFate) =>
      parts.map((part) => ({ id: change.id, part, fate: its }));
    return [...named(change.closes, fate), ...named(change.mayClose, worse(fate, 'others'))];
  });
}

/** What is left out on purpose stays open, and counts as a gap as it does in the report. */
export function withAccepted({ counts, byChange }: CountedGaps, accepted: number): CountedGaps {
  return {
    counts: { ...counts, all: counts.all + accepted, open: counts.open + accepted, accepted },
    byChange,
  };
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
  for (const { part, fate } of namedParts({ changes })) put(part, fate);
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
