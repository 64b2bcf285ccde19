import type { GapRef } from '../../diagnosis/gap-ref';
import type { AcceptedNeed } from '../../report/plan-view';
import type { AcceptedMark } from '../../report/space-view';
import { dayInUtc } from '../../text/english';
import { apart } from '../../text/isolated';
import { dateTime } from './words';

/** "Accepted by Ada Admin on 23 Nov 2026, 09:00, until 31 Mar 2027: Archived in another system." */
export function acceptedSays({ by, at, reason, until }: AcceptedMark): string {
  const untilSays = until === undefined ? '' : `, until ${dayInUtc(until)}`;
  return `Accepted by ${by.displayName} on ${dateTime(at)}${untilSays}: ${apart(reason)}`;
}

export interface Needs {
  readonly needs: readonly GapRef[];
  readonly spaces: readonly string[];
}

/** How one thing that was left out is named to the back end: a whole space by its key, else the need. */
export function takeBackOf(accepted: AcceptedNeed): Needs {
  const { says: _says, whole, by: _by, at: _at, reason: _reason, until: _until, ...need } = accepted;
  return whole && need.project !== null
    ? { needs: [], spaces: [need.project] }
    : { needs: [need], spaces: [] };
}

/** The back end keeps reasons up to this length. */
const longestReason = 300;

/** What is wrong with a reason; null: nothing. */
export function reasonFault(reason: string): string | null {
  const length = reason.trim().length;
  if (length === 0) return 'Give a reason. Auditors read it later.';
  return length > longestReason ? `Keep it to ${String(longestReason)} characters.` : null;
}
