import { capital } from '../../text/english';
import type { ReportHead } from '../../report/view';

/** A verdict is one sentence whose clauses stand in the order of their weight; on a page the first is said large. */
export function leadAndRest(verdict: string): { readonly lead: string; readonly rest: string | null } {
  const end = verdict.indexOf('; ');
  if (end < 0) return { lead: verdict, rest: null };
  return { lead: `${verdict.slice(0, end)}.`, rest: capital(verdict.slice(end + 2)) };
}

/**
 * How a report's verdict is shown. Green: nothing that Jira was asked is refused, and nothing was left unasked in the spaces that
 * could be checked. What only the log says, and spaces that are archived or gone, are said apart and stand in nobody's way.
 */
export function verdictLevel({
  numbers: { states },
  site,
}: ReportHead): 'success' | 'information' | 'warning' {
  const failing = site.filter(
    ({ accepted, now, evidence }) => accepted === null && now?.state !== 'closed' && evidence !== 'log-only',
  );
  if (states.content + states.items + states.settings + failing.length > 0) return 'warning';
  return states.partly === 0 && states.complete > 0 ? 'success' : 'information';
}
