import { Queue } from '@forge/events';

/** Names a scan and its next step. What is to be done stands in the store, and nothing else in an event counts. */
export interface ScanEvent extends Record<string, unknown> {
  readonly scanId: string;
  readonly step: number;
}

/** Seconds that Forge delays an event at most. */
export const longestDelay = 900;

const queue = new Queue<ScanEvent>({ key: 'scans' });

/** Has a scan's next step taken in the background, after so many seconds. False: Forge took no event, for its limits or a fault of its own. */
export async function pushStep(event: ScanEvent, seconds = 0): Promise<boolean> {
  const delayInSeconds = Math.min(longestDelay, Math.max(0, Math.ceil(seconds)));
  try {
    await queue.push({ body: event, delayInSeconds });
    return true;
  } catch {
    return false;
  }
}
