import fc from 'fast-check';
import { packPlan, unpackPlan } from '../../src/app/plans/packed-plan';
import type { Change, Gained, GapInPlan, Plan, Unresolved } from '../../src/remedy';
import { runs } from '../sizes';

const project = fc.constantFrom('PAY', 'OPS', null);
const permission = fc.constantFrom('BROWSE_PROJECTS', 'EDIT_ISSUES', null);
const gap: fc.Arbitrary<GapInPlan> = fc.oneof(
  fc.record({ project, permission }),
  fc.record({ project, permission, gap: fc.constantFrom('a', 'b'), fromLog: fc.constant(true as const) }),
  fc.record({ project, permission, issue: fc.constantFrom('PAY-1', 'PAY-2') }),
);
const gained: fc.Arbitrary<Gained> = fc.oneof(
  fc.record({ project, permission: fc.constantFrom('BROWSE_PROJECTS', 'EDIT_ISSUES') }),
  fc.record({ application: fc.constantFrom('jira-software', 'jira-servicedesk') }),
);
const left: fc.Arbitrary<Unresolved> = gap.map((one) => ({ ...one, because: { kind: 'no-candidate' } }));
const change: fc.Arbitrary<Change> = fc
  .record({ closes: fc.array(gap), mayClose: fc.array(gap), alsoGives: fc.array(gained) })
  .map((lists) => ({
    ...{ id: 'c1', kind: 'grant-global', target: { permission: 'ADMINISTER' } },
    ...{ othersAffected: 0, byApp: false, ...lists },
  }));

const planOf = (lists: Pick<Plan, 'changes' | 'leaves' | 'alsoGives'>): Plan => ({
  ...{ cover: 'content', objective: 'least-access', exact: true, bound: null, choices: [] },
  ...{ cost: { pairs: 0, changes: 0, handOffs: 0 }, ...lists },
});

test('a plan comes back as it was, each list in its order', () => {
  const lists = fc.record({
    ...{ changes: fc.array(change), leaves: fc.array(left), alsoGives: fc.array(gained) },
  });
  fc.assert(
    fc.property(lists, (any) => {
      const stored = JSON.stringify(packPlan(planOf(any)));
      expect(unpackPlan(JSON.parse(stored) as ReturnType<typeof packPlan>)).toEqual(planOf(any));
    }),
    runs('packed plans', 100, 2_000),
  );
});

test('what one change closes in thousands of spaces alike takes little room', () => {
  const closes = Array.from({ length: 10_000 }, (_none, n) =>
    ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'].map((key) => ({
      ...{ project: `SPACE${n}`, permission: key, gap: 'not-a-holder of the scheme 10000' },
    })),
  ).flat();
  const [one] = fc.sample(change, 1);
  const plan = planOf({
    ...{ changes: one === undefined ? [] : [{ ...one, closes }], leaves: [], alsoGives: [] },
  });
  expect(JSON.stringify(plan).length).toBeGreaterThan(2_500_000);
  expect(JSON.stringify(packPlan(plan)).length).toBeLessThan(200_000);
});
