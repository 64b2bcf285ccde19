import { kvs, WhereConditions } from '@forge/kvs';
import { deleteKeys } from './delete-keys';

/** Values come with the keys, so a page is kept small. */
const pageSize = 40;
/** How often everything is looked through: a query may not know yet what was just written, or still know what was just deleted. */
const looks = 3;

export interface Erased {
  readonly values: number;
  /** False: something is left, for time was up or Forge did not delete it. */
  readonly complete: boolean;
  /** How many values Forge did not delete, though it was asked. */
  readonly failed: number;
}

/**
 * Removes every value whose key begins with `prefix`, but those that begin with `spared`; with an empty prefix, everything that
 * this app stored. Looks again until nothing is found. Stops between two pages where `mayGoOn` says no.
 */
export async function eraseAll(
  prefix: string,
  mayGoOn: () => boolean = () => true,
  spared: string | null = null,
): Promise<Erased> {
  let values = 0;
  let failed = 0;
  for (let look = 0; look < looks; look += 1) {
    let found = 0;
    failed = 0;
    let cursor: string | undefined;
    do {
      if (!mayGoOn()) return { values, complete: false, failed };
      const base = kvs.query();
      const some = prefix === '' ? base : base.where('key', WhereConditions.beginsWith(prefix));
      const page = await (cursor === undefined ? some : some.cursor(cursor)).limit(pageSize).getMany();
      const doomed = page.results
        .map(({ key }) => key)
        .filter((key) => spared === null || !key.startsWith(spared));
      const left = await deleteKeys(doomed);
      found += doomed.length;
      failed += left.length;
      values += doomed.length - left.length;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    if (found === 0) break;
  }
  return { values, complete: failed === 0, failed };
}
