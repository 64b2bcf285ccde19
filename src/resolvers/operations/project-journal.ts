import { journalShown } from '../../app/changes/journal-view';
import { wasInProject } from '../../app/changes/of-project';
import type { ProjectDefinition } from '../../app/invocation';
import { nothing } from '../payloads/parts';
import { good } from '../../app/problems';

/** What this app changed in the space of the page, newest first, and whether it may. */
export const projectJournal: ProjectDefinition<'project/journal'> = {
  who: 'project-admin',
  payload: nothing,
  run: async (_payload, invocation) => good(await journalShown(invocation, wasInProject(invocation.project))),
};
