import { eraseEverything } from '../../store';
import type { AdminDefinition } from '../../app/invocation';
import { nothing } from '../payloads/parts';
import { bad, good } from '../../app/problems';

/** A resolver has 25 seconds. */
const milliseconds = 15_000;

/** Deletes everything that this app stored, as far as it can be deleted now: the page asks again until nothing is left. */
export const storeErase: AdminDefinition<'store/erase'> = {
  who: 'jira-admin',
  whileErasing: true,
  payload: nothing,
  run: async (_payload, { clock }) => {
    const until = clock.now() + milliseconds;
    const { values, complete, failed, wait } = await eraseEverything(clock, () => clock.now() < until);
    if (failed > 0) {
      return bad(
        'internal',
        `Forge did not delete ${failed} of the stored values, so not everything is deleted. Press the button again to delete the rest.`,
      );
    }
    return good({ erased: values, again: complete ? null : Math.ceil(wait / 1000) });
  },
};
