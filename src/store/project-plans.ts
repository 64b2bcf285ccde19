import { readDocument, writeDocument } from './documents';
import { keys } from './keys';
import { projectPlanLifetime } from './lifetimes';

/** The plan that the page of a project showed last: it is there to be carried out soon, and made anew at every look. */

export const readProjectPlan = <Plan>(projectId: string): Promise<Plan | null> =>
  readDocument<Plan>(keys.projectPlan(projectId));

export const writeProjectPlan = (projectId: string, plan: unknown): Promise<void> =>
  writeDocument(keys.projectPlan(projectId), plan, projectPlanLifetime);
