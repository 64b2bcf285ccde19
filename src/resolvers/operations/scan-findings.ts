import { z } from 'zod';
import { writeFindings } from '../../store';
import type { AdminDefinition } from '../../app/invocation';
import { driversStatus } from '../../app/scan/named-status';
import { findings } from '../payloads/finding';
import { ownId } from '../payloads/parts';
import { bad, good } from '../../app/problems';
import { scanWithId } from '../../app/scan/advance';
import { recordEntry } from '../../app/scan/journal';
import { noSuchScan } from '../../app/scan/no-such-scan';
import type { ScanEntry } from '../../app/scan/record';

/** Takes a part of a scan's findings. A part may be sent again; when all are there the scan runs. */
export const scanFindings: AdminDefinition<'scan/findings'> = {
  who: 'jira-admin',
  payload: z.object({ scanId: ownId, part: z.number().int().min(0), findings }),
  run: async ({ scanId, part, findings: sent }, invocation) => {
    for (;;) {
      const scan = await scanWithId(scanId, invocation.clock);
      if (scan === null) return noSuchScan;
      const { head, entry } = scan;
      if (part >= head.parts) {
        return bad(
          'bad-request',
          `This check expects ${head.parts} parts of the log, and part ${part + 1} came.`,
        );
      }
      if (entry.state !== 'receiving' || entry.arrived.includes(part)) {
        return good(await driversStatus(scan, invocation));
      }
      await writeFindings(scanId, part, sent);
      const arrived = [...entry.arrived, part].sort((a, b) => a - b);
      const state = arrived.length === head.parts ? 'running' : 'receiving';
      const next: ScanEntry = { ...entry, at: invocation.clock.now(), arrived, state };
      // another part may have come at the same moment: then look again
      await recordEntry(scan, next);
    }
  },
};
