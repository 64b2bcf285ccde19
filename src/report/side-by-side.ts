import type { PermissionKey } from '../access/model';
import { profileInProject, tierOf, type Profile } from '../diagnosis';
import { isCovered, type BackupCover, type HeldIn, type Holding } from '../remedy';
import { byCodeUnits } from '../text/order';
import type { Cell } from './cells';
import { pairStates, type Can, type PairState } from './schema/states';
import { cellReader } from './stored-cells';
import type { IndexEntry } from './index-entry';

/** Two accounts and one task: what each can do of it in each space, and what can be taken from the first because the second does it. */

const canOf = {
  held: 'yes',
  missing: 'no',
  accepted: 'no',
  conditional: 'some',
  'hidden-items': 'some',
  'not-checked': 'not-known',
  'log-only': 'not-known',
  'not-needed': 'not-needed',
} satisfies Record<Cell, Can>;

export interface SpacePair {
  readonly key: string;
  /** '': nobody finds it. */
  readonly name: string;
  readonly state: PairState;
  /** In the order of the task's permissions. */
  readonly first: readonly Can[];
  readonly second: readonly Can[];
}

type Index = readonly Pick<IndexEntry, 'k' | 'n' | 'm'>[];

/** What the task needs in any space, of what a backup of this cover includes. */
export function taskWithin(profile: Profile, cover: BackupCover): readonly PermissionKey[] {
  return profileInProject(profile, null).filter((permission) =>
    isCovered(tierOf(permission) === 'content' ? 'content' : 'space-settings', cover),
  );
}

/** The spaces of two reports side by side. One that a report does not have is not known there. */
export function pairsOf(
  first: Index,
  second: Index,
  profile: Profile,
  task: readonly PermissionKey[],
): readonly SpacePair[] {
  const cell = cellReader(profile);
  const cans = (entry: Index[number] | undefined): readonly Can[] =>
    task.map((permission) => {
      const known = cell(entry?.m ?? '', permission);
      return known === null ? 'not-known' : canOf[known];
    });
  const byKey = (index: Index) => new Map(index.map((entry) => [entry.k, entry]));
  const [ofFirst, ofSecond] = [byKey(first), byKey(second)];
  return [...new Map([...first, ...second].map((entry) => [entry.k, entry.n]))]
    .map(([key, name]): SpacePair => {
      const halves = { first: cans(ofFirst.get(key)), second: cans(ofSecond.get(key)) };
      return { key, name, ...halves, state: stateOf(halves) };
    })
    .sort(
      (one, other) =>
        pairStates.indexOf(one.state) - pairStates.indexOf(other.state) || byCodeUnits(one.key, other.key),
    );
}

function stateOf({ first, second }: Pick<SpacePair, 'first' | 'second'>): PairState {
  const [one, other] = [wholeOf(first), wholeOf(second)];
  if (one === null || other === null) return 'not-known';
  if (one) return other ? 'both' : 'only-first';
  return other ? 'only-second' : 'neither';
}

/** Whether the whole task is done there; null: not known, and what is known is done. */
function wholeOf(half: readonly Can[]): boolean | null {
  if (half.includes('no') || half.includes('some')) return false;
  return half.includes('not-known') ? null : true;
}

/** What can be taken from the first account, or what the second has to hold before. */
export interface ToTake {
  readonly holding: Holding;
  /** Of the task within the cover: what it gives the first account and the second does not hold, or nobody knows whether. Empty: it can go. */
  readonly waitsFor: readonly HeldIn[];
  /** What the first account loses besides. */
  readonly also: readonly HeldIn[];
}

/** The holdings that give anything of the task within the cover. What the second account does for it is what Jira says of the space. */
export function toTake(
  holdings: readonly Holding[],
  pairs: readonly SpacePair[],
  task: readonly PermissionKey[],
): readonly ToTake[] {
  const doneIn = new Map(
    pairs.map(({ key, second }) => [key, new Set(task.filter((_, at) => second[at] === 'yes'))]),
  );
  const within = new Set(task);
  return holdings.flatMap((given) => {
    const inTask = only(given.gives, (permission) => within.has(permission));
    if (inTask.length === 0) return [];
    const waitsFor = inTask.flatMap(({ permissions, projects }) =>
      projects.flatMap((project) => {
        const missing = permissions.filter((one) => doneIn.get(project)?.has(one) !== true);
        return missing.length === 0 ? [] : [{ permissions: missing, projects: [project] }];
      }),
    );
    const holding = grantsWithin(given, within);
    // of a scheme the grants within the cover alone are taken, so that nothing beyond it goes with them
    const beyond = holding === given ? only(given.gives, (permission) => !within.has(permission)) : [];
    return [{ holding, waitsFor, also: [...beyond, ...holding.also] }];
  });
}

function grantsWithin(holding: Holding, within: ReadonlySet<PermissionKey>): Holding {
  const { spec } = holding;
  if (spec.kind !== 'grant-in-scheme') return holding;
  const permissions = spec.target.permissions.filter((permission) => within.has(permission));
  return {
    ...holding,
    spec: { ...spec, target: { ...spec.target, permissions } },
    also: only(holding.also, (permission) => within.has(permission)),
  };
}

function only(held: readonly HeldIn[], isWanted: (permission: PermissionKey) => boolean): readonly HeldIn[] {
  return held.flatMap(({ permissions, projects }) => {
    const some = permissions.filter(isWanted);
    return some.length === 0 ? [] : [{ permissions: some, projects }];
  });
}
