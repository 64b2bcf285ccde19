import type { Clock } from '../../jira';
import { watchSummary } from '../../report';
import type { Outcome } from '../../contract';
import { bad, good } from '../problems';
import { acceptedNeeds } from '../reports/accepted/accept';
import { readBook } from './book';
import { pageAddress } from './page-address';
import { watchOf } from './view';

/** What the watch knows now, as a rule of automation gets it. */
export interface AccessNow {
  /** null: no look has come to an end yet. */
  readonly gaps: number | null;
  readonly newGaps: number | null;
  readonly summary: string;
  readonly link: string;
}

/** What the watched account lacks as of its last looks. */
export async function accessNow(clock: Clock): Promise<Outcome<AccessNow>> {
  const book = await readBook();
  if (book === null) {
    return bad(
      'no-account-chosen',
      'Nothing is watched. A Jira admin can switch the watch on: Jira settings → Apps → Permission Gaps, Settings.',
    );
  }
  const now = clock.now();
  const accepted = await acceptedNeeds(book.watch.accountId, now);
  const { gaps, news, last } = watchOf(book, accepted, now);
  return good({
    gaps,
    newGaps: gaps === null ? null : (news?.gaps ?? 0),
    summary: gaps === null && last === null ? firstSays : watchSummary({ news, last }),
    link: pageAddress(book.watch.baseUrl),
  });
}

const firstSays = 'The first look has begun and has not come to an end yet. Run the rule again in an hour.';
