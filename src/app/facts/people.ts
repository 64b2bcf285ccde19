import { limits, type JiraReader } from '../../jira';
import { erasedAccount } from '../../store';

/** Persons' names for one view. They are asked when something is shown and never stored. */
export interface People {
  /** `otherwise` for whom Jira does not name. */
  readonly nameOf: (accountId: string, otherwise?: string) => string;
}

const unnamed = 'a former user';

/** Asks Jira, as the viewer, for the names of these accounts. Who cannot be named is called a former user. */
export async function peopleNamed(accountIds: Iterable<string>, jira: JiraReader): Promise<People> {
  const wanted = [...new Set(accountIds)].filter((accountId) => accountId !== erasedAccount).sort();
  const names = new Map<string, string>();
  for (let at = 0; at < wanted.length; at += limits.accountsPerCall) {
    const answer = await jira.displayNames(wanted.slice(at, at + limits.accountsPerCall));
    if (!answer.ok) continue;
    for (const [accountId, name] of answer.value) names.set(accountId, name);
  }
  return { nameOf: (accountId, otherwise = unnamed) => names.get(accountId) ?? otherwise };
}
