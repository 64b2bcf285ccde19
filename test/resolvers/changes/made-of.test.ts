import type { ChangeSpec } from '../../../src/remedy';
import { forgeJira, openMeter, openSender } from '../../../src/jira';
import { madeOf } from '../../../src/app/plans/made-of';
import { words } from '../../report/samples';
import { inForge } from '../../store/in-forge';
import { openPage, type Page } from '../admin-page';
import { addToRole, applied, grantTo, journalOf, switchedOn, undone, withPlan } from './planned';

const act = (given: ReturnType<typeof addToRole>): ChangeSpec =>
  ({ kind: given.kind, target: given.target }) as ChangeSpec;
const role = addToRole('PAY', '10003');
const grants = grantTo(['BROWSE_PROJECTS', 'ADD_COMMENTS']);

/** What a plan of these acts says of each. Names cannot be asked outside an invocation, and are left out. */
function statesOf(
  page: Page,
  acts: readonly ChangeSpec[],
  accountId = 'u-dana',
): Promise<readonly (string | null)[]> {
  const clock = { now: () => 0, chance: () => 0, sleep: async () => undefined };
  const jira = forgeJira(openSender(clock, openMeter(), { mayCall: () => false, millisecondsLeft: () => 0 }));
  return inForge(async () => (await madeOf(acts, [], accountId, words, jira)).states, page.platform.store);
}

test('a plan knows what was made of it, for this account, and not taken back', async () => {
  const page = openPage();
  await switchedOn(page);
  await withPlan(page, [role, grants]);
  const acts = [act(role), act(grants)];
  expect(await statesOf(page, acts)).toEqual([null, null]);
  await applied(page, 'c1');
  await applied(page, 'c2');
  expect(await statesOf(page, acts)).toEqual(['made', 'made']);
  expect(await statesOf(page, [...acts].reverse())).toEqual(['made', 'made']);
  expect(await statesOf(page, acts, 'u-max')).toEqual([null, null]);

  // made anew the plan may name things in another order, and the same place may be asked for something else
  expect(
    await statesOf(page, [
      act(grantTo(['ADD_COMMENTS', 'BROWSE_PROJECTS'])),
      act(grantTo(['BROWSE_PROJECTS'])),
      act(grantTo(['BROWSE_PROJECTS', 'ADD_COMMENTS'], { type: 'group', value: 'g-dev' })),
      act(addToRole('PAY', '10004')),
      act(addToRole('MOB', '10003')),
    ]),
  ).toEqual(['made', null, null, null, null]);

  const [, first] = (await journalOf(page)).changes;
  await undone(page, first?.id ?? '');
  expect(await statesOf(page, acts)).toEqual([null, 'made']);
});

test('what can be taken back comes before a later look that found it there', async () => {
  const page = openPage();
  await switchedOn(page);
  await withPlan(page, [role]);
  await applied(page);
  await applied(page);
  expect((await journalOf(page)).changes.map(({ state }) => state)).toEqual(['was-there', 'made']);
  expect(await statesOf(page, [act(role)])).toEqual(['made']);
});
