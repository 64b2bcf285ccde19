import type { Ttl } from '@forge/kvs';
import { setIfAbsent } from './absent';
import { inParallel } from './in-parallel';
import { keys } from './keys';
import { kvs } from './kvs';
import { changeLifetime } from './lifetimes';

/** Values come with their keys, so a page is kept small. */
const pageSize = 50;
/** A query may not know yet what was just written; the last turns are read by their keys. */
const readByKey = 10;

/** What stands in the journal at one turn, and Jira's verdict after it. */
export interface Turned<Entry, Verdict> {
  readonly turn: number;
  readonly entry: Entry;
  readonly verdict: Verdict | null;
}

/**
 * The journal of what this app changed in Jira: one entry for each turn. A turn is taken once; its entry is then written again as
 * what it stands for goes on. Turns that ran out of time leave holes.
 */
export interface ChangeJournalStore<Entry, Verdict> {
  /** The greatest turn that was ever taken, 0 for none; its entry, where it is still there. */
  last(): Promise<{ readonly turn: number; readonly entry: Entry | null }>;
  /** False: somebody else took this turn, and nothing changed. */
  take(turn: number, entry: Entry): Promise<boolean>;
  /** Over an entry that is there. One that nobody needs for taking something back goes after a while. */
  write(turn: number, entry: Entry, keep: 'until-undone' | 'a-while'): Promise<void>;
  read(turn: number): Promise<Entry | null>;
  writeVerdict(turn: number, verdict: Verdict): Promise<void>;
  readVerdict(turn: number): Promise<Verdict | null>;
  /** Newest first. */
  all(): Promise<readonly Turned<Entry, Verdict>[]>;
}

const entryKey = (turn: number): string => `${keys.changes}${String(turn)}`;
const verdictKey = (turn: number): string => `${entryKey(turn)}:verdict`;
/** A hint from where to look for the last turn; it may lag behind. */
const hintKey = `${keys.changes}at`;

export function openChangeJournal<Entry, Verdict>(): ChangeJournalStore<Entry, Verdict> {
  const read = async (turn: number): Promise<Entry | null> => (await kvs.get<Entry>(entryKey(turn))) ?? null;
  const last: ChangeJournalStore<Entry, Verdict>['last'] = async () => {
    let turn = (await kvs.get<number>(hintKey)) ?? 0;
    let entry = turn === 0 ? null : await read(turn);
    for (;;) {
      const next = await read(turn + 1);
      if (next === null) return { turn, entry };
      turn += 1;
      entry = next;
    }
  };
  return {
    last,
    read,
    take: async (turn, entry) => {
      if (!(await setIfAbsent(entryKey(turn), entry))) return false;
      await kvs.set(hintKey, turn);
      return true;
    },
    write: async (turn, entry, keep) => {
      const ttl: { ttl?: Ttl } = keep === 'a-while' ? { ttl: changeLifetime } : {};
      await kvs.set(entryKey(turn), entry, ttl);
    },
    writeVerdict: (turn, verdict) => kvs.set(verdictKey(turn), verdict, { ttl: changeLifetime }),
    readVerdict: async (turn) => (await kvs.get<Verdict>(verdictKey(turn))) ?? null,
    all: async () => {
      const stored = await everyValue();
      const { turn: newest } = await last();
      const recent = Array.from({ length: Math.min(newest, readByKey) }, (_, back) => newest - back);
      await inParallel(recent, async (turn) => stored.set(entryKey(turn), await read(turn)));
      return [...stored]
        .flatMap(([key, value]) => {
          const turn = Number(key.slice(keys.changes.length));
          if (!Number.isInteger(turn) || value === null) return [];
          const verdict = (stored.get(verdictKey(turn)) ?? null) as Verdict | null;
          return [{ turn, entry: value as Entry, verdict }];
        })
        .sort((a, b) => b.turn - a.turn);
    },
  };
}

async function everyValue(): Promise<Map<string, unknown>> {
  const stored = new Map<string, unknown>();
  for await (const page of kvs.pages(keys.changes, pageSize)) {
    for (const { key, value } of page) stored.set(key, value);
  }
  return stored;
}
