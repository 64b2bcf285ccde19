import type { Clock } from '../jira';
import { eraseEverything, eraseUnderWay } from '../store';
import type { Outcome } from '../contract';
import { bad, good } from '../app/problems';

/** Beside what the page asked for: the little that is left then. Milliseconds. */
const finishWithin = 5_000;

/**
 * Refuses while everything is being deleted. Where the one who began it went away, whoever comes next ends it, so that nothing that
 * was written meanwhile is ever shown.
 */
export async function ifNotErasing(clock: Clock): Promise<Outcome<null>> {
  const until = await eraseUnderWay();
  if (until === null) return good(null);
  const now = clock.now();
  if (now >= until) {
    const { complete } = await eraseEverything(clock, () => clock.now() < now + finishWithin);
    if (complete) return good(null);
  }
  return bad(
    'erasing',
    'Somebody is deleting everything that this app stored, for all admins of this site. Try again in half a minute.',
  );
}
