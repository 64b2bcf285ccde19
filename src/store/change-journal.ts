import type { Ttl } from '@forge/kvs';
import {
  collectedEntries,
  mostByKey,
  numbersAfter,
  everyValue,
  openEntries,
  readEach,
  type Course,
} from './collected-entries';
import { openJournal } from './journal';
import { keys } from './keys';
import { kvs } from './kvs';
import { changeLifetime } from './lifetimes';

/** What stands in the journal at one sequence. */
export interface Sequenced<Entry> {
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
  /** Those of some sequences that are there, the oldest first. */
  some(sequences: readonly number[]): Promise<readonly Sequenced<Entry>[]>;
  /** What is not over, the oldest first. */
  open(): Promise<readonly Sequenced<Entry>[]>;
}

const entryKey = (sequence: number): string => `${keys.changes}${String(sequence)}`;
const verdictKey = (sequence: number): string => `${entryKey(sequence)}:verdict`;

/** The journal of changes, whose entries `course` tells how to treat. */
export function openChangeJournal<Entry, Verdict>(course: Course<Entry>): ChangeJournalStore<Entry, Verdict> {
  const journal = openJournal<Entry>(keys.changes);
  const { last: lastNumbered, read, append: take } = journal;
  const all = async (stored?: ReadonlyMap<string, unknown>) =>
    sequenced(await collectedEntries(journal, course, stored)).reverse();
  const last: ChangeJournalStore<Entry, Verdict>['last'] = async () => {
    const { number, entry } = await lastNumbered();
    return { sequence: number, entry };
  };
  const some: ChangeJournalStore<Entry, Verdict>['some'] = async (sequences) => {
    if (sequences.length <= mostByKey) return sequenced(await readEach(journal, sequences));
    const wanted = new Set(sequences);
    return (await all()).filter(({ sequence }) => wanted.has(sequence)).reverse();
  };
  return {
    ...{ last, read, take, all, some },
    write: async (sequence, entry, keep) => {
      const ttl: { ttl?: Ttl } = keep === 'a-while' ? { ttl: changeLifetime } : {};
      await kvs.set(entryKey(sequence), entry, ttl);
    },
    writeVerdict: (sequence, verdict) => kvs.set(verdictKey(sequence), verdict, { ttl: changeLifetime }),
    readVerdict: async (sequence) => (await kvs.get<Verdict>(verdictKey(sequence))) ?? null,
    since: async (after) => some(numbersAfter(after, (await last()).sequence)),
    open: async () => sequenced(await openEntries(journal, course)),
    allWithVerdicts: async () => {
      const stored = await everyValue();
      return (await all(stored)).map((one) => ({
        ...one,
        verdict: (stored.get(verdictKey(one.sequence)) ?? null) as Verdict | null,
      }));
    },
  };
}

/** The oldest first. */
const sequenced = <Entry>(entries: Iterable<readonly [number, Entry]>): Sequenced<Entry>[] =>
  [...entries].map(([sequence, entry]) => ({ sequence, entry })).sort((a, b) => a.sequence - b.sequence);
