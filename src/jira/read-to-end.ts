import { failed, found, type Result } from './failure';
import type { Page } from './seen';

/** A list that nobody pages through so far is not read. */
const mostPages = 20;

/**
 * A list, page after page, whole or not at all: one that has not as many elements as its total at its end is read once more,
 * because it may have changed meanwhile.
 */
export async function readToEnd<Item extends { readonly id: string }>(
  endpoint: string,
  readPage: (startAt: number) => Promise<Result<Page<Item>>>,
): Promise<Result<readonly Item[]>> {
  for (let reading = 1; reading <= 2; reading += 1) {
    const items = new Map<string, Item>();
    let startAt = 0;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await readPage(startAt);
      if (!answer.ok) return answer;
      for (const item of answer.value.items) items.set(item.id, item);
      startAt += answer.value.items.length;
      if (startAt < answer.value.total && answer.value.items.length > 0) continue;
      if (items.size === answer.value.total) return found([...items.values()]);
      break;
    }
  }
  return failed(endpoint, 'nonsense', 200);
}
