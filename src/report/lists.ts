import type { NotRead } from '../diagnosis/facts';
import type { Report } from './report';
import type { ReportSummary } from './summary';
import type { ReportLists } from './view';
import { unrecognisedSays } from './words/candidate';
import { notReadSays } from './words/not-read';
import { setAsideWords } from './words/set-aside';
import type { Words } from './words/words';

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

/** What was set aside, not recognised and not read, worded; texts stay indices, for only the page has the log. */
export function reportLists(
  summary: Pick<ReportSummary, 'setAside' | 'unrecognised' | 'notRead'>,
  words: Words,
): ReportLists {
  return {
    setAside: summary.setAside.map(({ reason, records, lines, texts }) => ({
      reason,
      ...setAsideWords(reason),
      records,
      lines,
      texts,
    })),
    unrecognised: summary.unrecognised.map((entry) => ({
      ...entry,
      says: unrecognisedSays(entry.candidate, words),
    })),
    notRead: notReadRows(summary.notRead),
  };
}
