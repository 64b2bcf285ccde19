import type { AdminDefinition } from '../../app/invocation';
import { namedStatus } from '../../app/scan/named-status';
import { nothing } from '../payloads/parts';
import { good } from '../../app/problems';
import { lastScan } from '../../app/scan/journal';

/** Where the site's scan stands; null where there is none. */
export const scanStatus: AdminDefinition<'scan/status'> = {
  who: 'jira-admin',
  payload: nothing,
  run: async (_payload, invocation) => {
    const { scan } = await lastScan(invocation.clock.now());
    return good(scan === null ? null : await namedStatus(scan, invocation));
  },
};
