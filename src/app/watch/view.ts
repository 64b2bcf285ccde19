import type { JiraReader } from '../../jira';
import { viewWatch } from '../../report';
import type { WatchView } from '../../report/watch-view';
import { peopleNamed } from '../facts/people';
import type { WatchBook } from './book';
import { nextLook } from './due';
import { unpackKnown } from './packed-known';

/** News is what was seen within so many milliseconds: a month. */
const newsFor = 30 * 86_400_000;

/** The watch as the pages show it. */
export async function viewOfBook(book: WatchBook, now: number, jira: JiraReader): Promise<WatchView> {
  const { watch, permissionNames } = book;
  const { accountId, by, profile, every, since, baseUrl } = watch;
  const people = await peopleNamed([accountId, by], jira);
  return {
    account: { accountId, displayName: people.nameOf(accountId) },
    ...{ profile, every, since },
    by: { accountId: by, displayName: people.nameOf(by) },
    next: new Date(nextLook(book)).toISOString(),
    ...viewWatch({
      lines: book.lines,
      known: unpackKnown(book.known),
      baseUrl,
      nameOf: (permission) => permissionNames[permission] ?? permission,
      newsFrom: new Date(now - newsFor).toISOString(),
    }),
  };
}
