import { z } from 'zod';
import { confirmChange } from '../../app/changes/confirm';
import { changeResultOf } from '../../app/changes/journal-view';
import type { AdminDefinition } from '../../app/invocation';
import { madeId } from '../payloads/change';
import { good } from '../../app/problems';
import { nextSequence } from '../../app/journal/record';

/** Asks Jira whether it grants now what a change was to close. */
export const changeConfirm: AdminDefinition<'change/confirm'> = {
  who: 'jira-admin',
  payload: z.object({ id: madeId }),
  run: async ({ id }, invocation) => {
    const confirmed = await confirmChange(id, invocation);
    if (!confirmed.ok) return confirmed;
    return good(await changeResultOf(confirmed.value, await nextSequence(), invocation));
  },
};
