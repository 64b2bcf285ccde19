import { z } from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { driversStatus } from '../../app/scan/named-status';
import { ownId } from '../payloads/parts';
import { good } from '../../app/problems';
import { advance } from '../../app/scan/advance';
import { noSuchScan } from '../../app/scan/no-such-scan';

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
