import { openJournal, scanLifetime, takeLease } from '../../src/store';
import { inForge, openTestStore } from './in-forge';

const journal = () => openJournal<string>('j:', scanLifetime);

test('entries are read last first, each number once', async () => {
  const store = openTestStore();
  await inForge(async () => {
    expect(await journal().last()).toEqual({ number: 0, entry: null });
    expect(await journal().append(1, 'one')).toBe(true);
    expect(await journal().append(2, 'two')).toBe(true);
    expect(await journal().append(2, 'late')).toBe(false);
    expect(await journal().last()).toEqual({ number: 2, entry: 'two' });
  }, store);
});

test('of many writers of one number one succeeds', async () => {
  const store = openTestStore();
  const won = await inForge(
    () => Promise.all(['a', 'b', 'c', 'd'].map((entry) => journal().append(1, entry))),
    store,
  );
  expect(won.filter(Boolean)).toHaveLength(1);
});

test('an entry whose writer went away before it left the hint is found', async () => {
  const store = openTestStore();
  await inForge(() => journal().append(1, 'one'), store);
  await inForge(() => journal().append(2, 'two'), store);
  store.apply([{ key: 'j:at', value: 1, expiresAt: null, failIfExists: false }]);
  expect(await inForge(() => journal().last(), store)).toEqual({ number: 2, entry: 'two' });
  store.apply([], ['j:at']);
  expect(await inForge(() => journal().last(), store)).toEqual({ number: 2, entry: 'two' });
});

describe('a lease', () => {
  test('is had by one, given back, and had again', async () => {
    const store = openTestStore();
    await inForge(async () => {
      const lease = await takeLease('k', 1_000);
      expect(lease).not.toBeNull();
      expect(await takeLease('k', 30_999)).toBeNull();
      await lease?.release();
      expect(await takeLease('k', 1_001)).not.toBeNull();
    }, store);
  });

  test('that ran out is followed by one other, not by two', async () => {
    const store = openTestStore();
    await inForge(async () => {
      await takeLease('k', 0);
      const next = await Promise.all([1, 2, 3].map(() => takeLease('k', 30_000)));
      expect(next.filter((lease) => lease !== null)).toHaveLength(1);
      expect(await takeLease('k', 30_001)).toBeNull();
    }, store);
  });

  test('is of its key alone', async () => {
    const store = openTestStore();
    await inForge(async () => {
      await takeLease('k:1', 0);
      expect(await takeLease('k:2', 0)).not.toBeNull();
    }, store);
  });
});
