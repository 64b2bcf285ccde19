import type { AccountSeen } from '../../jira';
import type { Profile } from '../../report';
import type { Settings } from '../../store';
import { seenAccount } from '../facts/account-card';
import type { Outcome } from '../../contract';
import type { SpaceSeen } from '../facts/facts-of-space';
import type { ProjectInvocation } from '../invocation';
import { bad, badCall, good } from '../problems';
import { unseenAccount } from '../facts/unseen-account';

/** What is known before Jira is asked for verdicts: the account, the project and the site's permissions. */
export interface Survey extends SpaceSeen {
  readonly profile: Profile;
  /** Names of the account's applications. */
  readonly applicationNames: Readonly<Record<string, string>>;
  readonly baseUrl: string;
}

/** What is known of the account and the space of the page before Jira is asked for verdicts. */
export async function surveyOf(
  { accountId, profile }: Settings,
  { jira, project }: ProjectInvocation,
): Promise<Outcome<Survey>> {
  const catalogue = await jira.permissionCatalogue();
  if (!catalogue.ok) return badCall(catalogue.failure, 'list the permissions of this site');
  const site = await jira.site();
  if (!site.ok) return badCall(site.failure, 'say its address');
  const found = await jira.projectsByName({ ids: [project.id] }, 'viewer');
  if (!found.ok) return badCall(found.failure, 'show this space');
  const [seen] = found.value.items;
  if (seen === undefined) {
    return bad('jira-refused', `Jira does not show ${project.key} to you. Reload the page and try again.`);
  }
  const account = await accountOf(accountId, jira);
  if (account === 'gone') {
    return bad(
      'no-account-chosen',
      'The backup account that was chosen does not exist any more. Ask a Jira admin to choose another: Jira settings → Apps → Permission Gaps.',
    );
  }
  return good({
    profile,
    ...account,
    project: { ...seen, seenBy: 'viewer' },
    catalogue: catalogue.value,
    baseUrl: site.value.displayUrl,
  });
}

type AccountPart = Pick<Survey, 'account' | 'applicationNames' | 'notRead'>;

/** Where nobody may see the account the report says what is missing. */
async function accountOf(accountId: string, jira: ProjectInvocation['jira']): Promise<AccountPart | 'gone'> {
  const seen = await seenAccount(accountId, jira);
  if (seen.ok && seen.value.whole) return known(seen.value);
  if (!seen.ok && seen.failure.kind === 'not-found') return 'gone';
  const { account, notRead } = seen.ok
    ? unseenAccount(accountId, null, seen.value.account.active)
    : unseenAccount(accountId, seen.failure.status);
  return { account, applicationNames: {}, notRead: [notRead] };
}

const known = ({ account, applicationNames }: AccountSeen): AccountPart => ({
  account,
  applicationNames,
  notRead: [],
});
