import type { Compared } from '../compare';
import { counted, number } from './phrases';

/** "12 of 15 gaps are closed; 3 are still open, 1 is new." The page says since when. */
export function sinceSays({ before, closed, still, fresh, notCovered }: Compared): string {
  if (before === 0)
    return fresh === 0 ? 'There was no gap, and there is none now.' : `There was no gap; ${are(fresh)} new.`;
  const all = before === 1 ? 'The one gap is' : `All ${number(before)} gaps are`;
  const none = before === 1 ? 'The one gap is' : `None of the ${number(before)} gaps is`;
  const rest = [
    ...(still > 0 && closed > 0 ? [`${are(still)} still open`] : []),
    ...(fresh > 0 ? [`${are(fresh)} new`] : []),
    ...(notCovered > 0 ? [`${are(notCovered)} in spaces that were not checked this time`] : []),
  ];
  const first =
    closed === before
      ? `${all} closed`
      : closed === 0
        ? `${none} ${before === 1 ? (still > 0 ? 'still open' : 'not closed') : 'closed'}`
        : `${number(closed)} of ${counted(before, 'gap')} ${closed === 1 ? 'is' : 'are'} closed`;
  return `${[first, ...(rest.length === 0 ? [] : [rest.join(', ')])].join('; ')}.`;
}

const are = (count: number): string => `${number(count)} ${count === 1 ? 'is' : 'are'}`;
