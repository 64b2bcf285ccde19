import type { Clock } from '../jira';
import { eraseEverything, isAtAccounts, readEraseMark } from '../store';
import type { Outcome } from '../contract';
import { bad, good } from '../app/problems';

/** Beside what the page asked for: the little that is left then. Milliseconds. */
const finishWithin = 5_000;

/**
 * Refuses while everything is being deleted, or accounts that were closed. Where the one who began it went away, whoever comes next ends it, so that nothing that
 * was written meanwhile is ever shown.
 */
export async function ifNotErasing(clock: Clock): Promise<Outcome<null>> {
  const now = clock.now();
  const mark = await readEraseMark();
  if (isAtAccounts(mark, now)) {
    return bad(
      'store-busy',
      'This app is removing closed accounts from what it stored. Try again in a minute.',
    );
  }
  if (mark === null || mark.only === 'accounts') return good(null);
  if (now >= mark.until) {
    const { complete } = await eraseEverything(clock, () => clock.now() < now + finishWithin);
    if (complete) return good(null);
  }
  return bad(
    'erasing',
    'Somebody is deleting everything that this app stored, for all admins of this site. Try again in half a minute.',
  );
}
