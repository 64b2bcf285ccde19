import type { HolderType } from '../../access/model';
import type { Words } from './words';

const ways: Partial<Record<HolderType, string>> = {
  reporter: 'as reporter',
  assignee: 'as assignee',
  userCustomField: 'in a field',
  groupCustomField: 'through a group in a field',
};

/** "work items that name Dana Backup as reporter or as assignee": where holders that depend on the work item match. */
export function onSomeWorkItems(holders: readonly HolderType[], words: Words): string {
  const how = holders.flatMap((holder) => ways[holder] ?? []);
  return how.length === 0
    ? 'some work items'
    : `work items that name ${words.account.displayName} ${how.join(' or ')}`;
}
