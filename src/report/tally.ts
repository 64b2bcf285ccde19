import type { ProjectStatus } from '../diagnosis/facts';
import { causeKinds, causePosition } from '../diagnosis/cause-kinds';
import { stateOf } from './order';
import { isClosed, isFailing, isFresh, isLeft, type CurrentProject } from './current-state';
import type { Tally } from './summary';
import { rowStates } from './view';
import type { IndexEntry } from './index-entry';

const statuses = ['live', 'archived', 'trashed', 'not-found'] as const satisfies readonly ProjectStatus[];

/** How often each of some names occurs. */
export function countsIn<Name extends string>(
  names: readonly Name[],
  occurring: readonly Name[],
): Readonly<Record<Name, number>> {
  const entries = names.map((name) => [name, occurring.filter((other) => other === name).length]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

/** Counts over all projects of a report, for the verdict and the numbers above the table. */
export function tally(projects: readonly CurrentProject[]): Tally {
  const gaps = projects.flatMap((project) => project.gaps);
  const open = gaps.filter((gap) => !isClosed(gap));
  const left = open.filter(isLeft);
  const kinds = new Set(open.map(({ cause }) => cause.kind));
  return {
    projects: projects.length,
    gaps: left.length,
    logOnly: left.filter((gap) => !isFailing(gap)).length,
    fresh: open.filter(isFresh).length,
    accepted: open.length - left.length,
    closed: gaps.length - open.length,
    states: countsIn(rowStates, projects.map(stateOf)),
    statuses: countsIn(
      statuses,
      projects.map(({ status }) => status),
    ),
    causes: causeKinds.filter((kind) => kinds.has(kind)),
  };
}

/**
 * The counts of a whole report after some of its projects moved on: what they counted before is taken away, what they count now
 * is added. `causes` come from the index, which has every project.
 */
export function movedTally(
  whole: Tally,
  before: Tally,
  after: Tally,
  index: readonly Pick<IndexEntry, 'c'>[],
): Tally {
  const moved = (of: (one: Tally) => number): number => of(whole) - of(before) + of(after);
  const each = <Name extends string>(
    names: readonly Name[],
    of: (one: Tally) => Readonly<Record<Name, number>>,
  ): Readonly<Record<Name, number>> =>
    Object.fromEntries(names.map((name) => [name, moved((one) => of(one)[name])])) as Record<Name, number>;
  const positions = new Set(index.flatMap(({ c }) => c));
  return {
    projects: whole.projects,
    gaps: moved(({ gaps }) => gaps),
    logOnly: moved(({ logOnly }) => logOnly),
    fresh: moved(({ fresh = 0 }) => fresh),
    accepted: moved(({ accepted }) => accepted),
    closed: moved(({ closed }) => closed),
    states: each(rowStates, ({ states }) => states),
    statuses: each(statuses, (one) => one.statuses),
    causes: causeKinds.filter((kind) => positions.has(causePosition(kind))),
  };
}
