import { needsOfProfile, taskOf, tierOf } from '../../diagnosis';
import { candidatesOf } from '../candidates-of';
import { exportAlreadyGranted, firstLines, exportGap } from './export-project';
import { causePagesOf, explainGap, explainGranted } from './explain-project';
import { notReadRows, reportLists } from './lists';
import { namedNeeds } from './named-needs';
import type { MadeChange } from '../plan-view';
import type { ExportHead, Report, ReportRetry } from '../report';
import { exportSince, compareWithPrevious } from './since';
import {
  isClosed,
  isFailing,
  isFresh,
  isLeft,
  isLeftOut,
  applyOverlayToSite,
  noOverlay,
  type Overlay,
} from '../current-state';
import type { ReportSummary } from '../summary';
import type { ReportHead } from '../view';
import { blindSpots } from '../words/blind-spots';
import { causePages } from '../words/cause-pages';
import { profileName } from '../words/profile-words';
import { verdictSentence } from '../words/verdict';
import { warningSays } from '../words/warnings';
import type { Words } from '../words/words';

function withName(account: ReportSummary['account'], words: Words): Report['account'] {
  const { accountId, active, applications, jiraAdmin, kind } = account;
  const { displayName } = words.account;
  return {
    ...{ accountId, displayName, active, applications, jiraAdmin },
    ...(kind === undefined ? {} : { kind }),
  };
}

function exportedLog(log: ReportSummary['log']): Report['log'] {
  if (log === null) return null;
  const { bytes, records, permission, setAside, unrecognised, linesAre, broken, files } = log;
  const counts = { bytes, records, permission, setAside, unrecognised, linesAre, broken };
  return files === undefined ? counts : { ...counts, files };
}

function profileSource({ profile, profileBy = null }: ReportSummary): Report['profileSource'] {
  if (typeof profile !== 'string') {
    const where = profile.source ?? { link: null, date: null };
    return { kind: profile.vendor === null ? 'own' : 'vendor', ...where };
  }
  if (profileBy !== null) return 'chosen';
  return profile === 'backup' ? 'least' : 'suggested';
}

const warningRows = (summary: Pick<ReportSummary, 'warnings'>, words: Words): Report['warnings'] =>
  summary.warnings.map((warning) => ({ kind: warning.kind, says: warningSays(warning, words) }));

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
  overlay: Overlay = noOverlay,
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

function exportMade(change: MadeChange): ExportHead['made'][number] {
  const { inPlan, says, by, at, state, stateSays, verdict, undone } = change;
  return {
    ...{ number: inPlan?.number ?? null, space: inPlan?.space ?? null, says, by: by.displayName },
    ...{ at, state, stateSays, verdict },
    undone: undone === null ? null : { by: undone.by.displayName, at: undone.at },
  };
}

const countsOf = ({ again: _again, ...counts }: ReportRetry): ExportHead['retry'] => counts;

/** The exported report without its projects and without the log's texts, which only the page has. */
export function exportHead(
  report: {
    readonly by: string;
    readonly summary: ReportSummary;
    readonly retry: ReportRetry | null;
    readonly made: readonly MadeChange[];
  },
  words: Words,
  overlay: Overlay = noOverlay,
): ExportHead {
  const { by, summary, retry, made } = report;
  const { setAside } = reportLists(summary, words);
  const site = applyOverlayToSite(summary.site, overlay);
  return {
    version: 1,
    checkedAt: summary.checkedAt,
    checkedBy: { accountId: by, displayName: words.person(by) },
    verdict: verdictSentence({ ...summary, site }, words),
    profile: taskOf(summary.profile),
    profileName: profileName(summary.profile),
    profileSource: profileSource(summary),
    profileNeeds: needsOfProfile(summary.profile).map(({ permission, spaces = null, asked, called }) => ({
      ...{ permission, name: words.permission(permission), tier: tierOf(permission), spaces, asked, called },
    })),
    account: withName(summary.account, words),
    log: exportedLog(summary.log),
    warnings: warningRows(summary, words),
    notChecked: summary.notChecked,
    ...(overlay.compared === null ? {} : { since: exportSince(overlay.compared) }),
    site: site.map((gap) => exportGap(gap, null, words)),
    alreadyGranted: exportAlreadyGranted(summary.alreadyGranted),
    setAside: setAside.map(({ reason, says, records, lines, texts }) => ({
      reason,
      says,
      records,
      lines,
      texts,
    })),
    unrecognised: summary.unrecognised.map((entry) => ({
      ...entry,
      lines: firstLines(entry.lines),
      candidates: candidatesOf(entry),
    })),
    made: made.map(exportMade),
    retry: retry === null ? null : countsOf(retry),
    notRead: notReadRows(summary.notRead),
    blindSpots: blindSpots(summary.notMember, words),
    cost: summary.cost,
  };
}
