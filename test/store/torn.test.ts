import fc from 'fast-check';
import type { KeyValueStore } from '../../local/forge/key-value-store';
import { valueBytes } from '../../src/store/byte-size';
import { openDocument, readDocument, removeDocument, writeDocument } from '../../src/store/documents';
import { headOf, pieceKeysOf } from '../../src/store/pieces';
import { printFigures, runs } from '../sizes';
import { dense } from './dense';
import { everyDeath, survived } from './death';
import { inForge, openTestStore } from './in-forge';

/** A document in so many pieces, the last of them short, which says first who wrote it. */
const written = (by: string, pieces: number): readonly string[] =>
  pieces === 1 ? [by] : [by, dense((pieces - 1) * valueBytes + 1_000, by)];

const pieceCounts = [1, 2, 3] as const;
/** One piece and the most; a soak takes what lies between, too. */
const tried = pieceCounts.filter((count) => count !== 2 || runs('torn-sizes', 2, 3).numRuns > 2);
const sizes = tried.flatMap((before) => tried.map((after) => [before, after] as const));

/** Opens stores in which a document was written already, once for all of them. */
async function storesWith(value: unknown): Promise<() => KeyValueStore> {
  const first = openTestStore();
  await inForge(() => writeDocument('doc', value), first);
  return () => openTestStore(undefined, first.entries());
}

/** Every key of the store that its document does not point to. */
function leftovers(store: KeyValueStore): readonly string[] {
  const head = headOf(JSON.parse(store.get('doc:0')?.json ?? 'null'));
  const own = new Set(['doc:0', ...(head === null ? [] : pieceKeysOf('doc', head))]);
  return store.entries().flatMap(({ key }) => (own.has(key) ? [] : [key]));
}

test.each(sizes)(
  'a document of %d pieces, replaced by one of %d, is the one or the other whenever the writer dies',
  async (some, others) => {
    const [before, after] = [written('before', some), written('after', others)];
    const open = await storesWith(before);
    const deaths = await everyDeath(async (death) => {
      const store = open();
      await survived(inForge(() => writeDocument('doc', after), store, death.gate));
      const read = await inForge(() => readDocument<readonly string[]>('doc'), store);
      expect([before[0], after[0]]).toContain(read?.[0]);
      expect(read).toEqual(read?.[0] === before[0] ? before : after);
      // and the next one is not hindered by what was left
      await inForge(() => writeDocument('doc', before), store);
      expect(await inForge(() => readDocument('doc'), store)).toEqual(before);
    });
    expect(deaths).toBeGreaterThan(1);
  },
);

test('a document that dies while it is removed is there whole or not at all', async () => {
  const value = written('before', 3);
  const open = await storesWith(value);
  await everyDeath(async (death) => {
    const store = open();
    await survived(inForge(() => removeDocument('doc'), store, death.gate));
    const left = await inForge(() => openDocument('doc'), store);
    expect(left).toEqual(left.kind === 'absent' ? { kind: 'absent' } : { kind: 'whole', value });
  });
});

test('of two writers one wins whole, who reads meanwhile finds a whole document, and nothing is left over', async () => {
  const { numRuns, seed } = runs('two-writers', 20, 2_000);
  const count = fc.constantFrom(...pieceCounts);
  const opens = new Map<number, () => KeyValueStore>();
  for (const some of pieceCounts) opens.set(some, await storesWith(written('before', some)));
  let reads = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), count, count, count, async (scheduler, first, second, third) => {
      const store = opens.get(first)?.() ?? openTestStore();
      const values = [written('before', first), written('one', second), written('other', third)];
      const [, one, other] = values;
      const gate = async (answer: () => Response): Promise<Response> => {
        await scheduler.schedule(Promise.resolve());
        return answer();
      };
      const read = async (): Promise<void> => {
        const found = await inForge(() => readDocument<readonly string[]>('doc'), store, gate);
        expect(values.map(([start]) => start)).toContain(found?.[0]);
        expect(values).toContainEqual(found);
        reads += 1;
      };
      const all = Promise.all([
        inForge(() => writeDocument('doc', one), store, gate),
        inForge(() => writeDocument('doc', other), store, gate),
        read(),
        read(),
      ]);
      await scheduler.waitFor(all);
      expect([one, other]).toContainEqual(await inForge(() => readDocument('doc'), store));
      expect(leftovers(store)).toEqual([]);
    }),
    { numRuns, seed },
  );
  printFigures({ documentsOfTwoWriters: numRuns, readBeside: reads });
}, 1_200_000);

test('a damaged document says so: a piece is gone, or belongs to another one, or is no piece at all', async () => {
  for (const wrong of [undefined, { of: 9, text: 'x' }, 'x', 7]) {
    const store = openTestStore();
    await inForge(() => writeDocument('doc', written('before', 2)), store);
    const [piece = ''] = store.entries().flatMap(({ key }) => (key.includes(':g:') ? [key] : []));
    if (wrong === undefined) store.apply([], [piece]);
    else store.apply([{ key: piece, value: wrong, expiresAt: null, failIfExists: false }]);
    expect(await inForge(() => openDocument('doc'), store)).toEqual({ kind: 'damaged' });
    expect(await inForge(() => readDocument('doc'), store)).toBeNull();
  }
});
