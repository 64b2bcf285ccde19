import type { AccountKind } from '../../access/model';

interface Said {
  readonly called: string;
  /** What it cannot do for a backup, and a person can; null: nothing. */
  readonly cannot: string | null;
}

/**
 * What each kind of account is called, and what it cannot do. Source: Atlassian's pages on service accounts and their API tokens,
 * November 2026: no login to the screens, and scoped tokens alone, which work at one address.
 */
export const accountKindWords = {
  person: { called: 'a person', cannot: null },
  service: {
    called: 'a service account',
    cannot:
      'Nobody can sign in to Jira as a service account, so it cannot connect a product that asks for a login. Its tokens work only at api.atlassian.com/ex/jira/{cloudId}; at the site’s own address Jira answers 401.',
  },
  app: {
    called: 'the account of an app',
    cannot: 'Nobody can sign in to Jira as an app: only the app itself acts through this account.',
  },
} satisfies Record<AccountKind, Said>;
