import { z } from 'zod';
import { setSwitch } from '../../app/changes/switch';
import type { AdminDefinition } from '../../app/invocation';
import { ifNotErasing } from '../erasing';
import { good } from '../../app/problems';

/** Sets *Allow this app to make changes*. */
export const changeSwitch: AdminDefinition<'change/switch'> = {
  who: 'jira-admin',
  // off works whatever else does not
  whileErasing: true,
  payload: z.object({ on: z.boolean() }),
  run: async ({ on }, { viewer, clock, jira }) => {
    const open = on ? await ifNotErasing(clock) : good(null);
    return open.ok ? good(await setSwitch(on, viewer, clock.now(), jira)) : open;
  },
};
