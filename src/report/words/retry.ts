import { counted } from '../../text/english';
import type { ReportRetry } from '../report';
import type { RetryView } from '../lists-view';

/** What of the log may be tried again, in a sentence; it adds up with `notToRetry` to the records of the log. */
function retrySays({ againRecords, again }: ReportRetry): string {
  if (againRecords === 0) return 'Nothing to retry yet: Jira still refuses what the log says was refused.';
  return `Jira now grants what ${counted(againRecords, 'record')} of the log asked for, in ${counted(again.length, 'place')}. Retry these.`;
}

/** What not to retry, with its reason. */
export function notToRetry({
  stillRefused,
  notKnown,
  setAside,
  unrecognised,
}: Omit<ReportRetry, 'again'>): RetryView['not'] {
  const rows: RetryView['not'] = [
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

/** A page lists so many; the file has all. */
const mostShown = 200;

/** What may be tried again and what not, as the page lists it. */
export function retryView(retry: ReportRetry): RetryView {
  return {
    says: retrySays(retry),
    again: retry.again.slice(0, mostShown).map(({ project, issue, records, lines }) => ({
      place: issue ?? project ?? 'No space named',
      records,
      lines,
    })),
    notShown: Math.max(0, retry.again.length - mostShown),
    not: notToRetry(retry),
  };
}
