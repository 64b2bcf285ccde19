import { changeAccepted, keys, readAccepted, takeLease } from '../../src/store';
import { inForge, openTestStore } from './in-forge';

/** Nobody lets go of a lease while it is waited for. */
const clock = { now: () => 0, sleep: async () => undefined };

test('nothing is accepted before somebody does', async () => {
  expect(await inForge(() => readAccepted('u-dana'), openTestStore())).toEqual({
    entries: [],
    revision: '',
    whole: true,
  });
});

test('entries are kept by account, and each change has a number of its own', async () => {
  const store = openTestStore();
  await inForge(async () => {
    const before = await readAccepted('u-dana');
    await changeAccepted<string>('u-dana', clock, (entries) => [...entries, 'one']);
    const between = await readAccepted('u-dana');
    await changeAccepted<string>('u-dana', clock, (entries) => [...entries, 'two']);
    await changeAccepted<string>('u-bot', clock, () => ['three']);
    const after = await readAccepted('u-dana');
    expect(new Set([before, between, after].map(({ revision }) => revision)).size).toBe(3);
    expect(after.entries).toEqual(['one', 'two']);
    expect((await readAccepted('u-bot')).entries).toEqual(['three']);
  }, store);
});

test('an account for which nothing is accepted any more is forgotten', async () => {
  const store = openTestStore();
  await inForge(async () => {
    await changeAccepted<string>('u-dana', clock, () => ['one']);
    await changeAccepted<string>('u-dana', clock, () => []);
    expect((await readAccepted('u-dana')).entries).toEqual([]);
  }, store);
  expect(
    store
      .entries()
      .map(({ json }) => json)
      .join(),
  ).not.toContain('u-dana');
});

test('no account id is in a key', async () => {
  const store = openTestStore();
  await inForge(() => changeAccepted('u-dana', clock, () => ['one']), store);
  expect(store.entries().map(({ key }) => key)).toEqual(['v1:accepted:0']);
});

test('who finds another one changing them writes nothing', async () => {
  const store = openTestStore();
  await inForge(async () => {
    await takeLease(keys.accepted, 0);
    expect(await changeAccepted('u-dana', clock, () => ['one'])).toEqual({ kind: 'busy' });
    expect((await readAccepted('u-dana')).entries).toEqual([]);
  }, store);
});

test('a bound is held on what is there when it is written, and counts the entries of every account', async () => {
  await inForge(async () => {
    await changeAccepted<string>('u-bot', clock, () => ['one', 'two']);
    const atMost3 = (name: string) =>
      changeAccepted<string>('u-dana', clock, (entries, ofOthers) =>
        entries.length + ofOthers < 3 ? [...entries, name] : null,
      );
    expect(await atMost3('three')).toEqual({ kind: 'changed', value: ['three'] });
    expect(await atMost3('four')).toEqual({ kind: 'refused' });
    expect((await readAccepted('u-dana')).entries).toEqual(['three']);
  }, openTestStore());
});
