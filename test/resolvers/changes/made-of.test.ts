import type { ChangeSpec } from '../../../src/remedy';
import { statesOf as statesNow } from '../../../src/app/plans/made-of';
import { inForge } from '../../store/in-forge';
import { openPage, type Page } from '../admin-page';
import { addToRole, applied, grantTo, journalOf, switchedOn, undone, withPlan } from './planned';

const act = (given: ReturnType<typeof addToRole>): ChangeSpec =>
  ({ kind: given.kind, target: given.target }) as ChangeSpec;
const role = addToRole('PAY', '10003');
const grants = grantTo(['BROWSE_PROJECTS', 'ADD_COMMENTS']);

/** What a plan of these acts says of each. */
function statesOf(
  page: Page,
  acts: readonly ChangeSpec[],
  accountId = 'u-dana',
): Promise<readonly (string | null)[]> {
  return inForge(() => statesNow(acts, accountId), page.platform.store);
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
