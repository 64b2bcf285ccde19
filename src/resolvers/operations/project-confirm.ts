import { z } from 'zod';
import { confirmChange } from '../../app/changes/confirm';
import { changeResultOf } from '../../app/changes/journal-view';
import { wasInProject } from '../../app/changes/of-project';
import { nextSequence } from '../../app/journal/record';
import type { ProjectDefinition } from '../../app/invocation';
import { madeId } from '../payloads/change';
import { good } from '../../app/problems';

/** Asks Jira whether it grants now what a change of this space was to close. */
export const projectConfirm: ProjectDefinition<'project/confirm'> = {
  who: 'project-admin',
  payload: z.object({ id: madeId }),
  run: async ({ id }, invocation) => {
    const confirmed = await confirmChange(id, invocation, wasInProject(invocation.project));
    if (!confirmed.ok) return confirmed;
    return good(await changeResultOf(confirmed.value, await nextSequence(), invocation));
  },
};
