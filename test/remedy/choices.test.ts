import { largePlan } from '../../local/bench/large-plan';
import { planChanges, type BackupCover, type Objective, type PlanChoice } from '../../src/remedy';

/** Plans to choose from, on sites where there is a choice. */

const sites = [2, 4].map((seed) =>
  largePlan({ projects: 30, schemes: 8, groups: 5, gaps: 120, seed, shape: 'scattered' }),
);

function plan(at: number, objective: Objective, timeLeft = () => Infinity, cover: BackupCover = 'content') {
  const site = sites[at];
  if (site === undefined) throw new Error(`there is no site ${at}`);
  return planChanges({ ...site, profile: 'restore', objective, cover, timeLeft });
}

const ofContent = (choices: readonly PlanChoice[]) => choices.filter(({ cover }) => cover === 'content');

test('each choice comes to what its plan comes to', () => {
  for (const at of sites.keys()) {
    const choices = ofContent(plan(at, 'least-access').choices);
    expect(choices.map(({ objective }) => objective)).toEqual(['least-access', 'balanced', 'fewest-changes']);
    for (const choice of choices) {
      const shown = plan(at, choice.objective);
      expect(shown.choices).toEqual(plan(at, 'least-access').choices);
      expect(choice).toMatchObject({ exact: shown.exact, extra: shown.cost.pairs });
      expect(choice.byApp + choice.byOthers).toBe(shown.changes.length);
      expect(shown.changes.filter(({ byApp }) => byApp)).toHaveLength(choice.byApp);
    }
  }
});

test('the balanced plan lies between both ends in both measures', () => {
  for (const at of sites.keys()) {
    const [least, middle, fewest] = (['least-access', 'balanced', 'fewest-changes'] as const).map(
      (objective) => plan(at, objective).cost,
    );
    if (least === undefined || middle === undefined || fewest === undefined) throw new Error('no plan');
    expect(middle.pairs).toBeGreaterThan(least.pairs);
    expect(middle.pairs).toBeLessThan(fewest.pairs);
    expect(middle.changes).toBeLessThan(least.changes);
    expect(middle.changes).toBeGreaterThan(fewest.changes);
  }
});

test('without time a plan is not said to be proved unless it is', () => {
  const hurried = plan(1, 'balanced', () => 0);
  const proved = plan(1, 'balanced');
  expect(hurried.bound).toBeNull();
  expect(
    hurried.exact && hurried.cost.pairs + hurried.cost.changes > proved.cost.pairs + proved.cost.changes,
  ).toBe(false);
});
