import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import type { Clock } from '../jira';
import { goOn } from '../app/scan/go-on';
import { logFault } from './log-fault';
import { count, ownId } from './payloads/parts';

/** What an event may say; the rest of it is Forge's. */
const event = z.object({ body: z.object({ scanId: ownId, step: count }) });

/**
 * The consumer of the queue of scans: nobody invokes it, so nothing is believed that an event says beside which scan it is about. What
 * fails is delivered again by Forge; an event that names no scan is done with.
 */
export function backgroundOf(clock: Clock): (sent: unknown) => Promise<InvocationError | undefined> {
  return async (sent) => {
    const parsed = event.safeParse(sent);
    if (!parsed.success) return undefined;
    try {
      const seconds = await goOn(parsed.data.body, clock);
      if (seconds === null) return undefined;
      const retryReason = InvocationErrorCode.FUNCTION_RETRY_REQUEST;
      return new InvocationError({ retryAfter: seconds, retryReason });
    } catch (error) {
      logFault('background', error);
      throw error;
    }
  };
}
