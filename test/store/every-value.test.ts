import fc from 'fast-check';
import {
  everyValue,
  keys,
  openJournal,
  scanLifetime,
  writeFacts,
  writeReportPart,
  writeSettings,
} from '../../src/store';
import { placeOf } from '../../src/store/stored-kinds';
import { runs } from '../sizes';
import { dense } from './dense';
import { inForge, openTestStore } from './in-forge';

type Store = ReturnType<typeof openTestStore>;

/** Nobody waits for it. */
const clockAt = (now: number) => ({ now: () => now, sleep: async () => undefined });

const walked = (store: Store, now = 0): Promise<readonly (readonly [string, readonly string[], unknown])[]> =>
  inForge(async () => {
    const all: (readonly [string, readonly string[], unknown])[] = [];
    for await (const { kind, of, value } of everyValue(clockAt(now))) all.push([kind, of, value]);
    return all;
  }, store);

const put = (store: Store, key: string, value: unknown, expiresAt: number | null = null) =>
  store.apply([{ key, value, expiresAt, failIfExists: false }]);
const keysIn = (store: Store): readonly string[] => store.entries().map(({ key }) => key);

test('every value comes once, whole, with what its key is made of', async () => {
  const store = openTestStore();
  const large = [dense(500_000, 'fact')];
  await inForge(async () => {
    await writeSettings({ accountId: 'a', profile: 'backup' });
    await writeFacts('s1', 'to-do:roles', 'seg', large);
    await writeReportPart('r1', 'index', []);
    await openJournal('v1:scans:', scanLifetime).append(1, { scanId: 's1' });
  }, store);
  expect(keysIn(store).length).toBeGreaterThan(6);
  expect(await walked(store)).toEqual([
    ['reportPart', ['r1', 'index'], []],
    ['scanFacts', ['s1', 'to-do:roles', 'seg'], large],
    ['scans', [], { scanId: 's1' }],
    ['settings', [], { accountId: 'a', profile: 'backup' }],
  ]);
});

test.each([
  ['of no kind of this release', 'v1:accounts:list:x', ['u-ada']],
  ['of another version', 'v0:settings', { accountId: 'u-ada' }],
  ['a head without its pieces', 'v1:accepted:0', { of: 3, generation: 'gone' }],
])('what is %s is deleted, because nobody could say whom it names', async (_, key, value) => {
  const store = openTestStore();
  put(store, key, value);
  put(store, keys.settings, { accountId: 'a' });
  expect(await walked(store)).toEqual([['settings', [], { accountId: 'a' }]]);
  expect(keysIn(store)).toEqual([keys.settings]);
});

test('what has expired is deleted, though Forge would still hand it out', async () => {
  const store = openTestStore(() => 2_000);
  put(store, keys.settings, { accountId: 'a' }, 1_000);
  expect(store.get(keys.settings)).toBeDefined();
  expect(await walked(store, 2_000)).toEqual([]);
  expect(keysIn(store)).toEqual([]);
});

test('a piece of nothing is deleted after an hour: a document may be in the making', async () => {
  let now = 0;
  const store = openTestStore(() => now);
  put(store, 'v1:accepted:g:x:0', { of: 2, text: 'u-ada' });
  now = 3_599_999;
  await walked(store, now);
  expect(keysIn(store)).toEqual(['v1:accepted:g:x:0']);
  now = 3_600_000;
  await walked(store, now);
  expect(keysIn(store)).toEqual([]);
});

test('a value that is replaced goes when it would have gone', async () => {
  const store = openTestStore(() => 0);
  await inForge(() => writeReportPart('r1', 'plan', { a: 1 }), store);
  put(store, keys.points, { points: 1 }, 86_400_000);
  const until = store.entries().map(({ key, expiresAt }) => [key, expiresAt]);
  await inForge(async () => {
    for await (const { replace } of everyValue(clockAt(0))) await replace({ b: 2 });
  }, store);
  expect(store.entries().map(({ key, expiresAt }) => [key, expiresAt])).toEqual(until);
  expect(await walked(store)).toEqual([
    ['points', [], { b: 2 }],
    ['reportPart', ['r1', 'plan'], { b: 2 }],
  ]);
});

test('keys that this app makes are known, whatever ids they are made of', () => {
  const id = fc.stringMatching(/^[\w.-]{1,12}$/);
  const number = fc.nat(200);
  fc.assert(
    fc.property(id, id, number, (one, other, n) => {
      const places = [
        [keys.scanFacts(one, `to-do:${other}`, one), 'scanFacts', [one, `to-do:${other}`, one]],
        [keys.reportPart(one, other), 'reportPart', [one, other]],
        [keys.reportRows(one, n), 'reportRows', [one]],
        [keys.findings(one, n), 'findings', [one]],
        [keys.projectPlan(one), 'projectPlan', [one]],
        [keys.changeCloses(one), 'changeCloses', [one]],
      ] as const;
      for (const [key, kind, of] of places) {
        expect(placeOf(`${key}:0`)).toEqual({ part: 'head', kind, of });
        expect(placeOf(`${key}:g:${one}:${n}`)).toEqual({ part: 'piece' });
        expect(placeOf(`${key}:lease:${n}`)).toEqual({ part: 'aside' });
      }
      expect(placeOf(`${keys.scanSteps(one)}:${n}`)).toEqual({ part: 'value', kind: 'scanSteps', of: [one] });
      expect(placeOf(`${keys.changes}${n}`)).toEqual({ part: 'value', kind: 'changes', of: [] });
      for (const aside of [`${keys.changes}at`, `${keys.changes}${n}:verdict`, `${keys.scans}:at`]) {
        expect(placeOf(aside)).toEqual({ part: 'aside' });
      }
    }),
    runs('stored-keys', 100, 5_000),
  );
});
