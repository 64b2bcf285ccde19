import { mostUndoable } from '../../../src/contract/changes';
import { mostShown } from '../../../src/report/plan-view';
import { printFigures } from '../../sizes';
import { firstQuery, openPage, scanned, value, wholeSite, type Page } from '../admin-page';
import { idOf, withChanges } from './many-changes';
import { addToRole, applied, journalOf, switchedOn, undone, withPlan } from './planned';

const role = addToRole('PAY', '10003');
/** Read units of the store for each of what a page asks, once somebody has read the journal before. */
async function unitsOf(changes: number): Promise<Readonly<Record<string, number>>> {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  await switchedOn(page);
  await withChanges(page, changes);
  await journalOf(page);
  const { read } = page.platform.quota.total;
  let before = read;
  const units: Record<string, number> = {};
  const measured = async (what: string, work: Promise<unknown>): Promise<void> => {
    await work;
    units[what] = page.platform.quota.total.read - before;
    before = page.platform.quota.total.read;
    page.clock.time += 60_000;
  };
  await measured('journal', journalOf(page));
  await measured('report', page.ask('report/page', { reportId, query: firstQuery }).then(value));
  const view = page.ask('plan/view', { reportId, asked: null }).then(value);
  await measured('plan', view);
  const [first] = (await view).changes.filter(({ byApp }) => byApp);
  const asked = { reportId, planId: (await view).planId, changeId: first?.id ?? '', sequence: changes + 1 };
  await measured('apply', page.ask('change/apply', asked).then(value));
  await measured(
    'undo',
    undone(page, idOf(1)).catch(() => null),
  );
  return units;
}

test('ten times as many changes cost a page some units of the store more, and not one for each change', async () => {
  const [some, many] = [await unitsOf(60), await unitsOf(600)];
  printFigures({ some, many });
  const more = Object.entries(many).map(([what, units]) => [what, units - (some[what] ?? 0)] as const);
  expect(more.filter(([, units]) => units > 40)).toEqual([]);
});

describe('a journal of more changes than a page shows', () => {
  const count = mostUndoable + mostShown + 5;
  let page: Page;
  beforeAll(async () => {
    page = openPage();
    await switchedOn(page);
    await withPlan(page, [role]);
    await withChanges(page, count);
  });
  const sequencesOf = async (asked: Parameters<typeof page.ask<'change/journal'>>[1]) =>
    value(await page.ask('change/journal', asked)).changes.map(({ sequence }) => sequence);
  const downFrom = (first: number, length: number) => Array.from({ length }, (_none, at) => first - at);

  test('gives the newest first, and older ones page by page', async () => {
    const { all, undoable, sequence } = await journalOf(page);
    expect([all, undoable, sequence]).toEqual([count, count, count + 1]);
    expect(await sequencesOf({})).toEqual(downFrom(count, mostShown));
    expect(await sequencesOf({ page: 2 })).toEqual(downFrom(count - mostShown, mostShown));
    expect(await sequencesOf({ page: 1000 })).toEqual([]);
    expect(await sequencesOf({ id: idOf(7) })).toEqual([7]);
  });

  test('gives all that can be undone, which leaves out what was undone, however old it is', async () => {
    const { change } = await applied(page);
    await undone(page, change.id);
    const first = await sequencesOf({ undoable: true });
    const second = await sequencesOf({ undoable: true, page: 2 });
    expect([...first, ...second]).toEqual(downFrom(count, count));
    expect(first).toHaveLength(mostUndoable);
    const [newest] = value(await page.ask('change/journal', {})).changes;
    expect(newest).toMatchObject({ id: change.id, state: 'undone' });
  });
});
