import type { Holder, PermissionScheme } from '../../access';
import { expandedTypes } from '../../jira/holder';

/**
 * The list of all schemes tells who holds what and no names; a scheme that is read by itself tells what its holders are called and
 * which are gone, and that is so in every scheme that names them.
 */
export type HolderBook = ReadonlyMap<string, Holder>;

/** A group that goes by its name alone is known only where it stands. */
const keyOf = ({ type, value }: Holder): string | null => (value === null ? null : `${type} ${value}`);

/** The holders that schemes name which were read by themselves. */
export function bookOf(read: readonly PermissionScheme[]): HolderBook {
  const book = new Map<string, Holder>();
  for (const { holder } of read.flatMap(({ grants }) => grants)) {
    const key = keyOf(holder);
    if (key !== null) book.set(key, holder);
  }
  return book;
}

/** A holder as the book knows it. */
export const named =
  (book: HolderBook) =>
  (holder: Holder): Holder =>
    book.get(keyOf(holder) ?? '') ?? holder;

/** Of schemes of the list, those to read so that every holder of all of them is known: each that names one that none before it names. */
export function schemesToRead(listed: readonly PermissionScheme[], book: HolderBook): readonly string[] {
  const known = new Set(book.keys());
  return listed.flatMap(({ id, grants }) => {
    const holders = grants.flatMap(({ holder }) => (expandedTypes.has(holder.type) ? [holder] : []));
    const isNew = holders.some((holder) => !known.has(keyOf(holder) ?? ''));
    for (const key of holders.map(keyOf)) if (key !== null) known.add(key);
    return isNew ? [id] : [];
  });
}
