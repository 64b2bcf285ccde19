import type { JiraReader } from '../../jira';
import { viewWatch } from '../../report';
import type { WatchView } from '../../report/watch-view';
import { peopleNamed } from '../facts/people';
import type { WatchBook } from './book';
import { nextLook } from './due';
import { pageAddress } from './page-address';
import { unpackKnown } from './packed-known';

/** News is what was seen within so many milliseconds: a month. */
const newsFor = 30 * 86_400_000;

/** The watch as the pages show it. */
export async function viewOfBook(book: WatchBook, now: number, jira: JiraReader): Promise<WatchView> {
  const { watch } = book;
  const { accountId, by, profile, every, since, baseUrl } = watch;
  const people = await peopleNamed([accountId, by], jira);
  return {
    account: { accountId, displayName: people.nameOf(accountId) },
    ...{ profile, every, since },
    by: { accountId: by, displayName: people.nameOf(by) },
    next: new Date(nextLook(book)).toISOString(),
    link: pageAddress(baseUrl),
    ...watchOf(book, now),
  };
}

/** What it has to say, without the names of persons. */
export const watchOf = (
  { watch, lines, known, permissionNames }: WatchBook,
  now: number,
): ReturnType<typeof viewWatch> =>
  viewWatch({
    lines,
    known: unpackKnown(known),
    baseUrl: watch.baseUrl,
    nameOf: (permission) => permissionNames[permission] ?? permission,
    newsFrom: new Date(now - newsFor).toISOString(),
  });
