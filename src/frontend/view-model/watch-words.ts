import type { WatchView } from '../../report/watch-view';
import { taskInLine } from './profiles';
import { dateTime } from './words';

export const intervals = { day: 'every day', week: 'every week' } as const satisfies Record<
  WatchView['every'],
  string
>;

/** "Since Mon, 23 Nov: 2 spaces lost Browse spaces." */
export const sinceSays = (since: string, says: string): string => `Since ${weekday(since)}: ${says}.`;

const weekday = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(iso),
  );

/** What is watched, for whom, and when it looks next. */
export const watchSays = ({ account, profile, every, by, since, next }: WatchView): string =>
  `On: ${account.displayName} (${taskInLine(profile)}) is looked at ${intervals[every]}. Switched on by ${by.displayName} on ${dateTime(since)}. Next look: ${dateTime(next)}.`;

/** What the newest look came to. */
export const lastSays = ({ last }: WatchView): string =>
  last === null ? 'The first look is still to come.' : `${dateTime(last.at)}: ${last.says}`;

/** The one line at the top of the page; null: there is nothing that somebody has to do something about. */
export function topLine({ news, last }: WatchView): string | null {
  if (news !== null) return sinceSays(news.since, news.says);
  return last?.isShort === true ? `The watch, ${dateTime(last.at)}: ${last.says}` : null;
}
