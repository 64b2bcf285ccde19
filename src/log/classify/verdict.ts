import type { SetAsideReason, Want } from '../finding';
import type { Match } from '../match/matcher';

/** What one record comes to. */
export interface Verdict {
  readonly verdict: 'permission' | 'set-aside' | 'unrecognised';
  readonly row: number | null;
  readonly reason: SetAsideReason | null;
  readonly want: Want | null;
  readonly write: boolean;
  /** The text that decided, or the first one. */
  readonly text: string | null;
  readonly match: Match | null;
}
