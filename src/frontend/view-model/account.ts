import { listed } from '../../text/english';
import type { AccountCard } from '../../contract';
import { applicationName } from '../../report/words/applications';

/** What is known of the chosen account, in one line below the picker. */
export function accountLine(card: AccountCard): string {
  const names = [...new Set(card.applications.map((key) => applicationName(key, {})))];
  const access = names.length > 0 ? `has access to ${listed(names)}` : 'has no access to any Jira app';
  return `${card.displayName} is ${card.active ? 'active' : 'inactive'} and ${access}.`;
}

/** What Jira refuses an account that is blocked, whatever the permission schemes grant. */
export function blockedSays({ active }: AccountCard): string {
  return active
    ? 'Until that is changed, Jira refuses it every permission in a space but Browse spaces.'
    : 'Until that is changed, Jira refuses it everything.';
}

/** An account in this state cannot back up a space, whatever the permission schemes say. */
export function accountIsBlocked(card: AccountCard): boolean {
  return !card.active || (card.applications.length === 0 && card.accountType !== 'app');
}
