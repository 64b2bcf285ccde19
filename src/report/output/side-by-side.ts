import type { PermissionKey } from '../../access/model';
import type { BackupCover } from '../../remedy';
import { pageOf } from '../select-page';
import type { ReportCompared } from '../report';
import { pairStates, type Can, type PairState } from '../schema/states';
import type { SpacePair, ToTake } from '../side-by-side';
import { countsIn } from '../tally';
import type { PairRow, SideBySide, SideBySideQuery, ToTakeRow } from '../side-by-side-view';
import { counted } from '../../text/english';
import { toTakeRow } from '../changes/to-take';
import { doubtsSay, halfSays, pairsSay, toTakeSays, type Doubts } from '../words/side-by-side';
import type { Words } from '../words/words';

/** Things to take that the page lists; the exported report has them all. */
const mostToTake = 200;

/** Two accounts with one task, joined. `words` names the first account as its own. */
export interface Joined {
  readonly first: SideBySide['first'];
  readonly second: SideBySide['second'];
  readonly cover: BackupCover;
  readonly task: readonly PermissionKey[];
  readonly pairs: readonly SpacePair[];
  readonly toTake: readonly ToTake[];
  readonly applicationsOf: (toTake: ToTake) => readonly string[];
  readonly doubts: Doubts;
  readonly firstIsAdmin: boolean;
  /** Changes in the plan of the second account, and whether it still lacks anything within the cover. */
  readonly changes: number;
  readonly words: Words;
}

const namesOf = ({ first, second }: Pick<Joined, 'first' | 'second'>) => ({
  first: first.displayName,
  second: second.displayName,
});

const countsOf = (pairs: readonly SpacePair[]): Readonly<Record<PairState, number>> =>
  countsIn(
    pairStates,
    pairs.map(({ state }) => state),
  );

/** One screen of it. */
export function sideBySide(joined: Joined, query: SideBySideQuery): SideBySide {
  const { first, second, pairs, toTake, changes, firstIsAdmin } = joined;
  const names = namesOf(joined);
  const counts = countsOf(pairs);
  const found = pairs.filter(({ state }) => query.state === null || state === query.state);
  const { shown, ...where } = pageOf(found, query.page);
  return {
    ...{ kind: 'compared', first, second, counts, ...where },
    says: pairsSay(counts, names),
    doubts: doubtsSay(joined.doubts, names),
    rows: shown.map((pair) => pairRow(pair, joined)),
    matching: found.length,
    planSays:
      changes === 0
        ? `The plan has no change for ${names.second}.`
        : `Fix has ${counted(changes, 'change')} for ${names.second}: what the task lacks, whatever else ${names.first} holds.`,
    toTake: {
      says: toTakeSays(toTake.length, firstIsAdmin, names),
      rows: toTake.slice(0, mostToTake).map((one, at) => ({ id: String(at + 1), ...rowOf(one, joined) })),
      notShown: Math.max(0, toTake.length - mostToTake),
    },
  };
}

function pairRow(
  { key, name, state, first, second }: SpacePair,
  { task, words }: Pick<Joined, 'task' | 'words'>,
): PairRow {
  const names = task.map((permission) => words.permission(permission));
  return {
    ...{ key, name: name === '' ? null : name, state },
    first: halfSays(first, names),
    second: halfSays(second, names),
  };
}

const rowOf = (one: ToTake, joined: Joined): Omit<ToTakeRow, 'id'> =>
  toTakeRow(one, joined.second.displayName, joined.applicationsOf(one), joined.words);

/** Some of a comparison, as a part of an export has it. */
export interface ReportComparedPart extends Pick<ReportCompared, 'spaces' | 'toTake'> {
  /** In the first part. */
  readonly head: Omit<ReportCompared, 'spaces' | 'toTake'> | null;
}

/** A comparison in the shape of the exported report, without its lists. */
export function exportComparedHead(joined: Joined): NonNullable<ReportComparedPart['head']> {
  const { first, cover, pairs } = joined;
  const { reportId, checkedAt, accountId, displayName } = first;
  const counts = countsOf(pairs);
  return {
    ...{ reportId, account: { accountId, displayName }, checkedAt, cover, counts },
    says: pairsSay(counts, namesOf(joined)),
    doubts: doubtsSay(joined.doubts, namesOf(joined)),
  };
}

export const exportPair = (
  { key, state, first, second }: SpacePair,
  { task }: Pick<Joined, 'task'>,
): ReportCompared['spaces'][number] => ({
  ...{ project: key, state },
  first: byPermission(first, task),
  second: byPermission(second, task),
});

function byPermission(
  half: readonly Can[],
  task: readonly string[],
): ReportCompared['spaces'][number]['first'] {
  return Object.fromEntries(
    task.flatMap((permission, at) => {
      const can = half[at] ?? 'not-known';
      return can === 'not-needed' ? [] : [[permission, can]];
    }),
  );
}

export function exportToTake(one: ToTake, joined: Joined): ReportCompared['toTake'][number] {
  const { holding, waitsFor, also } = one;
  const { says, state, steps } = rowOf(one, joined);
  return {
    ...{ kind: holding.spec.kind, target: { ...holding.spec.target }, says, state, gives: holding.gives },
    ...{ waitsFor, alsoGives: also, applications: joined.applicationsOf(one), steps },
  };
}
