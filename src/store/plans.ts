import { readDocument, writeDocument } from './documents';
import { keys } from './keys';
import { projectPlanLifetime, changeLifetime } from './lifetimes';

/** The plan that the page of a project showed last: it is there to be carried out soon, and made anew at every look. */

export const readProjectPlan = <Plan>(projectId: string): Promise<Plan | null> =>
  readDocument<Plan>(keys.projectPlan(projectId));

export const writeProjectPlan = (projectId: string, plan: unknown): Promise<void> =>
  writeDocument(keys.projectPlan(projectId), plan, projectPlanLifetime);

/** What a change is to close. It can be as long as its scheme is used, so it stands apart from the journal. */

export const writeCloses = (changeId: string, closes: unknown): Promise<void> =>
  writeDocument(keys.changeCloses(changeId), closes, changeLifetime);

/** null: the change is too old to be asked about. */
export const readCloses = <Closes>(changeId: string): Promise<Closes | null> =>
  readDocument<Closes>(keys.changeCloses(changeId));
