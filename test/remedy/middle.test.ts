import { largePlan } from '../../local/bench/large-plan';
import { objectives, planChanges, type Between, type Objective } from '../../src/remedy';

/** Plans between both ends, on sites where there are some. */

const sites = [2, 4].map((seed) =>
  largePlan({ projects: 30, schemes: 8, groups: 5, gaps: 120, seed, shape: 'scattered' }),
);

function plan(at: number, objective: Objective, between: Between | null, timeLeft = () => Infinity) {
  const site = sites[at];
  if (site === undefined) throw new Error(`there is no site ${at}`);
  return planChanges({ ...site, profile: 'restore', objective, between, settings: false, timeLeft });
}

test('a plan between both ends is found again by the weights of its point', () => {
  let middles = 0;
  for (const at of sites.keys()) {
    const { front } = plan(at, 'least-access', null);
    for (const { weighs, pairs, changes, handOffs, exact } of front) {
      if (weighs === null) continue;
      middles += 1;
      for (const objective of objectives) {
        const again = plan(at, objective, weighs);
        expect(again.cost).toEqual({ pairs, changes, handOffs });
        expect([again.objective, again.exact, again.bound]).toEqual([objective, exact, null]);
        expect(again.alsoGives.length).toBe(pairs);
        expect(again.changes.length).toBe(changes);
        expect(again.front).toContainEqual({ pairs, changes, handOffs, exact, objective: null, weighs });
      }
    }
  }
  expect(middles).toBeGreaterThan(2);
});

test('both ends of the front have no weights, and no point of it beats another', () => {
  for (const at of sites.keys()) {
    const { front, cost } = plan(at, 'least-access', null);
    expect(front[0]).toEqual({ ...cost, exact: true, objective: 'least-access', weighs: null });
    for (const [place, { pairs, changes, objective, weighs }] of front.entries()) {
      expect(objective === null).toBe(weighs !== null);
      const before = front[place - 1];
      expect(before === undefined || (before.pairs < pairs && before.changes > changes)).toBe(true);
    }
  }
});

test('without time a plan between is not said to be proved unless it is', () => {
  const between = plan(1, 'least-access', null).front.find(({ weighs }) => weighs !== null)?.weighs ?? null;
  expect(between).not.toBeNull();
  const proved = plan(1, 'least-access', between);
  const hurried = plan(1, 'least-access', between, () => 0);
  const weight = ({ cost }: typeof proved) =>
    cost.pairs * (between?.pair ?? 0) + cost.changes * (between?.change ?? 0);
  expect(weight(hurried)).toBeGreaterThanOrEqual(weight(proved));
  expect(hurried.exact && weight(hurried) > weight(proved)).toBe(false);
  expect(hurried.bound).toBeNull();
});
