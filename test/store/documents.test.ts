import fc from 'fast-check';
import { anyText } from '../any-text';
import { openDocument, readDocument, removeDocument, writeDocument } from '../../src/store/documents';
import { runs } from '../sizes';
import { eraseAll } from '../../src/store';
import { dense } from './dense';
import { inForge, openTestStore } from './in-forge';

const large = { quoted: '"é🙂" and more of it, line after line', more: dense(600_000, 'large') };

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

test('what says the same again and again is packed, and a text that packing makes no shorter is not', async () => {
  const store = openTestStore();
  const alike = Array.from({ length: 9_000 }, (_none, n) => ({ n, text: '"é🙂\ud83d" line after line' }));
  await inForge(() => writeDocument('alike', alike), store);
  await inForge(() => writeDocument('dense', dense(20_000, 'dense')), store);
  const bytes = Object.fromEntries(store.entries().map(({ key, json }) => [key, Buffer.byteLength(json)]));
  expect(bytes['alike:0']).toBeLessThan(JSON.stringify(alike).length / 5);
  expect(await inForge(() => readDocument('alike'), store)).toEqual(alike);
  expect(store.get('dense:0')?.json).not.toContain('packed');
});

test('a packed document whose text is another one is damaged', async () => {
  const store = openTestStore();
  for (const text of ['', 'x', 'AAAA', '%%%%']) {
    const value = { of: 1, text, packed: true };
    store.apply([{ key: 'doc:0', value, expiresAt: null, failIfExists: false }]);
    expect(await inForge(() => openDocument('doc'), store)).toEqual({ kind: 'damaged' });
  }
});

test('any text comes back as it was', async () => {
  const store = openTestStore();
  await fc.assert(
    fc.asyncProperty(anyText(), fc.integer({ min: 1, max: 5_000 }), async (text, times) => {
      await inForge(() => writeDocument('doc', text.repeat(times)), store);
      expect((await inForge(() => readDocument<string>('doc'), store)) === text.repeat(times)).toBe(true);
    }),
    runs('packed texts', 30, 3_000),
  );
});
