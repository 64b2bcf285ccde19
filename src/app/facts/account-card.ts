import type { AccountSeen, JiraReader, Result } from '../../jira';
import type { AccountCard, Outcome } from '../../contract';
import { bad, badCall, good } from '../problems';

export function cardOf({ account, displayName }: AccountSeen): AccountCard {
  return {
    accountId: account.accountId,
    displayName,
    active: account.active,
    accountType: account.accountType,
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

export function accountOutcome(answer: Result<AccountSeen>): Outcome<AccountSeen> {
  if (answer.ok)
    return answer.value.account.accountType === 'agent' ? noAgent(answer.value) : good(answer.value);
  const { kind, status } = answer.failure;
  if (kind === 'not-found' || status === 400) {
    return bad(
      'no-such-account',
      'Jira knows no account with this id. Copy the account id from the profile page of the backup account: it is the last part of that page’s address.',
    );
  }
  if (kind === 'refused') {
    return bad(
      'jira-refused',
      'Jira refused to show this account. That takes the global permission Browse users and groups: ask a Jira admin to give it to you.',
    );
  }
  return badCall(answer.failure, 'show this account');
}

function noAgent({ displayName }: AccountSeen): Outcome<AccountSeen> {
  return bad(
    'no-such-account',
    `${displayName} is the account of an agent, and no backup signs in as one. Choose the account that your backup product uses: a person or a service account.`,
  );
}
