import { z } from 'zod';
import { setSwitch } from '../changes/switch';
import type { AdminDefinition } from '../definition';
import { good } from '../problems';

/** Sets *Let this app change permissions*. */
export const changeSwitch: AdminDefinition<'change/switch'> = {
  who: 'jira-admin',
  payload: z.object({ on: z.boolean() }),
  run: async ({ on }, { viewer, clock, jira }) => good(await setSwitch(on, viewer, clock.now(), jira)),
};
