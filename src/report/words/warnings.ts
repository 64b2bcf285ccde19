import { counted, figure, minuteInUtc } from '../../text/english';
import { wordedBy, type ByKind } from '../by-kind';
import type { Warning } from '../summary';
import type { Words } from './words';

const sentences: ByKind<Warning, [words: Words], string> = {
  'other-actor': (_warning, { account }) =>
    `The log names another person as the one who was refused, not ${account.displayName}: make sure that ${account.displayName} is the account that the backup runs as. Only names were compared, and two people may have the same one.`,
  'other-site': (_warning, { baseUrl }) =>
    `Most addresses in the log belong to another site than ${new URL(baseUrl).host}: make sure that it is the log of this site's backup.`,
  'all-fail-alike': ({ projects, granted }, words) => {
    const where = granted === projects ? 'all' : figure(granted);
    return `All ${counted(projects, 'space')} failed with refusals that Jira also gives to wrong credentials. But Jira grants ${words.permission('BROWSE_PROJECTS')} to ${words.account.displayName} in ${where} of them. Check the credentials of the backup before any permission. A wrong or expired token, a scoped token used on ${new URL(words.baseUrl).host} itself, and a token of another account all look like this.`;
  },
  'credentials-ended': ({ at, spaces }, { account }) =>
    `From ${minuteInUtc(at)} on, every record fails with 401, in ${counted(spaces, 'space')}, and none before: the token ended. Give the backup of ${account.displayName} a new token before you change a permission.`,
  'service-account-refused': ({ records }, { account, baseUrl }) =>
    `${account.displayName} is a service account. Its tokens work only at api.atlassian.com/ex/jira/{cloudId}, and at ${new URL(baseUrl).host} Jira answers 401. ${counted(records, 'log record fails', 'log records fail')} with 401: check which address the backup calls.`,
  'account-not-read': (_warning, { account }) =>
    `Jira did not show the groups and applications of ${account.displayName}, neither to the admin who asked nor to this app. So no gap is explained, and a permission that is held only on some work items counts as held. Give Browse users and groups to the person who checks, then check again.`,
  'not-whole': ({ what }) =>
    what === 'left-out'
      ? 'The list of accepted gaps is damaged in this app, and none counts as accepted here. Accept them again.'
      : 'What Jira said when spaces were asked again is damaged in this app, and does not count here. Check again.',
  'projects-not-found': ({ notFound, named }) =>
    `${
      notFound === named
        ? "None of this log's spaces was found here"
        : `${figure(notFound)} of the log's ${counted(named, 'space')} ${notFound === 1 ? 'was' : 'were'} not found here`
    }: make sure that it is the log of this site's backup.`,
};

/** A reason to doubt the report, said above its verdict. */
export function warningSays(warning: Warning, words: Words): string {
  return wordedBy(sentences, warning, words);
}
