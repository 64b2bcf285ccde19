import { counted, listed } from '../../text/english';
import type { AccountCard, AccountsOffered } from '../../contract';
import { accountKindWords } from '../../report/words/account-kind';
import { applicationName } from '../../report/words/applications';

/** What is known of the chosen account, in one line below the picker. */
export function accountLine(card: AccountCard): string {
  const names = [...new Set(card.applications.map((key) => applicationName(key, {})))];
  const access = names.length > 0 ? `has access to ${listed(names)}` : 'has no access to any Jira app';
  const kind =
    card.kind === null || card.kind === 'person' ? '' : `${accountKindWords[card.kind].called}. It is `;
  return `${card.displayName} is ${kind}${card.active ? 'active' : 'inactive'} and ${access}.`;
}

/** What an account of its kind cannot do for a backup; null: nothing that a person can. */
export const cannotSays = ({ kind }: Pick<AccountCard, 'kind'>): string | null =>
  kind === null ? null : accountKindWords[kind].cannot;

/** "Backup Vault (a service account)" */
export const offerName = ({ displayName, kind }: AccountsOffered['accounts'][number]): string =>
  kind === null ? displayName : `${displayName} (${accountKindWords[kind].called})`;

/** How many accounts a name was found for. */
export function offeredSays({ accounts, hasMore }: AccountsOffered): string {
  const more = hasMore ? ' There may be more: type more of the name.' : '';
  return `${counted(accounts.length, 'account')} found: choose the one that the backup runs as.${more}`;
}

/** What Jira refuses an account that is blocked, whatever the permission schemes grant. */
export function blockedSays({ active }: AccountCard): string {
  return active
    ? 'Until that is changed, Jira refuses it every permission in a space but Browse spaces.'
    : 'Until that is changed, Jira refuses it everything.';
}

/** An account in this state cannot back up a space, whatever the permission schemes say. */
export function accountIsBlocked(card: AccountCard): boolean {
  return !card.active || (card.applications.length === 0 && card.kind !== 'app');
}
