import { value, type Page } from './admin-page';

/** Deletes everything, as the page does: again and again until nothing is left. Returns how many values that were. */
export async function erasedAll(page: Page): Promise<number> {
  for (let erased = 0; ;) {
    const answer = value(await page.ask('store/erase', {}));
    erased += answer.erased;
    if (answer.again === null) return erased;
    page.clock.time += answer.again * 1000;
  }
}
