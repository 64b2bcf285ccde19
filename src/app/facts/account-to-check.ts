import type { Account } from '../../access';
import type { NotRead } from '../../diagnosis/facts';
import type { JiraReader } from '../../jira';
import { accountOutcome, seenAccount } from './account-card';
import type { Outcome } from '../../contract';
import { good } from '../problems';
import { unseenAccount } from './unseen-account';

export interface AccountOfStart {
  readonly account: Account;
  readonly applicationNames: Readonly<Record<string, string>>;
  /** null: Jira shows it to nobody who asked. */
  readonly displayName: string | null;
  readonly notRead: readonly NotRead[];
}

/** The account of a scan. One that does not exist is refused; one that nobody may see is checked without its groups. */
export async function accountOfStart(accountId: string, jira: JiraReader): Promise<Outcome<AccountOfStart>> {
  const answer = await seenAccount(accountId, jira);
  if (!answer.ok && answer.failure.kind === 'refused') {
    const { account, notRead } = unseenAccount(accountId, answer.failure.status);
    return good({ account, applicationNames: {}, displayName: null, notRead: [notRead] });
  }
  const seen = accountOutcome(answer);
  if (!seen.ok) return seen;
  if (seen.value.whole) return good({ ...seen.value, notRead: [] });
  const { account, notRead } = unseenAccount(accountId, null, seen.value.account.active);
  return good({ ...seen.value, account, notRead: [notRead] });
}
