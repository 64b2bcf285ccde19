import type { JiraReader } from '../../jira';
import { causeSays, unnamedAccount, viewWatch, type Accepted, type Words } from '../../report';
import { applicationName } from '../../report/words/applications';
import { permissionName } from '../../report/words/permissions';
import type { WatchView } from '../../report/watch-view';
import { peopleNamed, type People } from '../facts/people';
import { accountsInGaps } from '../reports/accounts-in';
import { acceptedNeeds } from '../reports/accepted/accept';
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
  const reasons = Object.values(book.reasons ?? {}).flatMap(({ gaps }) => gaps);
  const accepted = await acceptedNeeds(accountId, now);
  const people = await peopleNamed([accountId, by, ...accountsInGaps(reasons)], jira);
  return {
    account: { accountId, displayName: people.nameOf(accountId, unnamedAccount) },
    ...{ profile, every, since },
    by: { accountId: by, displayName: people.nameOf(by) },
    next: new Date(nextLook(book)).toISOString(),
    link: pageAddress(baseUrl),
    ...watchOf(book, accepted, now, (id, permissions) => whySays(book, id, permissions, people)),
  };
}

/** What it has to say, without the names of persons. */
export const watchOf = (
  { watch, lines, known, permissionNames }: WatchBook,
  accepted: readonly Accepted[],
  now: number,
  whyOf: (id: string, permissions: readonly string[]) => readonly string[] = () => [],
): ReturnType<typeof viewWatch> =>
  viewWatch({
    lines,
    accepted,
    known: unpackKnown(known),
    baseUrl: watch.baseUrl,
    whyOf,
    nameOf: (permission) => permissionName(permission, permissionNames),
    newsFrom: new Date(now - newsFor).toISOString(),
  });

/** One sentence for each cause of what a space lacks. */
function whySays(
  { watch, permissionNames, reasons }: WatchBook,
  id: string,
  permissions: readonly string[],
  people: People,
): readonly string[] {
  const reason = reasons !== undefined && Object.hasOwn(reasons, id) ? reasons[id] : undefined;
  if (reason === undefined) return [];
  const words: Words = {
    person: (accountId) => people.nameOf(accountId),
    permission: (key) => permissionName(key, permissionNames),
    application: (key) => applicationName(key, {}),
    account: { accountId: watch.accountId, displayName: people.nameOf(watch.accountId, unnamedAccount) },
    baseUrl: watch.baseUrl,
    linesAre: 'lines',
  };
  const own = reason.gaps.filter(({ permission }) => permission !== null && permissions.includes(permission));
  return [...new Set(own.map((gap) => causeSays(gap, reason.place, words)))];
}
