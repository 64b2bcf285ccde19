import {
  openChangeJournal,
  readChangeSwitch,
  readCloses,
  writeChangeSwitch,
  writeCloses,
} from '../../src/store';
import { inForge, openTestStore } from './in-forge';

type Entry = { readonly says: string; readonly open?: true; readonly of?: number };
const course = { isOpen: ({ open }: Entry) => open === true, writesAgain: ({ of }: Entry) => of ?? null };
const day = 86_400_000;

function journalOn(clock = { now: 0 }) {
  const store = openTestStore(() => clock.now);
  const journal = openChangeJournal<Entry, string>(course);
  const pages = { read: 0 };
  const run = <T>(work: () => Promise<T>): Promise<T> =>
    inForge(work, store, async (answer, path) => {
      if (path.endsWith('/query')) pages.read += 1;
      return answer();
    });
  return { clock, store, journal, pages, run };
}

test('a sequence is taken once, whoever comes at the same moment', async () => {
  const { journal, run } = journalOn();
  const taken = await run(() => Promise.all(['a', 'b', 'c'].map((says) => journal.take(1, { says }))));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await run(() => journal.take(1, { says: 'late' }))).toBe(false);
  expect(await run(() => journal.take(2, { says: 'next' }))).toBe(true);
  expect(await run(() => journal.last())).toEqual({ sequence: 2, entry: { says: 'next' } });
});

test('an empty journal has sequence 0', async () => {
  const { journal, run } = journalOn();
  expect(await run(() => journal.last())).toEqual({ sequence: 0, entry: null });
  expect(await run(() => journal.all())).toEqual([]);
});

test('more entries than a query brings at once come newest first, each with its verdict', async () => {
  const { journal, run, pages } = journalOn();
  await run(async () => {
    for (let sequence = 1; sequence <= 130; sequence += 1) {
      await journal.take(sequence, { says: `no. ${sequence}` });
      if (sequence % 2 === 0) await journal.writeVerdict(sequence, `verdict ${sequence}`);
    }
  });
  const all = await run(() => journal.allWithVerdicts());
  // 195 values and a hint, 50 at once, each of them once
  expect(pages.read).toBe(4);
  expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 130 }, (_, at) => 130 - at));
  expect(all.slice(0, 2)).toEqual([
    { sequence: 130, entry: { says: 'no. 130' }, verdict: 'verdict 130' },
    { sequence: 129, entry: { says: 'no. 129' }, verdict: null },
  ]);
});

test('what can be taken back stays; what cannot goes after 90 days, and its sequence is not given again', async () => {
  const { journal, run, clock } = journalOn();
  await run(async () => {
    await journal.take(1, { says: 'made' });
    await journal.write(1, { says: 'made' }, 'until-undone');
    await journal.take(2, { says: 'refused' });
    await journal.write(2, { says: 'refused' }, 'a-while');
  });
  clock.now = 400 * day;
  expect(await run(() => journal.all())).toEqual([{ sequence: 1, entry: { says: 'made' } }]);
  expect(await run(() => journal.last())).toEqual({ sequence: 2, entry: null });
  expect(await run(() => journal.take(3, { says: 'next' }))).toBe(true);
});

test('the switch is as it was set last; unset it is null', async () => {
  const { run } = journalOn();
  expect(await run(readChangeSwitch)).toBeNull();
  for (const on of [true, false]) {
    const set = { on, by: 'u-ada', at: '2026-11-23T09:00:00.000Z' };
    await run(() => writeChangeSwitch(set));
    expect(await run(readChangeSwitch)).toEqual(set);
  }
});

test('what a change closes may be longer than one stored value', async () => {
  const { run } = journalOn();
  const closes = Array.from({ length: 9000 }, (_, at) => ({
    project: `P${at}`,
    permission: 'BROWSE_PROJECTS',
  }));
  await run(() => writeCloses('1.x', closes));
  expect(await run(() => readCloses('1.x'))).toEqual(closes);
  expect(await run(() => readCloses('2.x'))).toBeNull();
});
