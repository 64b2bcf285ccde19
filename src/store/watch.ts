import { changeDocument, type Changed } from './change-document';
import { readDocument, removeDocument } from './documents';
import { keys } from './keys';
import { underLease } from './lease';
import type { StoreClock } from './store-clock';

/** The watch of this site; null: there is none. The caller names the type that it wrote. */
export const readWatch = <Book>(): Promise<Book | null> => readDocument<Book>(keys.watch);

/** Changes it, as `changeDocument` does. A watch that is damaged is none. */
export const changeWatch = <Book>(
  clock: StoreClock,
  change: (before: Book | null) => Book | null,
): Promise<Changed<Book>> =>
  changeDocument<Book>(keys.watch, clock, (document) =>
    change(document.kind === 'whole' ? document.value : null),
  );

/** False: others were at it all the time, and it is still there. */
export const removeWatch = async (clock: StoreClock): Promise<boolean> =>
  (await underLease(keys.watch, clock, () => removeDocument(keys.watch))) !== null;
