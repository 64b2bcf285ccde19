/** Milliseconds that are left, Infinity where nobody waits; the room has no clock of its own. */
export type TimeLeft = () => number;

/** The same, ending earlier by some milliseconds. */
export function earlier(timeLeft: TimeLeft, by: number): TimeLeft {
  return () => {
    const left = timeLeft();
    return left === Infinity ? left : left - by;
  };
}
