import type { ProjectDefinition } from '../../app/invocation';
import { nothing } from '../payloads/parts';
import { planProject } from '../../app/project/plan-project';

/** The plan of the space of the page, for its own admin. */
export const projectPlan: ProjectDefinition<'project/plan'> = {
  who: 'project-admin',
  payload: nothing,
  run: (_payload, invocation) => planProject(invocation),
};
