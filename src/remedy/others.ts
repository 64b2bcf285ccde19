import type { ChangeSpec } from './change';
import type { PlanFacts } from './facts';

/**
 * Other accounts that a change would give something: only a grant can, by naming somebody else. A project that comes back is no
 * gain: those who held it before hold it still, and Jira decides there as if it were live.
 */
export function othersAffected(spec: ChangeSpec, { account, groups }: PlanFacts): number {
  if (spec.kind !== 'grant-in-scheme') return 0;
  const { type, value } = spec.target.holder;
  if (type === 'user') return value === account.accountId ? 0 : 1;
  // How many more members the group has is not known; one is enough to be wrong.
  return groups.get(value)?.accountAlone === true ? 0 : 1;
}
