import type { Account } from '../../access';
import type { NotRead } from '../../diagnosis/facts';

/** An account that neither the viewer nor the app may see, or whose groups and applications Jira did not tell: a row of the report says so. */
export function unseenAccount(
  accountId: string,
  status: number | null,
  active = true,
): { readonly account: Account; readonly notRead: NotRead } {
  return {
    account: {
      accountId,
      active,
      accountType: 'unknown',
      groups: [],
      applications: [],
      globalPermissions: [],
    },
    notRead: {
      what: 'account',
      id: accountId,
      project: null,
      status,
      right: 'Browse users and groups',
    },
  };
}
