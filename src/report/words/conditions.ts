import type { HolderType } from '../../access/model';
import type { Words } from './words';

const ways: Partial<Record<HolderType, string>> = {
  reporter: 'as reporter',
  assignee: 'as assignee',
  userCustomField: 'in a field',
  groupCustomField: 'through a group in a field',
};

/** "work items that name Dana Backup as reporter, as assignee or in a field": where conditional holders match. */
export function onSomeWorkItems(holders: readonly HolderType[], words: Words): string {
  const how = holders.flatMap((holder) => ways[holder] ?? []);
  if (how.length === 0) return 'some work items';
  const last = how.slice(-2).join(' or ');
  return `work items that name ${words.account.displayName} ${[...how.slice(0, -2), last].join(', ')}`;
}
