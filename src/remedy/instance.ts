import { changeKey, madeByApp, type Candidate } from './candidate';
import type { Atom, Cover } from './cover/cover';
import { classesOf } from './cover/merge';
import type { Effect } from './effect';
import type { Need } from './need';
import type { Site } from './site';

/** A candidate with what it does, by needs and pairs of one instance. */
export interface Step {
  readonly candidate: Candidate;
  readonly effect: Effect;
  /** Positions of the needs that it closes. */
  readonly closes: readonly number[];
  /** Pairs that it also gives. */
  readonly alsoGives: readonly number[];
}

/** What a choice is made from: every need has a step that closes it. */
export interface Instance {
  readonly needs: number;
  readonly steps: readonly Step[];
}

/** What a pair also given, a change, and a change that the app cannot make weigh against each other. */
export interface Weights {
  readonly pair: number;
  readonly change: number;
  readonly handOff: number;
}

/** Tells of each candidate what it closes and what it also gives. */
export function stepsOf(
  needs: readonly Need[],
  candidates: readonly Candidate[],
  effectOf: (candidate: Candidate) => Effect,
  site: Site,
): readonly Step[] {
  const needOf = new Map(
    needs.flatMap((need, at) =>
      need.kind === 'permission' ? [[site.pair(need.projectId, need.permission), at] as const] : [],
    ),
  );
  return candidates.map((candidate) => {
    const effect = effectOf(candidate);
    const sure = effect.gives.flatMap((pair) => (effect.unsure.has(pair) ? [] : (needOf.get(pair) ?? [])));
    return {
      candidate,
      effect,
      closes: [...sure, ...effect.opens],
      alsoGives: effect.gives.filter((pair) => !needOf.has(pair)),
    };
  });
}

/** The same instance with weights. The changes of an instance and its pairs, counted, say how far weights must be apart. */
export interface Weighable {
  readonly pairs: number;
  readonly changes: number;
  readonly handOffs: number;
  weigh(weights: Weights): Cover;
}

/** An instance as a cover whose elements weigh what they give. */
export function weighable({ needs, steps }: Instance): Weighable {
  const pairNumber = new Map<number, number>();
  const numberOf = (pair: number) => {
    const number = pairNumber.get(pair) ?? pairNumber.size;
    pairNumber.set(pair, number);
    return number;
  };
  const lists = steps.map(({ alsoGives }) => alsoGives.map(numberOf));
  // Pairs that always come together are one element: thousands become a few.
  const classes = classesOf(pairNumber.size, lists);
  const sizes = new Map<number, number>();
  for (const its of classes) sizes.set(its, (sizes.get(its) ?? 0) + 1);
  const elementOf = new Map([...sizes.keys()].map((its, element) => [its, element]));
  const keys = [...new Set(steps.map(({ candidate }) => changeKey(candidate)))];
  const changeElement = new Map(keys.map((key, number) => [key, elementOf.size + number]));
  const byHand = new Set(
    steps.flatMap(({ candidate }) =>
      madeByApp(candidate) ? [] : [changeElement.get(changeKey(candidate)) ?? -1],
    ),
  );
  const atoms = steps.map(({ candidate, closes }, id): Atom => {
    const reds = new Set((lists[id] ?? []).flatMap((pair) => elementOf.get(classes[pair] ?? -1) ?? []));
    const elements = [...reds, changeElement.get(changeKey(candidate)) ?? -1];
    return { id, covers: closes, elements, wide: candidate.kind === 'group' };
  });
  return {
    pairs: pairNumber.size,
    changes: keys.length,
    handOffs: byHand.size,
    weigh: ({ pair, change, handOff }) => ({
      needs,
      atoms,
      weights: [
        ...[...sizes.values()].map((size) => size * pair),
        ...[...changeElement.values()].map((element) => change + (byHand.has(element) ? handOff : 0)),
      ],
    }),
  };
}
