import type { SiteFacts } from '../../diagnosis/facts';
import { unnamedAccount, type Words } from '../../report';
import { applicationName } from '../../report/words/applications';
import type { ProjectInvocation } from '../invocation';
import { peopleNamed } from '../facts/people';
import type { Survey } from './survey';
import { apart } from '../../text/isolated';

/** The words about one project, with the names of the account and of these persons, asked as the viewer. */
export async function wordsOfSurvey(
  { account, applicationNames, baseUrl }: Survey,
  { permissionNames }: Pick<SiteFacts, 'permissionNames'>,
  accountIds: readonly string[],
  { jira }: Pick<ProjectInvocation, 'jira'>,
): Promise<Words> {
  const { accountId } = account;
  const people = await peopleNamed([accountId, ...accountIds], jira);
  return {
    person: people.nameOf,
    permission: (key) => apart(permissionNames.get(key) ?? key),
    application: (key) => applicationName(key, applicationNames),
    account: { accountId, displayName: people.nameOf(accountId, unnamedAccount) },
    baseUrl,
    linesAre: 'lines',
  };
}
