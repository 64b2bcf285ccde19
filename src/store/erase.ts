import { kvs, WhereConditions } from '@forge/kvs';
import { deleteKeys } from './documents';

/** Values come with the keys, so a page is kept small. */
const pageSize = 40;

export interface Erased {
  readonly values: number;
  /** False: time was up, and more is left. */
  readonly complete: boolean;
}

/**
 * Removes every value whose key begins with `prefix`; with an empty one, everything that this app stored. Stops between two
 * pages where `mayGoOn` says no.
 */
export async function eraseAll(prefix: string, mayGoOn: () => boolean = () => true): Promise<Erased> {
  let values = 0;
  let cursor: string | undefined;
  do {
    if (!mayGoOn()) return { values, complete: false };
    const base = kvs.query();
    const some = prefix === '' ? base : base.where('key', WhereConditions.beginsWith(prefix));
    const page = await (cursor === undefined ? some : some.cursor(cursor)).limit(pageSize).getMany();
    await deleteKeys(page.results.map(({ key }) => key));
    values += page.results.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return { values, complete: true };
}
