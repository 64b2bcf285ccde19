import { causePagesOf, explainGap, explainGranted } from './explain-project';
import { exportedLog, warningRows, withName } from './export-head';
import { namedNeeds } from './named-needs';
import { compareWithPrevious } from './since';
import {
  isClosed,
  isFailing,
  isFresh,
  isLeft,
  isLeftOut,
  applyOverlayToSite,
  type Overlay,
} from '../current-state';
import type { ReportSummary } from '../summary';
import type { ReportHead } from '../view';
import { causePages } from '../words/cause-pages';
import { verdictSentence } from '../words/verdict';
import type { Words } from '../words/words';

/** What stands above the table does not need the lists, which may be as long as the log. */
type ShownSummary = Omit<ReportSummary, 'setAside' | 'unrecognised' | 'notRead' | 'beyond' | 'notMember'>;

/** Gaps of the site that stand above the table; the exported report has them all. */
const siteShown = 100;

/** Everything of a report that the page shows once, above the table. */
export function reportHead(
  report: {
    readonly reportId: string;
    readonly by: string;
    readonly summary: ShownSummary;
    readonly canCheckAgain: boolean;
  },
  words: Words,
  overlay: Overlay,
): ReportHead {
  const { summary } = report;
  const { tally, notChecked } = summary;
  const site = applyOverlayToSite(summary.site, overlay);
  const shown = site.slice(0, siteShown);
  return {
    reportId: report.reportId,
    checkedAt: summary.checkedAt,
    by: { accountId: report.by, displayName: words.person(report.by) },
    profile: summary.profile,
    listed: typeof summary.profile === 'string' ? null : namedNeeds(summary.profile, words),
    account: withName(summary.account, words),
    log: exportedLog(summary.log),
    warnings: warningRows(summary, words),
    verdict: verdictSentence({ ...summary, site }, words),
    numbers: {
      projects: tally.projects,
      states: tally.states,
      archived: notChecked.archived,
      trashed: notChecked.trashed,
      gaps: tally.gaps + tally.accepted + site.filter((gap) => !isClosed(gap)).length,
      acceptedGaps: tally.accepted + site.filter(isLeftOut).length,
      logOnlyGaps: tally.logOnly + site.filter((gap) => isLeft(gap) && !isFailing(gap)).length,
      freshGaps: (tally.fresh ?? 0) + site.filter((gap) => !isClosed(gap) && isFresh(gap)).length,
      closedGaps: tally.closed + site.filter(isClosed).length,
    },
    since: overlay.compared === null ? null : compareWithPrevious(overlay.compared, words),
    canCheckAgain: report.canCheckAgain,
    site: shown.map((gap) => explainGap(gap, null, words)),
    siteNotShown: site.length - shown.length,
    causePages: causePagesOf(shown),
    alreadyGranted: explainGranted(summary.alreadyGranted, null, words),
    causes: tally.causes.map((kind) => ({ kind, title: causePages[kind].title })),
    changed: overlay.changed?.size ?? 0,
    cost: summary.cost,
  };
}
