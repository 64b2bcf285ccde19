import type { AcceptedNeed, NeedPlace } from '../../report/plan-view';
import type { AcceptedMark } from '../../report/view';
import { dateTime } from './words';

/** "Accepted by Ada Admin on 23 Nov 2026, 09:00: Archived in another system." */
export function acceptedSays({ by, at, reason }: AcceptedMark): string {
  return `Accepted by ${by.displayName} on ${dateTime(at)}: ${reason}`;
}

export interface Needs {
  readonly needs: readonly NeedPlace[];
  readonly spaces: readonly string[];
}

/** How one thing that was left out is named to the back end: a whole space by its key, else the need. */
export function takeBackOf(accepted: AcceptedNeed): Needs {
  const { project, permission, issue, whole } = accepted;
  if (whole && project !== null) return { needs: [], spaces: [project] };
  return { needs: [{ project, permission, ...(issue === undefined ? {} : { issue }) }], spaces: [] };
}

/** The back end keeps reasons up to this length. */
const longestReason = 300;

/** What is wrong with a reason; null: nothing. */
export function reasonFault(reason: string): string | null {
  const length = reason.trim().length;
  if (length === 0) return 'Give a reason, for whoever reads it later.';
  return length > longestReason ? `Keep it to ${String(longestReason)} characters.` : null;
}
