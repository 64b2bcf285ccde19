import { readDocument, removeDocument, writeDocument } from '../../src/store/documents';
import { eraseAll } from '../../src/store';
import { inForge, openTestStore } from './in-forge';

const large = Array.from({ length: 9000 }, (_, n) => ({ n, text: '"é🙂" and more of it, line after line' }));

test('a document of any size is written in values that Forge takes, and read again', async () => {
  const store = openTestStore();
  await inForge(() => writeDocument('doc', large), store);
  expect(store.entries().length).toBeGreaterThan(2);
  for (const { json } of store.entries()) expect(Buffer.byteLength(json)).toBeLessThanOrEqual(240 * 1024);
  expect(await inForge(() => readDocument('doc'), store)).toEqual(large);
});

test('what is not there is null; what is there may be empty', async () => {
  const store = openTestStore();
  expect(await inForge(() => readDocument('doc'), store)).toBeNull();
  await inForge(() => writeDocument('doc', []), store);
  expect(await inForge(() => readDocument('doc'), store)).toEqual([]);
});

test('a document that is half written is not there', async () => {
  const store = openTestStore();
  const keys: string[] = [];
  const apply = store.apply.bind(store);
  store.apply = (writes, deletions) => {
    keys.push(...writes.map(({ key }) => key));
    return apply(writes, deletions);
  };
  await inForge(() => writeDocument('doc', large), store);
  expect(keys.at(-1)).toBe('doc:0');
  store.apply([], ['doc:0']);
  expect(await inForge(() => readDocument('doc'), store)).toBeNull();
});

test('a document that loses a piece while it is read counts as gone', async () => {
  const store = openTestStore();
  await inForge(() => writeDocument('doc', large), store);
  const [piece = ''] = store.entries().flatMap(({ key }) => (key.includes(':g:') ? [key] : []));
  store.apply([], [piece]);
  expect(await inForge(() => readDocument('doc'), store)).toBeNull();
});

test('replacing by a shorter one leaves nothing of the longer', async () => {
  const store = openTestStore();
  await inForge(() => writeDocument('doc', large), store);
  await inForge(() => writeDocument('doc', ['short']), store);
  expect(store.entries().map(({ key }) => key)).toEqual(['doc:0']);
  expect(await inForge(() => readDocument('doc'), store)).toEqual(['short']);
  await inForge(() => writeDocument('doc', large), store);
  expect(await inForge(() => readDocument('doc'), store)).toEqual(large);
});

test('removing takes every piece, and nothing of its neighbours', async () => {
  const store = openTestStore();
  await inForge(async () => {
    await writeDocument('doc', large);
    await writeDocument('document', 'stays');
    await removeDocument('doc');
    await removeDocument('never');
  }, store);
  expect(store.entries().map(({ key }) => key)).toEqual(['document:0']);
});

test('erasing by a prefix goes through all pages', async () => {
  const store = openTestStore();
  await inForge(async () => {
    for (let n = 0; n < 130; n += 1) await writeDocument(`scan:${n}`, n);
    await writeDocument('settings', 1);
  }, store);
  expect(await inForge(() => eraseAll('scan:', () => false), store)).toEqual({
    values: 0,
    complete: false,
    failed: 0,
  });
  expect(await inForge(() => eraseAll('scan:'), store)).toEqual({
    values: 130,
    complete: true,
    failed: 0,
  });
  expect(store.entries().map(({ key }) => key)).toEqual(['settings:0']);
  expect(await inForge(() => eraseAll(''), store)).toEqual({ values: 1, complete: true, failed: 0 });
  expect(store.entries()).toEqual([]);
});
