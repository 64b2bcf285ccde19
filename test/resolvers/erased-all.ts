import { value, type Page } from './admin-page';

/**
 * Deletes everything, as the page does: again and again until nothing is left. Returns how many values that were. `mostBusy`: how often the store
 * may let go of no more in this minute.
 */
export async function erasedAll(page: Page, mostBusy = 0): Promise<number> {
  for (let erased = 0, busy = 0; ;) {
    const outcome = await page.ask('store/erase', {});
    if (!outcome.ok && outcome.problem.code === 'store-busy' && busy < mostBusy) {
      busy += 1;
      page.clock.time += 60_000;
      continue;
    }
    const answer = value(outcome);
    erased += answer.erased;
    if (answer.again === null) return erased;
    page.clock.time += answer.again * 1000;
  }
}
