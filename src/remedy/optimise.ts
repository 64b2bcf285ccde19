import { changeKey, madeByApp } from './candidate';
import { cheapestCover } from './cover/search';
import type { TimeLeft } from './cover/time';
import { weighable, type Instance, type Step, type Weighable, type Weights } from './instance';
import type { Cost, Objective } from './plan';

/** What a plan is best at: one end of the line between both. */
export type End = Exclude<Objective, 'balanced'>;

/** A choice of steps with what it costs. */
export interface Choice {
  readonly steps: readonly Step[];
  readonly cost: Cost;
  /** Proved to be the cheapest by its weights. */
  readonly exact: boolean;
  /** No choice weighs less, in the first measure of the weights. */
  readonly bound: number;
}

/** How weights are made that put one measure wholly before the next, for an instance of this size. */
const weightsFor = {
  'least-access': ({ changes, handOffs }) => ({
    pair: (changes + 1) * (handOffs + 1),
    change: handOffs + 1,
    handOff: 1,
  }),
  'fewest-changes': ({ pairs, handOffs }) => ({
    pair: handOffs + 1,
    change: (pairs + 1) * (handOffs + 1),
    handOff: 1,
  }),
} satisfies Record<End, (size: Weighable) => Weights>;

/** Which measure comes first. */
const firstMeasure = { 'least-access': 'pair', 'fewest-changes': 'change' } as const satisfies Record<
  End,
  keyof Weights
>;

/** The measures of a cost, in the order in which an objective compares them. */
function measures(objective: End, { pairs, changes, handOffs }: Cost): readonly number[] {
  return objective === 'least-access' ? [pairs, changes, handOffs] : [changes, pairs, handOffs];
}

/** Finds the best choice among scenarios, for one objective after another. */
export class Optimiser {
  private readonly scenarios: readonly { readonly instance: Instance; readonly size: Weighable }[];

  constructor(scenarios: readonly Instance[]) {
    this.scenarios = scenarios.map((instance) => ({ instance, size: weighable(instance) }));
  }

  /** The cheapest choice for an objective. */
  best(objective: End, timeLeft: TimeLeft): Choice {
    return this.cheapest(weightsFor[objective], firstMeasure[objective], timeLeft, (cost) =>
      measures(objective, cost),
    );
  }

  /**
   * The choice between both ends that is nearest to both: of each, the share of the way from one end to the other counts. null: none
   * is nearer than the ends themselves.
   * Source: Cohon, "Multiobjective Programming and Planning" (1978), the first cut of the non-inferior set estimation method.
   */
  balanced(least: Choice, fewest: Choice, timeLeft: TimeLeft): Choice | null {
    const pair = least.cost.changes - fewest.cost.changes;
    const change = fewest.cost.pairs - least.cost.pairs;
    if (pair <= 0 || change <= 0) return null;
    const weights = ({ handOffs }: Weighable): Weights => ({
      ...{ pair: pair * (handOffs + 1), change: change * (handOffs + 1), handOff: 1 },
    });
    const weight = ({ pairs, changes }: Cost): number => pairs * pair + changes * change;
    const middle = this.cheapest(weights, 'pair', timeLeft, (cost) => [weight(cost), cost.handOffs]);
    return weight(middle.cost) < weight(least.cost) ? middle : null;
  }

  private cheapest(
    weightsOf: (size: Weighable) => Weights,
    first: keyof Weights,
    timeLeft: TimeLeft,
    order: (cost: Cost) => readonly number[],
  ): Choice {
    const choices = this.scenarios.map(({ instance, size }): Choice => {
      const weights = weightsOf(size);
      const answer = cheapestCover(size.weigh(weights), timeLeft);
      const taken = answer.chosen.flatMap((id) => instance.steps[id] ?? []);
      const steps = withoutRedundant(taken, instance.needs);
      const bound = Math.floor(answer.bound / weights[first]);
      return { steps, cost: costOf(steps), exact: answer.bound >= answer.cost, bound };
    });
    const [best] = [...choices].sort((a, b) => compare(order(a.cost), order(b.cost)));
    if (best === undefined)
      return { steps: [], cost: { pairs: 0, changes: 0, handOffs: 0 }, exact: true, bound: 0 };
    return {
      ...best,
      exact: choices.every(({ exact }) => exact),
      bound: Math.min(...choices.map(({ bound }) => bound)),
    };
  }
}

/** Leaves out what costs nothing and is not needed: a grant beside others in the same scheme. */
function withoutRedundant(steps: readonly Step[], needs: number): readonly Step[] {
  const times = new Array<number>(needs).fill(0);
  for (const { closes } of steps) for (const need of closes) times[need] = (times[need] ?? 0) + 1;
  return [...steps].reverse().filter(({ closes }) => {
    const redundant = closes.every((need) => (times[need] ?? 0) > 1);
    if (redundant) for (const need of closes) times[need] = (times[need] ?? 0) - 1;
    return !redundant;
  });
}

function costOf(steps: readonly Step[]): Cost {
  const changes = new Map(steps.map(({ candidate }) => [changeKey(candidate), madeByApp(candidate)]));
  const pairs = new Set<number>();
  for (const { alsoGives } of steps) for (const pair of alsoGives) pairs.add(pair);
  return {
    pairs: pairs.size,
    changes: changes.size,
    handOffs: [...changes.values()].filter((byApp) => !byApp).length,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
