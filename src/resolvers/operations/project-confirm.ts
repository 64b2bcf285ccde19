import { z } from 'zod';
import { confirmChange } from '../changes/confirm';
import { carriedShown } from '../changes/journal-view';
import { wasInProject } from '../changes/of-project';
import { nextTurn } from '../changes/record';
import type { ProjectDefinition } from '../definition';
import { madeId } from '../payloads/change';
import { good } from '../problems';

/** Asks Jira whether it grants now what a change of this space was to close. */
export const projectConfirm: ProjectDefinition<'project/confirm'> = {
  who: 'project-admin',
  payload: z.object({ id: madeId }),
  run: async ({ id }, invocation) => {
    const confirmed = await confirmChange(id, invocation, wasInProject(invocation.project));
    if (!confirmed.ok) return confirmed;
    return good(await carriedShown(confirmed.value, await nextTurn(), invocation));
  },
};
