import type { AccountNamed } from '../account-named';

/**
 * The names that sentences need and that a stored report does not hold. Persons are named by `person` and by `account` alone,
 * permissions by `permission`, which is Jira's own localised name.
 */
export interface Words {
  /** Display name of an account, or a phrase that stands for one that cannot be named. */
  person(accountId: string): string;
  /** Localised name of a permission; its key where the site has no name for it. */
  permission(key: string): string;
  /** Name of an application (`jira-software`: "Jira"). */
  application(key: string): string;
  /** The account whose access the report is about. */
  readonly account: AccountNamed;
  readonly baseUrl: string;
  /** What the numbers of a log's records count. */
  readonly linesAre: 'lines' | 'records';
}

/** What to call the account where Jira does not name it to who looks. */
export const unnamedAccount = 'the backup account';
