import type { Ttl } from '@forge/kvs';
import {
  collectedEntries,
  mostByKey,
  numbersAfter,
  openEntries,
  readByKey,
  type Course,
} from './collected-entries';
import { inParallel } from './in-parallel';
import { openJournal } from './journal';
import { keys } from './keys';
import { kvs } from './kvs';
import { changeLifetime } from './lifetimes';

/** Values come with their keys, so a page is kept small. */
const pageSize = 50;

/** What stands in the journal at one sequence. */
interface Sequenced<Entry> {
  readonly sequence: number;
  readonly entry: Entry;
}

/**
 * The journal of what this app changed in Jira: one entry for each sequence. A sequence is taken once; its entry is then written again as
 * what it stands for goes on. Turns that ran out of time leave holes.
 */
export interface ChangeJournalStore<Entry, Verdict> {
  /** The greatest sequence that was ever taken, 0 for none; its entry, where it is still there. */
  last(): Promise<{ readonly sequence: number; readonly entry: Entry | null }>;
  /** False: somebody else took this sequence, and nothing changed. */
  take(sequence: number, entry: Entry): Promise<boolean>;
  /** Over an entry that is there. One that nobody needs for taking something back goes after a while. */
  write(sequence: number, entry: Entry, keep: 'until-undone' | 'a-while'): Promise<void>;
  read(sequence: number): Promise<Entry | null>;
  writeVerdict(sequence: number, verdict: Verdict): Promise<void>;
  readVerdict(sequence: number): Promise<Verdict | null>;
  /** Newest first. */
  all(): Promise<readonly Sequenced<Entry>[]>;
  /** The same with Jira's verdicts: every value of the journal is read for it. */
  allWithVerdicts(): Promise<readonly (Sequenced<Entry> & { readonly verdict: Verdict | null })[]>;
  /** What came after a sequence, the oldest first. */
  since(sequence: number): Promise<readonly Sequenced<Entry>[]>;
  /** What is not over, the oldest first. */
  open(): Promise<readonly Sequenced<Entry>[]>;
}

const entryKey = (sequence: number): string => `${keys.changes}${String(sequence)}`;
const verdictKey = (sequence: number): string => `${entryKey(sequence)}:verdict`;

export function openChangeJournal<Entry, Verdict>(course: Course<Entry>): ChangeJournalStore<Entry, Verdict> {
  const journal = openJournal<Entry>(keys.changes);
  const { last: lastNumbered, read, append: take } = journal;
  const all = async () => sequenced(await collectedEntries(journal, course)).reverse();
  const last: ChangeJournalStore<Entry, Verdict>['last'] = async () => {
    const { number, entry } = await lastNumbered();
    return { sequence: number, entry };
  };
  return {
    ...{ last, read, take, all },
    write: async (sequence, entry, keep) => {
      const ttl: { ttl?: Ttl } = keep === 'a-while' ? { ttl: changeLifetime } : {};
      await kvs.set(entryKey(sequence), entry, ttl);
    },
    writeVerdict: (sequence, verdict) => kvs.set(verdictKey(sequence), verdict, { ttl: changeLifetime }),
    readVerdict: async (sequence) => (await kvs.get<Verdict>(verdictKey(sequence))) ?? null,
    since: async (after) => {
      const { sequence: newest } = await last();
      if (newest - after > mostByKey)
        return (await all()).filter(({ sequence }) => sequence > after).reverse();
      const read = await inParallel(
        numbersAfter(after, newest),
        async (sequence) => [sequence, await journal.read(sequence)] as const,
      );
      return read.flatMap(([sequence, entry]) => (entry === null ? [] : [{ sequence, entry }]));
    },
    open: async () => sequenced(await openEntries(journal, course)),
    allWithVerdicts: async () => {
      const stored = await everyValue();
      const { sequence: newest } = await last();
      const recent = Array.from({ length: Math.min(newest, readByKey) }, (_, back) => newest - back);
      await inParallel(recent, async (sequence) => stored.set(entryKey(sequence), await read(sequence)));
      return [...stored]
        .flatMap(([key, value]) => {
          const sequence = Number(key.slice(keys.changes.length));
          if (!Number.isInteger(sequence) || value === null) return [];
          const verdict = (stored.get(verdictKey(sequence)) ?? null) as Verdict | null;
          return [{ sequence, entry: value as Entry, verdict }];
        })
        .sort((a, b) => b.sequence - a.sequence);
    },
  };
}

/** The oldest first. */
const sequenced = <Entry>(entries: Iterable<readonly [number, Entry]>): Sequenced<Entry>[] =>
  [...entries].map(([sequence, entry]) => ({ sequence, entry })).sort((a, b) => a.sequence - b.sequence);

async function everyValue(): Promise<Map<string, unknown>> {
  const stored = new Map<string, unknown>();
  for await (const page of kvs.pages(keys.changes, pageSize)) {
    for (const { key, value } of page) stored.set(key, value);
  }
  return stored;
}
