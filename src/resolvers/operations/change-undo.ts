import { z } from 'zod';
import { carriedShown } from '../../app/changes/journal-view';
import { undoChange } from '../../app/changes/undo';
import type { AdminDefinition } from '../../app/invocation';
import { madeId, turn } from '../payloads/change';
import { good } from '../../app/problems';

/** Takes back, as the viewer, what one change added. */
export const changeUndo: AdminDefinition<'change/undo'> = {
  who: 'jira-admin',
  payload: z.object({ id: madeId, turn }),
  run: async (asked, invocation) => {
    const undone = await undoChange(asked, invocation);
    return undone.ok ? good(await carriedShown(undone.value, asked.turn + 1, invocation)) : undone;
  },
};
