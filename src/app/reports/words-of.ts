import type { JiraReader } from '../../jira';
import {
  applyOverlayToSite,
  noOverlay,
  type Overlay,
  type CurrentProject,
  unnamedAccount,
  type Words,
} from '../../report';
import { accountsIn } from './accounts-in';
import { applicationName } from '../../report/words/applications';
import { permissionName } from '../../report/words/permissions';
import { peopleNamed } from '../facts/people';
import type { StoredReport } from './stored-report';

/** The names that the words about these rows need. Persons are asked for now, as the viewer. */
export async function wordsOf(
  stored: StoredReport,
  rows: readonly CurrentProject[],
  jira: JiraReader,
  overlay: Overlay = noOverlay,
): Promise<Words> {
  const { summary, by, baseUrl, permissionNames, applicationNames } = stored;
  const { accountId } = summary.account;
  const site = applyOverlayToSite(summary.site, overlay);
  const people = await peopleNamed(
    [accountId, by, ...accountsIn(rows, site), ...overlay.accepted.map((entry) => entry.by)],
    jira,
  );
  return {
    person: (person) => people.nameOf(person),
    permission: (key) => permissionName(key, permissionNames),
    application: (key) => applicationName(key, applicationNames),
    account: { accountId, displayName: people.nameOf(accountId, unnamedAccount) },
    baseUrl,
    linesAre: summary.log?.linesAre ?? 'lines',
  };
}
