import { are, counted, figure } from '../../text/english';
import type { Compared } from '../compare';

/** "12 of 15 gaps are closed; 3 are still open, 1 is new." The page says since when. */
export function sinceSays(compared: Compared): string {
  const { closed, still, fresh, notCovered } = compared;
  const rest = [
    ...(still > 0 && closed > 0 ? [`${are(still)} still open`] : []),
    ...(fresh > 0 ? [`${are(fresh)} new`] : []),
    ...(notCovered > 0 ? [`${are(notCovered)} in spaces that were not checked this time`] : []),
  ];
  const sentences = rest.length === 0 ? [ofBefore(compared)] : [ofBefore(compared), rest.join(', ')];
  return `${sentences.join('; ')}.`;
}

/** What came of the gaps that were there before. */
function ofBefore({ before, closed, still, fresh }: Compared): string {
  if (before === 0) return fresh === 0 ? 'There was no gap, and there is none now' : 'There was no gap';
  if (before === 1)
    return `The one gap is ${closed === 1 ? 'closed' : still === 1 ? 'still open' : 'not closed'}`;
  if (closed === 0) return `None of the ${figure(before)} gaps is closed`;
  if (closed === before) return `All ${figure(before)} gaps are closed`;
  return `${figure(closed)} of ${counted(before, 'gap')} ${closed === 1 ? 'is' : 'are'} closed`;
}
