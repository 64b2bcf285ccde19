/** Requests to the store at one time. */
const width = 10;

/** Does `work` for each item, ten at a time; results in the order of the items. */
export async function inParallel<Item, Done>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let at = 0; at < items.length; at += width) {
    done.push(...(await Promise.all(items.slice(at, at + width).map((item, n) => work(item, at + n)))));
  }
  return done;
}
