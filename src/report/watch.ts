import type { PermissionKey } from '../access/model';

/** What the watch of an account knows and says. Ids and keys, never names. */

/** A space; without a key the site itself, with its global permissions. */
export interface WatchedPlace {
  readonly id: string;
  readonly key: string | null;
}

export const theSite: WatchedPlace = { id: 'site', key: null };

/** Jira's verdict on a place: what was asked, and what of it Jira refuses. Both sorted. */
export interface PlaceVerdict {
  readonly asked: readonly PermissionKey[];
  readonly missing: readonly PermissionKey[];
}

/** verdict null: Jira gave no answer. */
export interface PlaceSeen extends WatchedPlace {
  readonly verdict: PlaceVerdict | null;
  /** Set where something is missing that is left out on purpose: the verdict has no word of that. */
  readonly leftOut?: true;
}

/**
 * One look at the site. whole: `places` are all that are live · part: the list was not read to its end, so that nothing is known of
 * what is not in it · some: nothing else was to be looked at.
 */
export interface Look {
  readonly at: string;
  readonly covers: 'whole' | 'part' | 'some';
  readonly places: readonly PlaceSeen[];
}

/** What is known of a place. verdict: Jira's last one; null: there never was one. */
export interface PlaceKnown extends WatchedPlace, Pick<PlaceSeen, 'verdict'> {
  /** It came after the list had been whole once, and no verdict of it was read yet. */
  readonly isNew?: true;
  /** Since when it is on no list any more, ISO. Its verdict is kept: it may come back. */
  readonly goneSince?: string;
}

export interface Known {
  /** Whether all places were on a list once, so that another one is new. */
  readonly listedOnce: boolean;
  /** By id. */
  readonly places: ReadonlyMap<string, PlaceKnown>;
}

/** A place and the permissions that a change is about. */
export interface PlaceChange extends WatchedPlace {
  readonly permissions: readonly PermissionKey[];
}

/** How many there are, and the first of them. */
export interface Several<Item> {
  readonly total: number;
  readonly first: readonly Item[];
}

/** What a look has changed. A place that was not read is in `unread`, and neither clean nor lost. */
export interface LookLine {
  readonly kind: 'looked';
  readonly at: string;
  readonly covers: Look['covers'];
  /** Spaces that Jira answered about, and those of them that lack what content needs, or only what settings need. */
  readonly spaces: number;
  readonly withoutContent: number;
  readonly withoutSettings: number;
  /** Spaces in which something is missing that is left out on purpose, and counts nowhere. Absent: none. */
  readonly leftOut?: number;
  /** Global permissions that are missing; null: not read. */
  readonly global: readonly PermissionKey[] | null;
  readonly lost: Several<PlaceChange>;
  readonly regained: Several<PlaceChange>;
  /** New spaces without access. */
  readonly fresh: Several<PlaceChange>;
  /** Missing where nobody had looked before, though the space is not new, or not left out on purpose any more. */
  readonly found: Several<PlaceChange>;
  readonly unread: Several<WatchedPlace>;
  /** On the list before, and not any more: deleted, archived, or hidden from who looks. */
  readonly gone: Several<WatchedPlace>;
}

interface NotLookedLine {
  readonly kind: 'not-looked';
  readonly at: string;
  /** Why it did not come to any verdict. */
  readonly because: 'no-right' | 'no-account' | 'rate-limited' | 'no-answer' | 'left';
}

export type WatchLine = LookLine | NotLookedLine;
