import { z } from 'zod';
import type { AdminDefinition } from '../definition';
import { driversStatus } from '../named-status';
import { ownId } from '../payloads/parts';
import { good } from '../problems';
import { advance } from '../scan/advance';
import { noSuchScan } from '../scan/no-such-scan';

/** Advances a scan by one bounded step. What it got stays, also where Jira did not answer in the end. */
export const scanAdvance: AdminDefinition<'scan/advance'> = {
  who: 'jira-admin',
  payload: z.object({ scanId: ownId, step: z.number().int().min(0) }),
  run: async ({ scanId, step }, invocation) => {
    const { scan, problem } = await advance(scanId, step, invocation.viewer, invocation.clock);
    if (scan === null) return noSuchScan;
    return problem === null ? good(await driversStatus(scan, invocation)) : { ok: false, problem };
  },
};
