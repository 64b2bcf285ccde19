import { counted, figure } from '../../text/english';
import type { ReportRetry } from '../report';

/** What of the log may be tried again, in a sentence; it adds up with `notToRetry` to the records of the log. */
export function retrySays({ againRecords, again }: ReportRetry): string {
  if (againRecords === 0) return 'Nothing to retry yet: Jira still refuses what the log says was refused.';
  return `Jira now grants what ${counted(againRecords, 'record')} of the log asked for, in ${counted(again.length, 'place')}. Retry these.`;
}

export interface NotToRetry {
  readonly what: string;
  readonly records: number;
  readonly says: string;
}

/** What not to retry, with its reason. */
export function notToRetry({
  stillRefused,
  notKnown,
  setAside,
  unrecognised,
}: Omit<ReportRetry, 'again'>): readonly NotToRetry[] {
  const rows: readonly NotToRetry[] = [
    {
      ...{ what: 'Still refused', records: stillRefused },
      says: 'Jira refuses them now, or grants them on some work items only. Apply the changes first.',
    },
    {
      ...{ what: 'Not known', records: notKnown },
      says: 'Only the log tells of them: Jira cannot be asked. The next backup shows whether they work.',
    },
    {
      ...{ what: 'Set aside', records: setAside },
      says: 'No permission was missing. “Set aside” says what each kind needs.',
    },
    {
      ...{ what: 'Not recognised', records: unrecognised },
      says: 'This app does not know these messages. Read them before you retry.',
    },
  ];
  return rows.filter(({ records }) => records > 0);
}

/** "PAY-3", "PAY", "no space named". */
export const retryPlace = ({ project, issue }: ReportRetry['again'][number]): string =>
  issue ?? project ?? 'no space named';

/** "lines 3, 9 and more". `records`: how many there are. */
export function linesSay(
  { lines, records }: Pick<ReportRetry['again'][number], 'lines' | 'records'>,
  linesAre: 'lines' | 'records',
): string {
  const shown = lines.slice(0, 5).map(figure).join(', ');
  const word = linesAre === 'lines' ? 'line' : 'record';
  if (shown === '') return '';
  return `${lines.length === 1 ? word : `${word}s`} ${shown}${records > 5 || lines.length > 5 ? ', …' : ''}`;
}
