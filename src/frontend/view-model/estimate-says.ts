import type { Between, CheckEstimate } from '../../contract';
import { counted, figure } from '../../text/english';

/** What a check of every space is thought to cost, before it starts. */
export const estimateSays = ({ points, left, waits }: CheckEstimate): string =>
  `Estimate for every space: ${pointsSay(points)}. This app has ${figure(left)} left in this hour, so the check ${waitsSay(waits)}.`;

/** As it cannot be known better, to the hundred: the most is never said to be less. */
function pointsSay({ from, to }: Between): string {
  const [least, most] = [Math.floor(from / 100) * 100, Math.ceil(to / 100) * 100];
  return least === 0 ? `up to ${counted(most, 'point')}` : `${figure(least)} to ${counted(most, 'point')}`;
}

function waitsSay({ from, to }: Between): string {
  if (from === 0) return `may wait for the next full hour${to === 1 ? '' : `, up to ${figure(to)} times`}`;
  if (from === to) return `waits for the next full hour${to === 1 ? '' : ` ${figure(to)} times`}`;
  return `waits for the next full hour ${figure(from)} to ${figure(to)} times`;
}
