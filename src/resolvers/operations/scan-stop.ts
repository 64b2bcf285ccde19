import { z } from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { namedStatus } from '../../app/scan/named-status';
import { ownId } from '../payloads/parts';
import { good } from '../../app/problems';
import { scanWithId } from '../../app/scan/advance';
import { recordEntry } from '../../app/scan/journal';
import { noSuchScan } from '../../app/scan/no-such-scan';
import { isOver } from '../../app/scan/record';
import { forgetScan } from '../../app/scan/tidy';

/** Stops a scan, whoever started it. A step that is running finds it stopped and changes nothing. */
export const scanStop: AdminDefinition<'scan/stop'> = {
  who: 'jira-admin',
  payload: z.object({ scanId: ownId }),
  run: async ({ scanId }, invocation) => {
    for (;;) {
      const scan = await scanWithId(scanId, invocation.clock);
      if (scan === null) return noSuchScan;
      if (isOver(scan.entry)) return good(await namedStatus(scan, invocation));
      const stopped = { ...scan.entry, at: invocation.clock.now(), state: 'stopped', until: null } as const;
      // a step may have been written at the same moment: then stop after it
      if (await recordEntry(scan, stopped)) await forgetScan(scanId);
    }
  },
};
