import fc from 'fast-check';
import {
  changeAccepted,
  keys,
  listReport,
  openChangeJournal,
  openJournal,
  readAccepted,
  readSettings,
  reportLines,
  scanLifetime,
  writeSettings,
} from '../../src/store';
import { printFigures, runs } from '../sizes';
import { inForge, openTestStore } from './in-forge';

/** Two and more write the same value at once, in any order of their calls: nothing that one wrote is lost without a word. */

const sizes = runs('two-writers', 40, 2_000);
let races = 0;

type Store = ReturnType<typeof openTestStore>;

/** Runs works side by side, so that any of their calls may come before any other's. */
async function side<T>(scheduler: fc.Scheduler, store: Store, works: readonly (() => Promise<T>)[]) {
  const gate = async (answer: () => Response): Promise<Response> => {
    await scheduler.schedule(Promise.resolve());
    return answer();
  };
  const all = Promise.all(works.map((work) => inForge(work, store, gate)));
  await scheduler.waitFor(all);
  races += 1;
  return all;
}

const inAnyOrder = (property: (scheduler: fc.Scheduler, store: Store) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), (scheduler) => property(scheduler, openTestStore())),
    sizes,
  );

/** Whoever waits lets the others go on, and time passes. */
function clockOf(scheduler: fc.Scheduler) {
  let time = Date.parse('2026-11-23T09:00:00Z');
  return {
    now: () => time,
    sleep: async (milliseconds: number): Promise<void> => {
      time += milliseconds / 100;
      await scheduler.schedule(Promise.resolve());
    },
  };
}

const line = (reportId: string) => ({ reportId, checkedAt: '2026-11-23T09:00:00Z', values: 0, rows: true });
const lineIds = (store: Store) =>
  inForge(
    async () => (await reportLines(Date.parse('2026-11-23T09:00:00Z'))).map(({ reportId }) => reportId),
    store,
  );

test('reports: each is on the list, or its writer knows that it is not', () =>
  inAnyOrder(async (scheduler, store) => {
    const clock = clockOf(scheduler);
    const ids = ['r1', 'r2'];
    const done = await side(
      scheduler,
      store,
      ids.map((id) => () => listReport(line(id), clock)),
    );
    expect((await lineIds(store)).sort()).toEqual(ids.filter((_id, at) => done[at]));
  }));

test('what is left out: each is, or its writer knows that it is not', () =>
  inAnyOrder(async (scheduler, store) => {
    const clock = clockOf(scheduler);
    const works = ['one', 'two'].map(
      (name) => () => changeAccepted<string>('u', clock, (all) => [...all, name]),
    );
    const done = await side(scheduler, store, works);
    const { entries } = await inForge(() => readAccepted<string>('u'), store);
    expect([...entries].sort()).toEqual(['one', 'two'].filter((_name, at) => done[at]?.kind === 'changed'));
    expect(store.entries().map(({ key }) => key)).toEqual(entries.length === 0 ? [] : [`${keys.accepted}:0`]);
  }));

test('settings: those of one of them, whole', () =>
  inAnyOrder(async (scheduler, store) => {
    const both = [
      { accountId: 'a', profile: 'backup' },
      { accountId: 'b', profile: 'restore' },
    ] as const;
    await side(
      scheduler,
      store,
      both.map((settings) => () => writeSettings(settings)),
    );
    expect(both).toContainEqual(await inForge(readSettings, store));
  }));

test('a journal: a number is of one of them, and its last entry is found however slow its writers were', () =>
  inAnyOrder(async (scheduler, store) => {
    const journal = openJournal<number>('j:', scanLifetime);
    // as scans are opened: after the last one
    const openNext = async (): Promise<number | null> => {
      const number = (await journal.last()).number;
      return (await journal.append(number + 1, number + 1)) ? number + 1 : null;
    };
    await inForge(openNext, store);
    const thrice = async () => [await openNext(), await openNext(), await openNext()];
    const opened = await side(scheduler, store, [thrice, thrice]);
    const numbers = opened.flat().filter((number) => number !== null);
    expect(new Set(numbers).size).toBe(numbers.length);
    const last = await inForge(() => journal.last(), store);
    expect(last.number).toBe(Math.max(...numbers));
  }));

test('the journal of changes: a sequence is of one of them, and none is lost', () =>
  inAnyOrder(async (scheduler, store) => {
    const journal = openChangeJournal<string, null>({ isOpen: () => false, writesAgain: () => null });
    const takeNext = (says: string) => async () => {
      const { sequence } = await journal.last();
      return (await journal.take(sequence + 1, says)) ? says : null;
    };
    const taken = await side(scheduler, store, ['a', 'b', 'c'].map(takeNext));
    const all = await inForge(() => journal.all(), store);
    expect(all.map(({ entry }) => entry).sort()).toEqual(taken.filter((says) => says !== null));
    expect(new Set(all.map(({ sequence }) => sequence)).size).toBe(all.length);
  }));

afterAll(() => {
  printFigures({ racesOfTwoWriters: races });
});
