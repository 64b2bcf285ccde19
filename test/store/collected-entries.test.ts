import fc from 'fast-check';
import { openChangeJournal, type ChangeJournalStore } from '../../src/store';
import { runs } from '../sizes';
import { inForge, openTestStore } from './in-forge';

/** A change is open, then over; an undo writes a change again in its course. */
interface Entry {
  readonly says: string;
  readonly open?: true;
  readonly of?: number;
}

const course = { isOpen: ({ open }: Entry) => open === true, writesAgain: ({ of }: Entry) => of ?? null };
const openJournal = (): ChangeJournalStore<Entry, string> => openChangeJournal<Entry, string>(course);

/** `takes`: so many changes, each over at once; `cutOff`: one that stays open; `undo`: of one of those before; `recover`: what is open ends. */
const act = fc.oneof(
  fc.record({ do: fc.constant('takes' as const), count: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constant('cutOff' as const) }),
  fc.record({ do: fc.constant('undo' as const), of: fc.nat(), ends: fc.boolean() }),
  fc.record({ do: fc.constant('recover' as const) }),
  fc.record({ do: fc.constant('read' as const) }),
);

test('what is read of a journal is what each of its entries says by itself, whatever was written when, and whenever it was read before', async () => {
  const collected = { times: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const store = openTestStore(() => 0);
      await inForge(async () => {
        const journal = openJournal();
        let last = 0;
        const take = async (entry: Entry): Promise<void> => {
          last += 1;
          expect(await journal.take(last, entry)).toBe(true);
        };
        const byItself = async () => {
          const numbers = Array.from({ length: last }, (_none, at) => at + 1);
          const read = await Promise.all(
            numbers.map(async (sequence) => ({ sequence, entry: await journal.read(sequence) })),
          );
          return read.filter(({ entry }) => entry !== null);
        };
        const compare = async (): Promise<void> => {
          const whole = await byItself();
          const all = await journal.all();
          expect([...all].reverse()).toEqual(whole);
          const isOpen = ({ entry }: (typeof whole)[number]) => entry?.open === true;
          expect(await journal.open()).toEqual(whole.filter(isOpen));
          const after = Math.floor(last / 2);
          expect(await journal.since(after)).toEqual(whole.filter(({ sequence }) => sequence > after));
          const thirds = whole.filter(({ sequence }) => sequence % 3 === 0);
          expect(await journal.some(thirds.map(({ sequence }) => sequence))).toEqual(thirds);
        };
        for (const one of acts) {
          if (one.do === 'takes') {
            for (let at = 0; at < one.count; at += 1) {
              await take({ says: 'begun', open: true });
              await journal.write(last, { says: 'made' }, 'until-undone');
            }
          } else if (one.do === 'cutOff') await take({ says: 'cut off', open: true });
          else if (one.do === 'undo' && last > 0) {
            const of = (one.of % last) + 1;
            await take({ says: 'undo', of, open: true });
            await journal.write(of, { says: `undone by ${String(last)}` }, 'until-undone');
            if (one.ends) await journal.write(last, { says: 'undo', of }, 'until-undone');
          } else if (one.do === 'recover') {
            for (const { sequence, entry } of await byItself()) {
              if (entry?.open !== true) continue;
              if (entry.of !== undefined)
                await journal.write(entry.of, { says: 'undone after all' }, 'until-undone');
              const { open: _open, ...over } = entry;
              await journal.write(sequence, over, 'until-undone');
            }
          } else await compare();
        }
        await compare();
        if (store.entries().some(({ key }) => key.includes('changes-collected'))) collected.times += 1;
      }, store);
    }),
    runs('journals', 40, 400),
  );
  expect(collected.times).toBeGreaterThan(10);
});
