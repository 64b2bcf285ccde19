import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod';
import type { Clock } from '../jira';
import { goOn } from '../app/scan/go-on';
import { logFault } from './log-fault';
import { count, ownId } from './payloads/parts';

const asked = InvocationErrorCode.FUNCTION_RETRY_REQUEST;
const ours: string = asked;

/** What an event may say, and what Forge says of one that comes again. */
const event = z.object({
  body: z.object({ scanId: ownId, step: count }),
  retryContext: z
    .object({
      retryCount: count,
      retryReason: z.string(),
      retryData: z.object({ failures: count }).nullish().catch(null),
    })
    .optional(),
});

/** How often this event came to nothing, beside the times when it was asked to come again. */
function failuresOf({ retryContext }: z.infer<typeof event>): number {
  if (retryContext === undefined) return 0;
  const { retryReason, retryData, retryCount } = retryContext;
  return retryReason === ours ? (retryData?.failures ?? 0) : retryCount;
}

/**
 * The consumer of the queue of scans: nobody invokes it, so nothing is believed that an event says beside which scan it is about. What
 * fails is delivered again by Forge; an event that names no scan is done with.
 */
export function backgroundOf(clock: Clock): (sent: unknown) => Promise<InvocationError | undefined> {
  return async (sent) => {
    const parsed = event.safeParse(sent);
    if (!parsed.success) return undefined;
    try {
      const failures = failuresOf(parsed.data);
      const seconds = await goOn(parsed.data.body, failures, clock);
      if (seconds === null) return undefined;
      return new InvocationError({ retryAfter: seconds, retryReason: asked, retryData: { failures } });
    } catch (error) {
      logFault('background', error);
      throw error;
    }
  };
}
