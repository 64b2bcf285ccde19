import type { ProjectDiagnosis } from '../../diagnosis/gap';
import type { JiraReader } from '../../jira';
import type { Words } from '../../report';
import { accountsIn } from '../accounts-in';
import { applicationName } from '../applications';
import { peopleNamed } from '../people';
import type { StoredReport } from '../stored-report';

/** The names that the words about these rows need. Persons are asked for now, as the viewer. */
export async function wordsOf(
  stored: StoredReport,
  rows: readonly ProjectDiagnosis[],
  jira: JiraReader,
): Promise<Words> {
  const { summary, by, baseUrl, permissionNames, applicationNames } = stored;
  const { accountId } = summary.account;
  const people = await peopleNamed([accountId, by, ...accountsIn(rows, summary.site)], jira);
  return {
    person: people.nameOf,
    permission: (key) => permissionNames[key] ?? key,
    application: (key) => applicationName(key, applicationNames),
    account: { accountId, displayName: people.nameOf(accountId) },
    baseUrl,
    linesAre: summary.log?.linesAre ?? 'lines',
  };
}
