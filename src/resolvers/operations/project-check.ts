import type { ProjectDefinition } from '../../app/invocation';
import { nothing } from '../payloads/parts';
import { checkProject } from '../../app/project/check-project';

/** *Check again* on the page of a project: Jira is asked anew, as when the page opens. */
export const projectCheck: ProjectDefinition<'project/check'> = {
  who: 'project-admin',
  payload: nothing,
  run: (_payload, invocation) => checkProject(invocation),
};
