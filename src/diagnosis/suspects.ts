import {
  decideInProject,
  type Account,
  type PermissionKey,
  type PermissionScheme,
  type ProjectAccess,
} from '../access';
import { byCodeUnits } from '../text/order';

/**
 * Ids of schemes that hold a needed permission through reporter, assignee or a custom field and through no `anyone`,
 * application, group or user that matches the account. Empty: nothing more to ask. Else ask for the scheme of every project
 * that passed, and for the roles that those grants name.
 */
export function conditionalSuspects(
  schemes: readonly PermissionScheme[],
  account: Account,
  needs: readonly PermissionKey[],
): readonly string[] {
  return schemes
    .filter((scheme) => needs.some((key) => mayDepend(account, key, inNoProject(scheme))))
    .map(({ id }) => id)
    .sort(byCodeUnits);
}

/** Whether the permission depends on the work item, as far as is known; roles that were not read may still say otherwise. */
export function mayDepend(account: Account, permission: PermissionKey, project: ProjectAccess): boolean {
  return decideInProject(account, permission, project).kind === 'held-conditionally';
}

/** A scheme by itself: no lead, and no role read. */
function inNoProject(scheme: PermissionScheme): ProjectAccess {
  return { id: '', key: '', kind: 'company-managed', lead: null, scheme, actors: new Map() };
}
