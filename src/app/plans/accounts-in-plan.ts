import type { Change, Plan } from '../../remedy';

/** The account ids that a plan holds: owners who are asked, and the account that a grant names. Sorted, each once. */
export function accountsInPlan({ changes }: Pick<Plan, 'changes'>): readonly string[] {
  return [...new Set(changes.flatMap(accountsInChange))].sort();
}

function accountsInChange(change: Change): readonly string[] {
  if (change.kind === 'ask-owner') return change.target.owner === null ? [] : [change.target.owner];
  if (change.kind !== 'grant-in-scheme') return [];
  const { type, value } = change.target.holder;
  return type === 'user' ? [value] : [];
}
