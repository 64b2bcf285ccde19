import { nameIn } from '../../text/name-in';
import { apart } from '../../text/isolated';

/** Jira's name of a permission, as a sentence can hold it; its key where the site has no name for it. */
export function permissionName(key: string, ofSite: Readonly<Record<string, string>>): string {
  return apart(nameIn(ofSite, key) ?? key);
}
