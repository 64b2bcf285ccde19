import type { ReportHead } from '../../report/view';

/** A verdict is one sentence whose clauses stand in the order of their weight. The first leads the page; the bar says the rest. */
export function verdictHeading({ verdict }: Pick<ReportHead, 'verdict'>): string {
  const end = verdict.indexOf('; ');
  return (end < 0 ? verdict : verdict.slice(0, end)).replace(/\.$/, '');
}

/**
 * What to do next where all is well; null: it is not. Well is: nothing that Jira was asked is refused, and nothing was left unasked
 * in the spaces that could be checked. What only the log says, and spaces that are archived or gone, stand in nobody's way.
 */
export function whenClean({ numbers: { states }, site, log }: ReportHead): string | null {
  const failing = site.filter(
    ({ accepted, now, evidence }) => accepted === null && now?.state !== 'closed' && evidence !== 'log-only',
  );
  const isWell = states.content + states.items + states.settings + states.partly + failing.length === 0;
  if (!isWell || states.complete === 0) return null;
  return log === null
    ? 'There is nothing to do. Check again after the next change of a permission scheme.'
    : 'Run the backup again. If it still fails, drop its new log above.';
}
