import { counted, dayInUtc } from '../../text/english';
import type { Accepted } from '../accepted';
import { screen } from '../steps/screens';
import type { Known, WatchLine } from '../watch';
import { newsSince, type StillMissing } from '../watch-news';
import { missingIn } from '../watch-places';
import type { WatchedSpace, WatchLineView, WatchNewsView, WatchView } from '../watch-view';
import { isShort, missingSays, newsSays, watchLineSays } from '../words/watch';

/** Spaces of the news, and lines, that are shown. */
const shown = 10;

interface Watched {
  /** What is left out on purpose now, for the account that is watched. */
  readonly accepted: readonly Accepted[];
  /** The oldest first. */
  readonly lines: readonly WatchLine[];
  readonly known: Known;
  readonly baseUrl: string;
  readonly nameOf: (permission: string) => string;
  /** Why a space lacks these permissions. */
  readonly whyOf: (spaceId: string, permissions: readonly string[]) => readonly string[];
  /** What became missing before is no news any more, ISO. */
  readonly newsFrom: string;
}

/** The same in a few sentences, for a mail or a message: with days, and the first of the spaces. */
export function watchSummary({ news, last }: Pick<WatchView, 'news' | 'last'>): string {
  const since =
    news === null
      ? []
      : [
          `Since ${dayInUtc(news.since)}: ${news.says}.`,
          `${news.spaces.map(({ key, says }) => `${key ?? 'The site'} ${says}`).join('; ')}${news.more > 0 ? `; and ${counted(news.more, 'more space')}` : ''}.`,
        ];
  const looked = last === null ? [] : [`Looked on ${dayInUtc(last.at)}. ${last.says}`];
  return [...since, ...looked].join(' ');
}

/** What the watch has to say. */
export function viewWatch(watched: Watched): Pick<WatchView, 'last' | 'gaps' | 'news' | 'lines'> {
  const { lines, known, nameOf, accepted } = watched;
  const view = (line: WatchLine): WatchLineView => ({
    ...{ at: line.at, says: watchLineSays(line, nameOf), isShort: isShort(line) },
  });
  // a look at one space says nothing of how all stand
  const looks = lines.filter((line) => line.kind === 'not-looked' || line.covers !== 'some');
  const missing = new Map(
    [...known.places.values()].flatMap(({ verdict, goneSince, ...place }) =>
      goneSince === undefined && verdict !== null
        ? [[place.id, missingIn(place, verdict, accepted)] as const]
        : [],
    ),
  );
  return {
    last: looks.slice(-1).map(view)[0] ?? null,
    gaps: missing.size === 0 ? null : [...missing.values()].flat().length,
    news: newsOf(watched, missing),
    lines: lines.slice(-shown).reverse().map(view),
  };
}

function newsOf(
  { lines, baseUrl, nameOf, whyOf, newsFrom }: Watched,
  missingNow: ReadonlyMap<string, readonly string[]>,
): WatchNewsView | null {
  const news = newsSince(
    lines,
    newsFrom,
    ({ id }, permission) => missingNow.get(id)?.includes(permission) === true,
  );
  const { missing, since } = news;
  if (since === null) return null;
  return {
    says: newsSays(news, nameOf),
    since,
    gaps: missing.reduce((sum, { permissions }) => sum + permissions.length, 0),
    spaces: missing.slice(0, shown).map((place) => ({
      ...spaceOf(place, baseUrl, nameOf),
      why: whyOf(place.id, place.permissions),
    })),
    more: Math.max(0, missing.length - shown),
  };
}

function spaceOf(place: StillMissing, baseUrl: string, nameOf: Watched['nameOf']): Omit<WatchedSpace, 'why'> {
  const { path } =
    place.key === null ? screen('globalPermissions', {}) : screen('permissions', { key: place.key });
  return {
    key: place.key,
    says: missingSays(place, nameOf),
    since: place.since,
    address: path === null ? null : `${baseUrl}${path}`,
  };
}
