import type { Page } from '../../jira';
import type { Learn, StepContext } from './stage';

/** A page of a list that is read to its end. */
export interface ListPage {
  readonly startAt: number;
  /** What the first page said; absent on that page itself. */
  readonly list?: { readonly total: number; readonly size: number; readonly lastAt: number };
  /** Set where the list is read for the second time. */
  readonly again?: true;
}

export const firstPage: ListPage = { startAt: 0 };

export type ListEnd =
  | { readonly kind: 'more'; readonly pages: readonly ListPage[] }
  | { readonly kind: 'whole' }
  /** Read twice, and neither time as long as Jira said that it is. */
  | { readonly kind: 'not-whole' };

interface Item {
  readonly id: string;
}

/**
 * What comes after a page. The pages after the first are read at one time, but for the last, which waits for all others: it says
 * whether there are as many elements as the list has. A list that changed meanwhile, or lacks some, is read once more. `name`
 * tells the lists of a scan apart; `mostPages`: what is beyond is not read.
 */
export async function afterPage(
  name: string,
  page: ListPage,
  { items, total }: Page<Item>,
  { store }: Pick<StepContext, 'store'>,
  learn: Learn,
  mostPages = Infinity,
): Promise<ListEnd> {
  const reading = `${name} ${page.again === true ? 2 : 1}`;
  const ids = items.map(({ id }) => id);
  learn('listed', [reading, ids]);
  const list = page.list ?? listOf(total, items.length, mostPages);
  const again = page.again === true ? { again: true as const } : {};
  const at = (startAt: number): ListPage => ({ startAt, list, ...again });
  if (page.startAt < list.lastAt) return { kind: 'more', pages: startsAfter(page.startAt, list).map(at) };

  const earlier = (await store.all('listed')).filter(([of]) => of === reading);
  const distinct = new Set([...earlier.flatMap(([, some]) => some), ...ids]).size;
  const expected = Math.min(total, list.lastAt + list.size);
  if (total === list.total && distinct === expected) return { kind: 'whole' };
  return page.again === true
    ? { kind: 'not-whole' }
    : { kind: 'more', pages: [{ ...firstPage, again: true }] };
}

function listOf(total: number, size: number, mostPages: number): NonNullable<ListPage['list']> {
  const pages = size === 0 ? 1 : Math.min(mostPages, Math.ceil(total / size));
  return { total, size, lastAt: (pages - 1) * size };
}

/** The first page calls for all but the last, and the one before the last for that. */
function startsAfter(startAt: number, { size, lastAt }: NonNullable<ListPage['list']>): readonly number[] {
  if (startAt === lastAt - size) return [lastAt];
  if (startAt > 0) return [];
  return Array.from({ length: lastAt / size - 1 }, (_, before) => (before + 1) * size);
}
