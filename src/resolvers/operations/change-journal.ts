import { journalShown } from '../../app/changes/journal-view';
import type { AdminDefinition } from '../../app/invocation';
import { nothing } from '../payloads/parts';
import { good } from '../../app/problems';

/** What this app changed on this site, newest first, and whether it may. */
export const changeJournal: AdminDefinition<'change/journal'> = {
  who: 'jira-admin',
  payload: nothing,
  run: async (_payload, invocation) => good(await journalShown(invocation)),
};
