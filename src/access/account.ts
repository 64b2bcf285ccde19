import type { Account, AccountKind } from './model';

/** Whether the account is an app's own. A service account is none: it needs what a person needs. */
export function isApp({ accountType }: Pick<Account, 'accountType'>): boolean {
  return accountType === 'app' || accountType === 'agent';
}

/** What an account is to those who set up a backup; an agent's is refused as one. null: Jira did not tell. */
export function accountKind({ accountType }: Pick<Account, 'accountType'>): AccountKind | null {
  return kinds[accountType];
}

const kinds = {
  atlassian: 'person',
  customer: 'person',
  service: 'service',
  app: 'app',
  agent: 'app',
  unknown: null,
} satisfies Record<Account['accountType'], AccountKind | null>;

/** Whether the account may use any Jira application; an app's own account counts as having one. */
export function hasAnyApplication(account: Account): boolean {
  return isApp(account) || account.applications.length > 0;
}

/** Whether the account is in a group. Older grants and actors, and an account's own groups, may carry a name and no id. */
export function isInGroup(
  account: Account,
  group: { readonly id: string | null; readonly name: string | null },
): boolean {
  return account.groups.some((own) =>
    own.id !== '' && (group.id ?? '') !== ''
      ? own.id === group.id
      : own.name !== '' && own.name === group.name,
  );
}

/** Whether Jira says that the account holds a global permission. */
export function holdsGlobally(account: Account, permission: string): boolean {
  return account.active && account.globalPermissions.includes(permission);
}
