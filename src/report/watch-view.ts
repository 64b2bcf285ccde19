import type { AccountNamed } from './account-named';
import type { Profile } from './report';

/** What the pages, the gadget and the automation action show of the watch: worded, JSON only. */

/** A space that lost something, or that is new and lacks it. */
export interface WatchedSpace {
  /** null: the site itself. */
  readonly key: string | null;
  /** "lost Browse spaces and View voters and watchers" */
  readonly says: string;
  /** Why, in a sentence for each cause; empty: it was not read. */
  readonly why: readonly string[];
  /** ISO. */
  readonly since: string;
  /** Where its permissions are changed in Jira. */
  readonly address: string | null;
}

export interface WatchNewsView {
  /** "2 spaces lost Browse spaces, and 1 new space lacks it" */
  readonly says: string;
  /** When the first of it was seen, ISO. */
  readonly since: string;
  /** Gaps: a permission in a place. */
  readonly gaps: number;
  /** The first of them. */
  readonly spaces: readonly WatchedSpace[];
  /** How many more there are. */
  readonly more: number;
}

export interface WatchLineView {
  /** ISO. */
  readonly at: string;
  readonly says: string;
  /** Whether something was not read, or nothing was. */
  readonly isShort: boolean;
}

export interface WatchView {
  readonly account: AccountNamed;
  readonly profile: Profile;
  readonly every: 'day' | 'week';
  readonly by: AccountNamed;
  /** ISO, as is the other. */
  readonly since: string;
  /** When it looks next. */
  readonly next: string;
  /** The address of the admin page. */
  readonly link: string;
  /** What the newest look came to; null: the first one is still to come. */
  readonly last: WatchLineView | null;
  /** Gaps by the newest verdicts; null: there are none yet. */
  readonly gaps: number | null;
  /** null: nothing was lost, and nothing new lacks anything. */
  readonly news: WatchNewsView | null;
  /** The newest first. */
  readonly lines: readonly WatchLineView[];
}
