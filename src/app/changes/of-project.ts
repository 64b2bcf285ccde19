import type { Change } from '../../remedy';
import type { ContextProject } from '../invocation';
import type { ChangeRecord } from '../journal/record';

/** What Jira lets an admin of a space change: who is in its roles. Schemes and security levels belong to Jira admins. */

/** Whether a change of a plan is such a one, in this very space. */
export function isInProject({ key }: ContextProject): (change: Change) => boolean {
  return (change) =>
    (change.kind === 'add-to-role' || change.kind === 'add-to-team-role') && change.target.projectKey === key;
}

/** Whether a change that was made is such a one. A space keeps its id when its key changes. */
export function wasInProject({ id }: ContextProject): (record: ChangeRecord) => boolean {
  return ({ place }) => place.kind === 'role' && place.projectId === id;
}
