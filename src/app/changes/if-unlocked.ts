import { sectionOf, type Plan } from '../../remedy';
import type { JiraReader } from '../../jira';
import { seenAccount } from '../facts/account-card';
import type { Outcome } from '../../contract';
import { bad, badCall, good } from '../problems';

/** Refuses the changes of a plan as long as Jira does not say that what they wait for is done. */
export async function ifUnlocked(
  { changes }: Pick<Plan, 'changes'>,
  accountId: string,
  jira: JiraReader,
): Promise<Outcome<null>> {
  const waitsFor = changes.filter((change) => sectionOf(change) === 'first');
  if (waitsFor.length === 0) return good(null);
  const answer = await seenAccount(accountId, jira);
  if (!answer.ok) return badCall(answer.failure, 'show the backup account');
  const { active, applications } = answer.value.account;
  if (!active) {
    return locked(
      'the backup account is deactivated, and Jira refuses every request of it',
      'Reactivate it first',
    );
  }
  return applications.length === 0
    ? locked('the backup account has no access to any Jira app', 'Give it access first')
    : good(null);
}

const locked = (because: string, first: string): Outcome<never> =>
  bad('locked', `Nothing was changed: ${because}. ${first}, then check again.`);
