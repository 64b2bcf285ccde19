import { eraseAll } from '../../store';
import type { AdminDefinition } from '../definition';
import { nothing } from '../payloads/parts';
import { good } from '../problems';
import { lastScan, recordEntry } from '../scan/journal';
import { isOver } from '../scan/record';

/** Deletes everything that this app stored. A scan that is running is stopped first, so that its step finds nothing to go on. */
export const storeErase: AdminDefinition<'store/erase'> = {
  who: 'jira-admin',
  payload: nothing,
  run: async (_payload, { clock }) => {
    const { scan } = await lastScan(clock.now());
    if (scan !== null && !isOver(scan.entry)) {
      await recordEntry(scan, { ...scan.entry, at: clock.now(), state: 'stopped' });
    }
    return good({ erased: await eraseAll() });
  },
};
