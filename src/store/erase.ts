import { kvs, WhereConditions } from '@forge/kvs';
import { deleteKeys } from './documents';

/** Values come with the keys, so a page is kept small. */
const pageSize = 40;

/** Removes every value whose key begins with `prefix`; without one, everything that this app stored. Returns how many. */
export async function eraseAll(prefix?: string): Promise<number> {
  let erased = 0;
  let cursor: string | undefined;
  do {
    const base = kvs.query();
    const some = prefix === undefined ? base : base.where('key', WhereConditions.beginsWith(prefix));
    const page = await (cursor === undefined ? some : some.cursor(cursor)).limit(pageSize).getMany();
    await deleteKeys(page.results.map(({ key }) => key));
    erased += page.results.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return erased;
}
