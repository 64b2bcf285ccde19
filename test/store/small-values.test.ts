import {
  addPoints,
  listAccounts,
  nextHour,
  pointsThisHour,
  readSettings,
  relistAccounts,
  storedAccounts,
  writeSettings,
} from '../../src/store';
import { inForge, openTestStore } from './in-forge';

const at = (time: string): number => Date.parse(`2026-11-23T${time}Z`);

test('points are counted to the full hour (UTC)', async () => {
  await inForge(async () => {
    await addPoints(100, at('09:10:00'));
    await addPoints(50, at('09:59:59.999'));
    expect(await pointsThisHour(at('09:59:59.999'))).toBe(150);
    expect(await pointsThisHour(at('10:00:00'))).toBe(0);
    await addPoints(7, at('10:00:00'));
    expect(await pointsThisHour(at('10:30:00'))).toBe(7);
  }, openTestStore());
});

test.each([
  ['09:10:00', '10:00:00'],
  ['09:00:00', '10:00:00'],
  ['09:59:59.999', '10:00:00'],
])('after %s the next hour begins at %s', (now, next) => {
  expect(nextHour(at(now))).toBe(at(next));
});

test('settings are what was written last', async () => {
  await inForge(async () => {
    expect(await readSettings()).toBeNull();
    await writeSettings({ accountId: 'a', profile: 'backup' });
    await writeSettings({ accountId: 'b', profile: 'restore' });
    expect(await readSettings()).toEqual({ accountId: 'b', profile: 'restore' });
  }, openTestStore());
});

test('account ids are listed once each, sorted, and anew', async () => {
  const store = openTestStore();
  await inForge(async () => {
    expect(await storedAccounts()).toEqual([]);
    await listAccounts(['c', 'a', 'c']);
    await listAccounts(['b', 'a']);
    expect(await storedAccounts()).toEqual(['a', 'b', 'c']);
    await relistAccounts(async () => ['b'], 60_000);
    expect(await storedAccounts()).toEqual(['b']);
  }, store);
});

test('so many accounts that they take several values are listed and dropped whole', async () => {
  const store = openTestStore();
  const many = Array.from({ length: 10_000 }, (_, n) => `712020:00000000-0000-4000-8000-${n}`);
  await inForge(async () => {
    await listAccounts(many);
    expect(await storedAccounts()).toEqual([...many].sort());
    await relistAccounts(async () => ['one'], 60_000);
  }, store);
  expect(store.entries()).toHaveLength(1);
});
