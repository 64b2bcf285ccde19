import { globalPermissions, type PermissionKey } from '../access';
import type { SiteFacts } from './facts';

/** The site's own list of permissions. */
export type Catalogue = Pick<SiteFacts, 'permissionNames' | 'globalPermissionKeys'>;

/** The keys of a want, sorted out; each list keeps the order of the want, the least powerful key first. */
export interface SortedKeys {
  readonly project: readonly PermissionKey[];
  readonly global: readonly PermissionKey[];
}

export function isOnSite(key: PermissionKey, { permissionNames }: Catalogue): boolean {
  return permissionNames.has(key);
}

export function isGlobal(key: PermissionKey, { globalPermissionKeys }: Catalogue): boolean {
  return globalPermissions.has(key) || (globalPermissionKeys?.has(key) ?? false);
}

/** Leaves out keys that this site does not have: one unknown key makes Jira refuse a whole request. */
export function keysOnSite(anyOf: readonly PermissionKey[], catalogue: Catalogue): SortedKeys {
  const known = anyOf.filter((key) => isOnSite(key, catalogue));
  return {
    project: known.filter((key) => !isGlobal(key, catalogue)),
    global: known.filter((key) => isGlobal(key, catalogue)),
  };
}
