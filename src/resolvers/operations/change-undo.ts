import { z } from 'zod';
import { changeResultOf } from '../../app/changes/journal-view';
import { undoChange } from '../../app/changes/undo';
import type { AdminDefinition } from '../../app/invocation';
import { madeId, sequence } from '../payloads/change';
import { good } from '../../app/problems';

/** Takes back, as the viewer, what one change added. */
export const changeUndo: AdminDefinition<'change/undo'> = {
  who: 'jira-admin',
  payload: z.object({ id: madeId, sequence }),
  run: async (asked, invocation) => {
    const undone = await undoChange(asked, invocation);
    return undone.ok ? good(await changeResultOf(undone.value, asked.sequence + 1, invocation)) : undone;
  },
};
