import { fixesSay, fixesToApply, fixOf } from '../../../src/frontend/view-model/fix';
import { changesNamed } from '../../../src/frontend/view-model/plan-words';
import * as plans from '../stage/plan-samples';
import * as samples from '../stage/samples';

/** One advice: what the plan does about a gap, by the number of its change, or why it does nothing. */

const { browseGap, nextGap } = samples;
const elsewhere = plans.change({
  says: 'Elsewhere.',
  closes: [{ project: 'OPS', permission: 'BROWSE_PROJECTS' }],
});
const here = plans.change({ id: 'c2', number: 2, says: 'Add Dana Backup to the role Viewers in PAY.' });
const none = { closes: [], mayClose: [] };

test('a gap is closed by a change, by its number in the plan, and nothing else is advised', () => {
  expect(fixOf(browseGap, plans.plan({ changes: [elsewhere, here] }))).toEqual({
    changes: [2],
    isSure: true,
    steps: ['Change 2 of the plan closes it: Add Dana Backup to the role Viewers in PAY.'],
    link: here.link,
  });
});

test('what is only meant to close it says so', () => {
  const hoped = plans.change({ ...none, mayClose: browseGap.needs, says: 'Ask its owner.' });
  expect(fixOf(browseGap, plans.plan({ changes: [hoped] }))?.steps).toEqual([
    'Change 1 of the plan may close it: Ask its owner.',
  ]);
});

const leave = (says: string) => [
  {
    ...{ project: 'PAY', permission: 'BROWSE_PROJECTS' },
    issues: [],
    what: 'Browse spaces',
    says,
  },
];

test('where the plan leaves it, the reason stands in place of a grant that the plan did not choose', () => {
  const plan = plans.plan({ changes: [], leaves: leave('The site is on the Free plan.') });
  expect(fixOf({ ...browseGap, cause: 'not-a-holder' }, plan)?.steps).toEqual([
    'No change of the plan closes it. The site is on the Free plan.',
  ]);
  const archived = { ...browseGap, cause: 'project-archived', steps: ['Choose Restore.'] } as const;
  expect(fixOf(archived, plan)?.steps).toEqual([
    'No change of the plan closes it. The site is on the Free plan.',
    'Choose Restore.',
  ]);
});

test('without a plan, or with one that does not know of the gap, there is no advice of the plan', () => {
  expect(fixOf(browseGap, null)).toBeNull();
  expect(fixOf(browseGap, plans.plan({ changes: [elsewhere], leaves: [] }))).toBeNull();
});

test('what is only hoped for is not said to close the gaps of a space', () => {
  const hoped = plans.change({ ...none, mayClose: browseGap.needs });
  expect(fixesSay([browseGap], plans.plan({ changes: [hoped] }))).toBe('Change 1 may close the gap here.');
});

test('of the changes that close the gaps, those can be made that are this app’s, not made, and not locked', () => {
  const numbers = (...changes: Parameters<typeof plans.change>[0][]): readonly number[] =>
    fixesToApply(
      [browseGap, nextGap],
      plans.plan({ changes: changes.map((change) => plans.change(change)), leaves: [] }),
    ).map(({ number }) => number);
  const more = { id: 'c7', number: 7, closes: nextGap.needs };
  expect(numbers({ closes: browseGap.needs }, more)).toEqual([1, 7]);
  expect(numbers({ closes: browseGap.needs, made: plans.made() }, more)).toEqual([7]);
  expect(numbers({ closes: browseGap.needs, byApp: false }, { ...more, section: 'from-log' })).toEqual([]);
  expect(numbers({ section: 'first', byApp: false, closes: [] }, more)).toEqual([]);
  expect(numbers({ closes: [{ project: 'OPS', permission: 'BROWSE_PROJECTS' }] })).toEqual([]);
  expect(changesNamed([{ number: 1 }, { number: 7 }])).toBe('changes 1 and 7');
});

test('a space says which changes close how many of its gaps', () => {
  const both = plans.plan({ changes: [elsewhere, here], leaves: [] });
  expect(fixesSay([browseGap, nextGap], both)).toBe('Change 2 closes all 2 gaps here.');
  expect(fixesSay([browseGap], both)).toBe('Change 2 closes the gap here.');
  const apart = plans.change({ closes: browseGap.needs });
  expect(fixesSay([browseGap, nextGap], plans.plan({ changes: [apart], leaves: [] }))).toBe(
    'Change 1 closes 1 of 2 gaps here.',
  );
  expect(fixesSay([browseGap], plans.plan({ changes: [elsewhere], leaves: [] }))).toBeNull();
});
