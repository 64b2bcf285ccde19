import { MetadataField } from '@forge/kvs';
import { packsOf, valueBytes } from './byte-size';
import { deleteKeys } from './delete-keys';
import { readDocument, writeDocument } from './documents';
import { keys } from './keys';
import { kvs } from './kvs';
import { takeLease } from './lease';

/**
 * Every account id in the store, so that they can be reported to Atlassian and erased when an account is closed. Ids that come are
 * written beside those that are there, never over them, so that of two who list some none is lost; now and then all are listed anew.
 */

/** Whoever listed ids this long ago has stored them by now, or never will: a function has 25 seconds. */
const storedAfter = 60_000;

/** Sorted. */
export async function storedAccounts(): Promise<readonly string[]> {
  const all = new Set((await readDocument<string[]>(keys.accounts)) ?? []);
  for (const { accountIds } of await lists()) for (const accountId of accountIds) all.add(accountId);
  return [...all].sort();
}

/** Call before ids are stored: an id that is listed and not stored does no harm, the other way round does. */
export async function listAccounts(accountIds: Iterable<string>): Promise<void> {
  const listed = new Set(await storedAccounts());
  const fresh = [...new Set(accountIds)].filter((accountId) => !listed.has(accountId)).sort();
  for (const some of packsOf(fresh, valueBytes)) {
    await kvs.set(`${keys.accountLists}${crypto.randomUUID()}`, some);
  }
}

/**
 * Call after values were removed. `left` finds all ids that are still stored; null: it cannot, and the list stays as it is. Somebody who does the same at this moment does it for
 * both.
 */
export async function relistAccounts(
  left: () => Promise<Iterable<string> | null>,
  now: number,
): Promise<void> {
  const lease = await takeLease(keys.accounts, now);
  if (lease === null) return;
  try {
    // what was listed a moment ago may be stored only after `left` has looked: it stays
    const old = (await lists()).filter(({ createdAt }) => createdAt <= now - storedAfter);
    const still = await left();
    if (still === null) return;
    await writeDocument(keys.accounts, [...new Set(still)].sort());
    await deleteKeys(old.map(({ key }) => key));
  } finally {
    await lease.release();
  }
}

interface List {
  readonly key: string;
  readonly accountIds: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

async function lists(): Promise<readonly List[]> {
  const found: List[] = [];
  for await (const page of kvs.pages(keys.accountLists, 100, [MetadataField.CREATED_AT])) {
    for (const { key, value, createdAt = Infinity } of page) {
      found.push({ key, accountIds: value as readonly string[], createdAt });
    }
  }
  return found;
}
