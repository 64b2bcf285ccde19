import { counted, figure, listed } from '../../text/english';
import type { ReportHead } from '../../report/view';

/** What the figures of a report leave out or have moved by since; null: nothing. */
export function asides({ numbers }: Pick<ReportHead, 'numbers'>): string | null {
  const { gaps, acceptedGaps, freshGaps, closedGaps, archived, trashed } = numbers;
  const parts = [
    ...(acceptedGaps > 0 ? [`${figure(acceptedGaps)} of ${counted(gaps, 'gap')} accepted`] : []),
    ...(freshGaps > 0 ? [`${counted(freshGaps, 'new gap')} since this check`] : []),
    ...(closedGaps > 0 ? [`${counted(closedGaps, 'gap')} closed since`] : []),
    ...(archived + trashed > 0
      ? [`${counted(archived + trashed, 'more space')} archived or in the trash`]
      : []),
  ];
  return parts.length === 0 ? null : `Also: ${listed(parts)}.`;
}
