import { changeWatch, readWatch, type Changed } from '../../store';
import type { Clock } from '../../jira';
import { takeLook, type Look, type LookLine, type Profile, type WatchLine } from '../../report';
import type { Gap, ProjectDiagnosis } from '../../diagnosis/gap';
import { packKnown, unpackKnown, type PackedKnown } from './packed-known';

/** What is watched, and for whom. */
export interface Watch {
  readonly id: string;
  /** The account whose access is watched, and what it must be able to do. */
  readonly accountId: string;
  readonly profile: Profile;
  readonly every: 'day' | 'week';
  /** Account id of the admin who switched it on, and as whom Jira is asked. */
  readonly by: string;
  /** ISO. */
  readonly since: string;
  /** Where links go. */
  readonly baseUrl: string;
}

/** A line and the scan that it comes from: it is noted once, however often that is tried. */
type NotedLine = WatchLine & { readonly scanId: string };

/** The gaps of a space with their causes, as a check would find them. */
interface SpaceReason {
  readonly place: Pick<ProjectDiagnosis, 'key' | 'kind' | 'typeKey'>;
  readonly gaps: readonly Gap[];
}

/** The watch with its memory, as one document: what is known and what was said of it never part. */
export interface WatchBook {
  readonly watch: Watch;
  readonly known: PackedKnown;
  /** The oldest first. */
  readonly lines: readonly NotedLine[];
  /** Jira's names of the permissions that are watched. */
  readonly permissionNames: Readonly<Record<string, string>>;
  /** By the id of a space that lost something: why. Absent: of none. */
  readonly reasons?: Readonly<Record<string, SpaceReason>>;
  /** The last look at all spaces that was begun; null: none was. */
  readonly begun: { readonly scanId: string; readonly at: string } | null;
}

/** Of daily looks, the last two months. */
const mostLines = 60;

export const readBook = (): Promise<WatchBook | null> => readWatch<WatchBook>();

/** Changes the book of this watch. refused: it is another one by now, or there is none. */
export function changeBook(
  watchId: string,
  clock: Clock,
  change: (book: WatchBook) => WatchBook,
): Promise<Changed<WatchBook>> {
  return changeWatch<WatchBook>(clock, (book) => (book?.watch.id === watchId ? change(book) : null));
}

/** The book after a look. */
export function withLook(
  book: WatchBook,
  scanId: string,
  look: Look,
  permissionNames: WatchBook['permissionNames'],
): WatchBook {
  if (isNoted(book.lines, scanId)) return book;
  const { line, known } = takeLook(unpackKnown(book.known), look);
  const names = { ...book.permissionNames, ...permissionNames };
  // a space that lacks nothing any more needs no reason
  const reasons = Object.fromEntries(
    Object.entries(book.reasons ?? {}).filter(
      ([id]) => (known.places.get(id)?.verdict?.missing.length ?? 0) > 0,
    ),
  );
  const after = { ...book, known: packKnown(known), permissionNames: names, reasons };
  return look.covers === 'some' && !isNews(line) ? after : withLine(after, { ...line, scanId });
}

/** Why a look came to nothing. */
export type NotLooked = Extract<WatchLine, { kind: 'not-looked' }>['because'];

/** The book after a look that came to nothing. */
export function withoutLook(book: WatchBook, scanId: string, because: NotLooked, at: string): WatchBook {
  return isNoted(book.lines, scanId) ? book : withLine(book, { kind: 'not-looked', at, because, scanId });
}

export const isNoted = (lines: WatchBook['lines'], scanId: string): boolean =>
  lines.some((line) => line.scanId === scanId);

/** A look at one space that has changed nothing is not worth a line. */
const isNews = ({ lost, regained, fresh, found, unread }: LookLine): boolean =>
  [lost, regained, fresh, found, unread].some(({ total }) => total > 0);

const withLine = (book: WatchBook, line: NotedLine): WatchBook => ({
  ...book,
  lines: [...book.lines, line].slice(-mostLines),
});
