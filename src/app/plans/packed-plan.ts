import type { Change, Gained, GapInPlan, Plan, Unresolved } from '../../remedy';
import { Numbered } from '../facts/numbered';

/**
 * A plan as it is stored. One change closes the same few things in thousands of spaces, so what is said of a space is kept once for
 * all spaces that it is said of: a tenth of the bytes, which every page of a large report reads again.
 */
export interface PackedPlan extends Omit<Plan, 'changes' | 'leaves' | 'alsoGives'> {
  /** What is closed, left or given, without its space. */
  readonly items: readonly object[];
  /** What comes together in one space, as positions in `items`. */
  readonly sets: readonly (readonly number[])[];
  readonly changes: readonly (Omit<Change, keyof InSpaces> & {
    readonly [Key in keyof InSpaces]: PackedList;
  })[];
  readonly leaves: PackedList;
  readonly alsoGives: PackedList;
}

/** Spaces in their order, each with its set. Of a licence: `false` for the space. */
type PackedList = readonly (readonly [project: string | null | false, set: number])[];

type InSpaces = Pick<Change, 'closes' | 'mayClose' | 'alsoGives'>;

export function packPlan({ changes, leaves, alsoGives, ...plan }: Plan): PackedPlan {
  const items = new Numbered<object>((item) => JSON.stringify(item));
  const sets = new Numbered<readonly number[]>((numbers) => numbers.join());
  const pack = (list: readonly (GapInPlan | Gained)[]): PackedList => {
    const spaces: { readonly project: string | null | false; readonly numbers: number[] }[] = [];
    for (const one of list) {
      const { project, ...item } = 'project' in one ? one : { ...one, project: false as const };
      const number = items.of(item);
      const last = spaces.at(-1);
      if (last?.project === project) last.numbers.push(number);
      else spaces.push({ project, numbers: [number] });
    }
    return spaces.map(({ project, numbers }) => [project, sets.of(numbers)]);
  };
  const packed = {
    changes: changes.map((change) => ({
      ...change,
      ...{ closes: pack(change.closes), mayClose: pack(change.mayClose), alsoGives: pack(change.alsoGives) },
    })),
    ...{ leaves: pack(leaves), alsoGives: pack(alsoGives) },
  };
  return { ...plan, ...packed, items: items.all, sets: sets.all };
}

/** The plan that was packed: what an item was, its place in the list says. */
export function unpackPlan({ items, sets, changes, leaves, alsoGives, ...plan }: PackedPlan): Plan {
  const unpack = (list: PackedList): readonly object[] =>
    list.flatMap(([project, set]) =>
      (sets[set] ?? []).map((number) =>
        project === false ? (items[number] ?? {}) : { project, ...items[number] },
      ),
    );
  return {
    ...plan,
    changes: changes.map(
      (change) =>
        ({
          ...change,
          closes: unpack(change.closes),
          mayClose: unpack(change.mayClose),
          alsoGives: unpack(change.alsoGives),
        }) as Change,
    ),
    leaves: unpack(leaves) as readonly Unresolved[],
    alsoGives: unpack(alsoGives) as readonly Gained[],
  };
}
