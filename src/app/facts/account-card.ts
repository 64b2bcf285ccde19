import type { AccountSeen, JiraReader, Result } from '../../jira';
import { accountKind } from '../../access';
import type { AccountCard, AccountsOffered, Outcome } from '../../contract';
import { bad, badCall, good } from '../problems';

/** An account as pages show it. */
export function cardOf({ account, displayName }: AccountSeen): AccountCard {
  return {
    accountId: account.accountId,
    displayName,
    active: account.active,
    kind: accountKind(account),
    applications: account.applications,
  };
}

/** A viewer may lack the right to browse users; then the app looks. */
export async function seenAccount(accountId: string, jira: JiraReader): Promise<Result<AccountSeen>> {
  const answer = await jira.account(accountId, 'viewer');
  const refused = !answer.ok && answer.failure.kind === 'refused';
  return refused ? jira.account(accountId, 'app') : answer;
}

/** An account, or what to tell of one that cannot be shown. */
export async function lookUp(accountId: string, jira: JiraReader): Promise<Outcome<AccountSeen>> {
  return accountOutcome(await seenAccount(accountId, jira));
}

/** Service accounts and apps by the beginning of a name, as the viewer may look for accounts. */
export async function searchAccounts(text: string, jira: JiraReader): Promise<Outcome<AccountsOffered>> {
  const answer = await jira.accountsNamed(text);
  if (!answer.ok) return badCall(answer.failure, 'look for accounts');
  const { accounts, hasMore } = answer.value;
  if (accounts.length > 0) {
    const offered = accounts.map(({ accountId, displayName, accountType }) => ({
      ...{ accountId, displayName, kind: accountKind({ accountType }) },
    }));
    return good({ accounts: offered, hasMore });
  }
  return bad(
    'no-such-account',
    hasMore
      ? 'None of the first accounts that were found is a service account or an app. Type more of the name, or enter the account ID.'
      : 'Jira shows you no service account or app whose name begins like this. Enter the account ID, or search for a person by name.',
  );
}

/** An account that can be the backup account; a problem where Jira does not know it, or it is an agent’s. */
export function accountOutcome(answer: Result<AccountSeen>): Outcome<AccountSeen> {
  if (answer.ok)
    return answer.value.account.accountType === 'agent' ? noAgent(answer.value) : good(answer.value);
  const { kind, status } = answer.failure;
  if (kind === 'not-found' || status === 400) {
    return bad(
      'no-such-account',
      'Jira does not know this account ID. Copy it from the profile page of the backup account: it is the last part of that page’s address.',
    );
  }
  if (kind === 'refused') {
    return bad(
      'jira-refused',
      'Jira refused to show this account. This needs the global permission Browse users and groups: ask a Jira admin to give it to you.',
    );
  }
  return badCall(answer.failure, 'show this account');
}

function noAgent({ displayName }: AccountSeen): Outcome<AccountSeen> {
  return bad(
    'no-such-account',
    `${displayName} is the account of an agent, and no backup signs in as one. Choose the account that your backup tool uses: a person or a service account.`,
  );
}
