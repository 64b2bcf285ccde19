import { deleteKeys } from './delete-keys';
import { kvs } from './kvs';

/** Values come with the keys, so a page is kept small. */
const pageSize = 40;
/** How often everything is looked through: a query may not know yet what was just written, or still know what was just deleted. */
const looks = 3;

/** In place of an account that was closed and erased here; Jira itself calls accounts so that it lost. */
export const erasedAccount = 'unknown';

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
    if (!mayGoOn()) return { values, complete: false, failed };
    for await (const page of kvs.pages(prefix, pageSize)) {
      const doomed = page.map(({ key }) => key).filter((key) => spared === null || !key.startsWith(spared));
      const left = await deleteKeys(doomed);
      found += doomed.length;
      failed += left.length;
      values += doomed.length - left.length;
      if (!mayGoOn()) return { values, complete: false, failed };
    }
    if (found === 0) break;
  }
  return { values, complete: failed === 0, failed };
}
