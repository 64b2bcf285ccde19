import type { Clock } from '../src/jira';
import { systemClock } from '../src/jira/system-clock';

/** The machine's clock, which leaps over what is waited for: Forge's store and Jira's points count by the minute and the hour. */
export function leapingClock(): Clock & { readonly leap: (milliseconds: number) => void } {
  let leapt = 0;
  const leap = (milliseconds: number): void => {
    leapt += milliseconds;
  };
  return {
    now: () => systemClock.now() + leapt,
    chance: () => 0,
    sleep: async (milliseconds) => leap(milliseconds),
    leap,
  };
}
