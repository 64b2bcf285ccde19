import type { ProjectDefinition } from '../../app/invocation';
import { nothing } from '../payloads/parts';
import { checkProject } from '../../app/project/check-project';

/** What the page of a project shows when it opens. */
export const projectView: ProjectDefinition<'project/view'> = {
  who: 'project-admin',
  payload: nothing,
  run: (_payload, invocation) => checkProject(invocation),
};
