import type { NotRead } from '../../diagnosis/facts';
import type { SetAsideClass } from '../../diagnosis/gap';
import { beyondView } from './beyond';
import { firstLines } from './export-gap';
import type { Report, ReportRetry } from '../report';
import type { ReportSummary } from '../summary';
import type { ReportLists } from '../lists-view';
import { candidatesOf } from '../candidates-of';
import { blindSpots } from '../words/blind-spots';
import { unrecognisedSays } from '../words/candidate';
import { notReadSays } from '../words/not-read';
import { retryView } from '../words/retry';
import { setAsideWords } from '../words/set-aside';
import type { Words } from '../words/words';

/** A page shows this many; the exported report has them all. */
const notReadShown = 1_000;

/** What the app could not read, as rows of a report. */
export function notReadRows(notRead: readonly NotRead[]): Report['notRead'] {
  return notRead.map((entry) => ({
    what: entry.what,
    id: entry.id,
    project: entry.project,
    says: notReadSays(entry),
    right: entry.right,
  }));
}

/** What was set aside, not recognised, not read and too much, worded; texts stay indices, for only the page has the log. */
export function reportLists(
  summary: Pick<ReportSummary, 'setAside' | 'unrecognised' | 'notRead' | 'beyond' | 'notMember'>,
  words: Words,
  retry: ReportRetry | null = null,
): ReportLists {
  return {
    setAside: byReason(summary.setAside).map((entry) => ({ ...entry, ...setAsideWords(entry.reason) })),
    unrecognised: summary.unrecognised.map((entry) => ({
      ...entry,
      says: unrecognisedSays(candidatesOf(entry), words),
    })),
    retry: retry === null ? null : retryView(retry),
    notRead: notReadRows(summary.notRead.slice(0, notReadShown)),
    notReadNotShown: Math.max(0, summary.notRead.length - notReadShown),
    beyond: beyondView(summary.beyond, words),
    blindSpots: blindSpots(summary.notMember, words).map(({ kind, says }) => ({ kind, says })),
  };
}

type Reason = Pick<SetAsideClass, 'reason' | 'records' | 'lines' | 'texts'>;

/** One line for each reason, for that is what there is to do about; a diagnosis keeps the messages apart. */
function byReason(classes: readonly SetAsideClass[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { reason, records, lines, texts } of classes) {
    const known = reasons.get(reason) ?? { reason, records: 0, lines: [], texts: [] };
    reasons.set(reason, {
      reason,
      records: known.records + records,
      lines: firstLines([...known.lines, ...lines].sort((one, other) => one - other)),
      texts: [...known.texts, ...texts],
    });
  }
  return [...reasons.values()];
}
