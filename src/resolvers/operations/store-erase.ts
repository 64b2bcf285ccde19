import { eraseAll } from '../../store';
import type { AdminDefinition } from '../definition';
import { nothing } from '../payloads/parts';
import { bad, good } from '../problems';
import { lastScan, recordEntry } from '../scan/journal';
import { isOver } from '../scan/record';

/** A resolver has 25 seconds. */
const milliseconds = 18_000;

/** Deletes everything that this app stored. A scan that is running is stopped first, so that its step finds nothing to go on. */
export const storeErase: AdminDefinition<'store/erase'> = {
  who: 'jira-admin',
  payload: nothing,
  run: async (_payload, { clock }) => {
    const { scan } = await lastScan(clock.now());
    if (scan !== null && !isOver(scan.entry)) {
      await recordEntry(scan, { ...scan.entry, at: clock.now(), state: 'stopped' });
    }
    const until = clock.now() + milliseconds;
    const { values, complete } = await eraseAll('', () => clock.now() < until);
    return complete
      ? good({ erased: values })
      : bad('internal', 'There was too much to delete in one go. Press the button again to delete the rest.');
  },
};
