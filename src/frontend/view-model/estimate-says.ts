import type { Between, CheckEstimate } from '../../contract';
import { counted, figure } from '../../text/english';

/** What a check of every space is thought to cost, before it starts. Rounded to the hundred: the most is never said to be less. */
export function estimateSays({ isKnown, points, left, waits }: CheckEstimate): string {
  const least = Math.max(100, Math.floor(points.from / 100) * 100);
  const most = Math.ceil(points.to / 100) * 100;
  const spends = `This app has ${figure(left)} left in this hour, so the check`;
  if (isKnown)
    return `Estimate for every space: ${figure(least)} to ${counted(most, 'point')}. ${spends} ${waitsSay(waits)}.`;
  const often = waits.to === 1 ? '' : ' Its progress says how often.';
  return `A check of every space costs ${counted(least, 'point')} or more: how much is not known before Jira’s verdicts. ${spends} ${waits.from === 0 ? 'may wait' : 'waits'} for the next full hour.${often}`;
}

function waitsSay({ from, to }: Between): string {
  if (from === 0) return `may wait for the next full hour${to === 1 ? '' : `, up to ${figure(to)} times`}`;
  if (from === to) return `waits for the next full hour${to === 1 ? '' : ` ${figure(to)} times`}`;
  return `waits for the next full hour ${figure(from)} to ${figure(to)} times`;
}
