import { readDocument, replaceDocument } from './documents';
import { keys } from './keys';

/** Every account id in the store, so that they can be reported to Atlassian and erased when an account is closed. Sorted. */
export async function storedAccounts(): Promise<readonly string[]> {
  return (await readDocument<string[]>(keys.accounts)) ?? [];
}

/** Call before ids are stored: an id that is listed and not stored does no harm, the other way round does. */
export async function listAccounts(accountIds: Iterable<string>): Promise<void> {
  const listed = new Set(await storedAccounts());
  const before = listed.size;
  for (const accountId of accountIds) listed.add(accountId);
  if (listed.size > before) await replaceDocument(keys.accounts, [...listed].sort());
}

/** Call after values were removed, with all ids that are left. */
export async function relistAccounts(accountIds: Iterable<string>): Promise<void> {
  await replaceDocument(keys.accounts, [...new Set(accountIds)].sort());
}
