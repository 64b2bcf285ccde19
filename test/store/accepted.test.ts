import { changeAccepted, keys, readAccepted, readAllAccepted, takeLease } from '../../src/store';
import { inForge, openTestStore } from './in-forge';

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
    const first = await changeAccepted<string>('u-dana', 0, (entries) => [...entries, 'one']);
    const second = await changeAccepted<string>('u-dana', 0, (entries) => [...entries, 'two']);
    await changeAccepted<string>('u-bot', 0, () => ['three']);
    expect(first?.revision).not.toBe(second?.revision);
    expect((await readAccepted('u-dana')).entries).toEqual(['one', 'two']);
    expect(await readAllAccepted()).toEqual({ 'u-dana': ['one', 'two'], 'u-bot': ['three'] });
  }, store);
});

test('an account for which nothing is accepted any more is forgotten', async () => {
  const store = openTestStore();
  await inForge(async () => {
    await changeAccepted<string>('u-dana', 0, () => ['one']);
    await changeAccepted<string>('u-dana', 0, () => []);
    expect(await readAllAccepted()).toEqual({});
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
  await inForge(() => changeAccepted('u-dana', 0, () => ['one']), store);
  expect(store.entries().map(({ key }) => key)).toEqual(['v1:accepted:0']);
});

test('who finds another one changing them writes nothing', async () => {
  const store = openTestStore();
  await inForge(async () => {
    await takeLease(keys.accepted, 0);
    expect(await changeAccepted('u-dana', 0, () => ['one'])).toBeNull();
    expect((await readAccepted('u-dana')).entries).toEqual([]);
  }, store);
});
