import type { PermissionScheme } from '../../access';
import type { SiteFacts } from '../../diagnosis/facts';
import { conditionalSuspects, neededPermissions } from '../../diagnosis';
import { listedSchemes } from './former-facts';
import type { StepContext } from './stage';

/** Of passing projects, that are asked whether a grant is one on some work items only. Those beyond are not checked, and not green. */
export const mostPassing = { projects: 500, roles: 300 } as const;

/** Schemes of the site's list that may hold something needed on some work items only. */
export async function suspectSchemes(
  { store, profile }: Pick<StepContext, 'store' | 'profile'>,
  facts: SiteFacts,
): Promise<readonly PermissionScheme[]> {
  const needs = neededPermissions(profile, await store.findings(), facts);
  const listed = await listedSchemes(store);
  const suspects = new Set(conditionalSuspects(listed, facts.account, needs));
  return listed.filter(({ id }) => suspects.has(id));
}
