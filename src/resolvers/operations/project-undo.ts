import { z } from 'zod';
import { changeResultOf } from '../../app/changes/journal-view';
import { wasInProject } from '../../app/changes/of-project';
import { undoChange } from '../../app/changes/undo';
import type { ProjectDefinition } from '../../app/invocation';
import { madeId, sequence } from '../payloads/change';
import { good } from '../../app/problems';

/** Takes back, as the viewer, what one change of this space added. */
export const projectUndo: ProjectDefinition<'project/undo'> = {
  who: 'project-admin',
  payload: z.object({ id: madeId, sequence }),
  run: async (asked, invocation) => {
    const mayBe = wasInProject(invocation.project);
    const undone = await undoChange({ ...asked, mayBe }, invocation);
    return undone.ok ? good(await changeResultOf(undone.value, asked.sequence + 1, invocation)) : undone;
  },
};
