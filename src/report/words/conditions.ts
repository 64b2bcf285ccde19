import type { HolderType } from '../../access/model';
import type { Words } from './words';

const conditions: Partial<Record<HolderType, (name: string) => string>> = {
  reporter: (name) => `whose reporter is ${name}`,
  assignee: (name) => `whose assignee is ${name}`,
  userCustomField: (name) => `with a field that names ${name}`,
  groupCustomField: (name) => `with a field that names a group of ${name}`,
};

/** "work items whose reporter is Dana Backup or whose assignee is Dana Backup": where holders that depend on the work item match. */
export function onSomeWorkItems(holders: readonly HolderType[], words: Words): string {
  const name = words.account.displayName;
  const which = holders.flatMap((holder) => conditions[holder]?.(name) ?? []);
  return which.length === 0 ? 'some work items' : `work items ${which.join(' or ')}`;
}
