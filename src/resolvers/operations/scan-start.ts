import { writeSettings } from '../../store';
import type { AdminDefinition } from '../definition';
import { namedStatus } from '../named-status';
import { scanStart as payload } from '../payloads/scan-start';
import { bad, good } from '../problems';
import { begin } from '../scan/begin';
import { lastScan, openScan } from '../scan/journal';
import { isOver } from '../scan/record';

/** Starts a scan of the site, or says who is scanning it. */
export const scanStart: AdminDefinition<'scan/start'> = {
  who: 'jira-admin',
  payload,
  run: async (start, invocation) => {
    const slot = await lastScan(invocation.clock.now());
    if (slot.scan !== null && !isOver(slot.scan.entry)) {
      return good({ kind: 'busy', scan: await namedStatus(slot.scan, invocation) });
    }
    const begun = await begin(start, invocation.viewer, invocation.clock);
    if (!begun.ok) return begun;
    const opened = await openScan(slot, begun.value.head, begun.value.entry);
    if (opened) await writeSettings({ accountId: start.accountId, profile: start.profile });
    const { scan } = await lastScan(invocation.clock.now());
    if (scan === null) return bad('internal', 'The check could not be started. Try again.');
    return good({ kind: opened ? 'started' : 'busy', scan: await namedStatus(scan, invocation) });
  },
};
