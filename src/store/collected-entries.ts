import type { Ttl } from '@forge/kvs';
import { readDocument, writeDocument } from './documents';
import { inParallel } from './in-parallel';
import type { Journal } from './journal';
import { keys } from './keys';
import { kvs } from './kvs';

/** Values come with their keys, so a page is kept small. */
const pageSize = 50;
/** A query may not know yet what was just written; the last turns are read by their keys. */
const readByKey = 10;
/** So many entries are read one by one before they are collected. */
export const mostByKey = 20;
/** What goes by itself stays this much longer at most, since it stands in what was collected too. */
const collectedLifetime: Ttl = { value: 1, unit: 'DAYS' };

/** What may become of an entry once it is written. */
export interface Course<Entry> {
  /** It is not over: it is written again. */
  readonly isOpen: (entry: Entry) => boolean;
  /** The number of an entry before it, which is written again in its course; null: none is. */
  readonly writesAgain: (entry: Entry) => number | null;
}

/** The entries up to a number as they were then. */
export interface Collected<Entry> {
  readonly upTo: number;
  readonly entries: readonly (readonly [number, Entry])[];
}

/** Those of some entries that are there, read one by one. */
export async function readEach<Entry>(
  journal: Journal<Entry>,
  numbers: readonly number[],
): Promise<readonly (readonly [number, Entry])[]> {
  const read = await inParallel(numbers, async (number) => [number, await journal.read(number)] as const);
  return read.flatMap(([number, entry]) => (entry === null ? [] : [[number, entry] as const]));
}

export const numbersAfter = (after: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - after) }, (_none, at) => after + at + 1);

/**
 * All entries of a journal by number, without reading each: a thousand lie in a few values. What was collected is always right for its
 * time, whoever wrote it: what was open then is read again, and so is what later entries write again. `stored`: all of the journal, where
 * somebody has read it just now.
 */
export async function collectedEntries<Entry>(
  journal: Journal<Entry>,
  { isOpen, writesAgain }: Course<Entry>,
  stored?: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<number, Entry>> {
  const { number: last } = await journal.last();
  const kept = await readDocument<Collected<Entry>>(keys.changesCollected);
  // a journal that was deleted begins anew
  const known = kept === null || kept.upTo > last ? null : kept;
  const isLong = last - (known?.upTo ?? 0) > mostByKey;
  const entries =
    known === null && isLong
      ? entriesIn<Entry>(stored ?? (await everyValue()))
      : new Map(known?.entries ?? []);
  const later = known === null && isLong ? Math.max(0, last - readByKey) : (known?.upTo ?? 0);
  const read = async (number: number): Promise<void> => {
    const entry = await journal.read(number);
    if (entry === null) entries.delete(number);
    else entries.set(number, entry);
  };
  const open = [...entries].flatMap(([number, entry]) => (isOpen(entry) ? [number] : []));
  const seen = new Set([...open, ...numbersAfter(later, last)]);
  await inParallel([...seen], read);
  // after those that write them again: what is over then has written them before
  const again = [...seen].flatMap((number) => {
    const entry = entries.get(number);
    return entry === undefined ? [] : (writesAgain(entry) ?? []);
  });
  await inParallel([...new Set(again)], read);
  // nothing depends on it, so what cannot be written is no reason to fail
  if (isLong) {
    const now: Collected<Entry> = { upTo: last, entries: [...entries] };
    await writeDocument(keys.changesCollected, now, collectedLifetime).catch(() => undefined);
  }
  return entries;
}

function entriesIn<Entry>(stored: ReadonlyMap<string, unknown>): Map<number, Entry> {
  const entries = [...stored].map(
    ([key, value]) => [Number(key.slice(keys.changes.length)), value as Entry] as const,
  );
  return new Map(entries.filter(([number]) => Number.isInteger(number)));
}

/** All that lies under the keys of the journal, verdicts too. */
export async function everyValue(): Promise<ReadonlyMap<string, unknown>> {
  const stored = new Map<string, unknown>();
  for await (const page of kvs.pages(keys.changes, pageSize)) {
    for (const { key, value } of page) stored.set(key, value);
  }
  return stored;
}

/** Up to which number every entry is over, but for some: it stays where what was collected goes after a day. */
interface Settled {
  readonly upTo: number;
  readonly open: readonly number[];
}

/** The entries that are not over, the oldest first: of those that were over once nobody reads any again. */
export async function openEntries<Entry>(
  journal: Journal<Entry>,
  course: Course<Entry>,
): Promise<readonly (readonly [number, Entry])[]> {
  const { number: last } = await journal.last();
  const kept = await kvs.get<Settled>(keys.changesSettled);
  const { upTo, open } = kept === undefined || kept.upTo > last ? { upTo: 0, open: [] } : kept;
  const isLong = last - upTo > mostByKey;
  const entries =
    isLong && kept === undefined
      ? [...(await collectedEntries(journal, course))]
      : await readEach(journal, [...open, ...numbersAfter(upTo, last)]);
  const left = entries.filter(([, entry]) => course.isOpen(entry)).sort(([one], [other]) => one - other);
  if (isLong) {
    const now: Settled = { upTo: last, open: left.map(([number]) => number) };
    await kvs.set(keys.changesSettled, now).catch(() => undefined);
  }
  return left;
}
