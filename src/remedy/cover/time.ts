/** Milliseconds that are left, Infinity where nobody waits; the room has no clock of its own. */
export type TimeLeft = () => number;

/** The same, ending earlier by some milliseconds. */
export function earlier(timeLeft: TimeLeft, by: number): TimeLeft {
  return () => {
    const left = timeLeft();
    return left === Infinity ? left : left - by;
  };
}

/** A hard one of several parts takes twice its share of the time at most, so that those after it get theirs. */
export function fairShare(parts: number, timeLeft: TimeLeft): TimeLeft {
  return parts <= 2 ? timeLeft : earlier(timeLeft, timeLeft() * (1 - 2 / parts));
}
