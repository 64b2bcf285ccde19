import { needsOfProfile, taskOf, tierOf } from '../../diagnosis';
import { candidatesOf } from '../candidates-of';
import { applyOverlayToSite, type Overlay } from '../current-state';
import type { MadeChange } from '../change-view';
import type { ExportHead, Report, ReportRetry } from '../report';
import type { ReportSummary } from '../summary';
import { blindSpots } from '../words/blind-spots';
import { profileName } from '../words/profile-words';
import { verdictSentence } from '../words/verdict';
import { warningSays } from '../words/warnings';
import type { Words } from '../words/words';
import { exportAlreadyGranted, exportGap, firstLines } from './export-gap';
import { notReadRows, reportLists } from './lists';
import { exportSince } from './since';

/** The account of a report, with its name. */
export function withName(account: ReportSummary['account'], words: Words): Report['account'] {
  const { accountId, active, applications, jiraAdmin, kind } = account;
  const { displayName } = words.account;
  return {
    ...{ accountId, displayName, active, applications, jiraAdmin },
    ...(kind === undefined ? {} : { kind }),
  };
}

/** What a report says of its log; null: it was made without one. */
export function exportedLog(log: ReportSummary['log']): Report['log'] {
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

/** The warnings above a report, in words. */
export const warningRows = (summary: Pick<ReportSummary, 'warnings'>, words: Words): Report['warnings'] =>
  summary.warnings.map((warning) => ({ kind: warning.kind, says: warningSays(warning, words) }));

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
  overlay: Overlay,
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
