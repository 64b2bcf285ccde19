import { useCallback, useEffect } from 'react';
import type { ReportHead } from '../../report/view';
import type { FromDesk } from '../../contract/file-frame';
import { holdsLogOf } from '../view-model/desk-state';
import type { Desk } from './use-desk';
import { tellDesk } from '../desk/desk-link';
import { giveExport, type ExportPort } from '../desk/give-export';
import { ask } from '../invoke';
import { counted } from '../../text/english';
import { waitByClock } from '../scan/port';

/** The name of a downloaded file without its ending: `permission-gaps-backup-2026-11-23`. */
function fileStem(head: Pick<ReportHead, 'profile' | 'checkedAt'>): string {
  const task = typeof head.profile === 'string' ? head.profile : head.profile.task;
  return `permission-gaps-${task}-${head.checkedAt.slice(0, 10)}`;
}

/**
 * Offers the shown report for download in the file desk, again whenever a new frame or another log comes, or the page shows it or its
 * plan anew: what the desk keeps of it counts no longer then.
 */
export function useOfferedDownloads(
  head: ReportHead | null,
  planId: string | null,
  { state, comings }: Desk,
): void {
  const reportId = head?.reportId ?? null;
  const stem = head === null ? '' : fileStem(head);
  const withTexts = head !== null && holdsLogOf(state, head.log);
  useEffect(() => {
    tellDesk({ kind: 'offer-downloads', reportId, fileStem: stem, withTexts });
  }, [reportId, stem, withTexts, comings, head, planId]);
}

/** Makes the drop zone one line while a report is looked at, and says what that line is where its log is not open here. */
export function useFoldedDesk(folded: boolean, head: ReportHead | null, { comings }: Desk): void {
  const withoutFile = folded ? withoutFileSays(head) : null;
  useEffect(() => tellDesk({ kind: 'fold', withoutFile }), [withoutFile, comings]);
}

function withoutFileSays(head: ReportHead | null): string {
  if (head === null) return '';
  return head.log === null
    ? 'Every space was checked, without a log.'
    : `${counted(head.log.records, 'record')} · file not open here`;
}

const exportPort: ExportPort = {
  slice: (reportId, at) => ask('report/export', { reportId, at }),
  tell: tellDesk,
  wait: (milliseconds) => waitByClock(milliseconds, new AbortController().signal),
};

/** Answers the desk's questions for the slices of an export. */
export function useExportAnswers(): (message: FromDesk) => void {
  return useCallback((message) => {
    if (message.kind !== 'give-export') return;
    void giveExport(exportPort, message.reportId, message.at);
  }, []);
}
