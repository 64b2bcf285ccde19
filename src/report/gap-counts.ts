import type { Diagnosis } from '../diagnosis/gap';
import { partId, refsOf } from '../diagnosis/gap-ref';
import { sectionOf, type Change, type Plan } from '../remedy';
import { isClosed, type CurrentGap } from './current-state';
import { GapFates, type GapFate } from './gap-fates';

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
    gaps.filter(isOpen).map((gap) => ({ project, records: gap.records, parts: refsOf(project, gap) })),
  );
  const fates = new GapFates(plan);
  const placed = open.map(({ parts }) => fates.of(parts));
  const count = (fate: GapFate): number => placed.filter((each) => each === fate).length;
  const byChange: Record<string, { gaps: number; spaces: Set<string>; records: number }> = {};
  for (const { project, records, parts } of open) {
    const change = fates.countedAt(parts);
    if (change === null) continue;
    const known = (byChange[change.id] ??= { gaps: 0, spaces: new Set(), records: 0 });
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

/** What is counted at a change; nothing where no open gap is. */
export function countsAt(
  { id }: Pick<Change, 'id'>,
  { byChange }: Pick<CountedGaps, 'byChange'>,
): ChangeCounts {
  return byChange[id] ?? { gaps: 0, spaces: 0, records: 0 };
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
