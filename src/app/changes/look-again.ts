import type { Clock, JiraReader } from '../../jira';
import type { ChangeSpec, GrantHolder } from '../../remedy';
import { differencesSay, unnamedAccount, type Difference, type Words } from '../../report';
import { seenAccount } from '../facts/account-card';
import { applicationName } from '../../report/words/applications';
import type { Outcome } from '../../contract';
import { peopleNamed } from '../facts/people';
import { bad, badCall, good } from '../problems';
import { schemeIn, type Basis } from '../plans/basis';
import { accountDiffers, defaultRoleDiffers, roleDiffers, schemeDiffers } from './compare';
import type { WritePlace } from '../journal/write-place';
import { spacesDiffer } from './spaces-of-scheme';
import { apart } from '../../text/isolated';

/** Milliseconds after which nobody can be said to have been shown how things are. */
const oldAfter = 24 * 60 * 60 * 1000;

/** What is to be written, for whom, and what it rests on. */
export interface Planned {
  readonly act: ChangeSpec;
  readonly accountId: string;
  readonly place: WritePlace;
  readonly basis: Basis;
}

/** Refuses a plan whose facts are older than a day. */
export function ifFresh({ readAt }: Basis, clock: Clock): Outcome<null> {
  return clock.now() - Date.parse(readAt) <= oldAfter
    ? good(null)
    : bad(
        'stale',
        'This plan is more than 24 hours old. Check again first, then apply the new plan. Nothing was written now.',
      );
}

/** Reads in Jira what a change rests on, all of it, and stops with what is not as it was shown. */
export async function lookAgain(planned: Planned, jira: JiraReader): Promise<Outcome<null>> {
  const differences = await whatDiffers(planned, jira);
  if (!differences.ok) return differences;
  const { act, basis } = planned;
  const spaces =
    act.kind === 'grant-in-scheme'
      ? await spacesDiffer(act.target, basis.users[act.target.schemeId] ?? [], basis.readAt, jira)
      : good([]);
  if (!spaces.ok) return spaces;
  const all = [...differences.value, ...spaces.value];
  if (all.length === 0) return good(null);
  const words = await wordsNow(planned.accountId, all, jira);
  return bad(
    'stale',
    `${differencesSay(all, words)} This is not what the page showed, so nothing was written. Check again for a new plan.`,
  );
}

/** The part that is asked again before every single write: the account and the grants. */
export async function whatDiffers(
  { act, accountId, place, basis }: Planned,
  jira: JiraReader,
): Promise<Outcome<readonly Difference[]>> {
  const account = await seenAccount(accountId, jira);
  // who could not be seen when the plan was made may be unseen still
  const unseen = !account.ok && account.failure.kind === 'refused' && basis.account.accountType === 'unknown';
  if (!account.ok && !unseen) return badCall(account.failure, 'show the backup account');
  const byAccount = account.ok ? accountDiffers(basis.account, account.value.account) : [];
  const byGrants = await grantsDiffer({ act, accountId, place, basis }, jira);
  return byGrants.ok ? good([...byAccount, ...byGrants.value]) : byGrants;
}

async function grantsDiffer(
  { act, accountId, place, basis }: Planned,
  jira: JiraReader,
): Promise<Outcome<readonly Difference[]>> {
  if (act.kind === 'grant-in-scheme') {
    const { schemeId, schemeName, holder } = act.target;
    const then = schemeIn(basis, schemeId);
    if (then === null) {
      return bad(
        'stale',
        `Who is granted what in the permission scheme ${schemeName} was not read when this plan was made. Check again.`,
      );
    }
    const group = await groupDiffers(holder, accountId, jira);
    if (!group.ok) return group;
    const now = await jira.scheme(schemeId);
    return now.ok
      ? good([...group.value, ...schemeDiffers(act.target, accountId, then, now.value)])
      : badCall(now.failure, `show the permission scheme ${schemeName}`);
  }
  if (act.kind === 'add-default-to-role') {
    const now = await jira.allSchemes();
    return now.ok
      ? good(defaultRoleDiffers(act.target, now.value))
      : badCall(now.failure, 'list the permission schemes');
  }
  if (place.kind === 'role' && (act.kind === 'add-to-role' || act.kind === 'add-to-team-role')) {
    const { projectKey } = act.target;
    const project = basis.projects.find(({ key }) => key === projectKey);
    if (project !== undefined && project.id !== place.projectId) {
      return good([{ kind: 'other-space', projectKey }]);
    }
    const then = schemeIn(basis, project?.schemeId ?? null);
    if (then === null) return good([]);
    const now = await jira.schemeOfProject(place.projectId);
    return now.ok
      ? good(roleDiffers(act.target, then, now.value))
      : badCall(now.failure, `show the permission scheme of ${projectKey}`);
  }
  return good([]);
}

/** A group that is granted something has the backup account for its only member, or others would gain. */
async function groupDiffers(
  { type, value, name }: GrantHolder,
  accountId: string,
  jira: JiraReader,
): Promise<Outcome<readonly Difference[]>> {
  if (type === 'user') return good([]);
  const groupName = name ?? value;
  const answer = await jira.groupMembers(value);
  if (!answer.ok) return badCall(answer.failure, `list the members of the group ${groupName}`);
  const { items, total } = answer.value;
  const alone = total === 1 && items[0]?.accountId === accountId;
  return good(alone ? [] : [{ kind: 'group-shared', groupName }]);
}

async function wordsNow(
  accountId: string,
  differences: readonly Difference[],
  jira: JiraReader,
): Promise<Words> {
  const catalogue = await jira.permissionCatalogue();
  const names = new Map(catalogue.ok ? catalogue.value.map(({ key, name }) => [key, name]) : []);
  const persons = differences.flatMap((one) =>
    one.kind === 'scheme-grants'
      ? [...one.gained, ...one.lost].flatMap(({ type, value }) => (type === 'user' ? (value ?? []) : []))
      : [],
  );
  const people = await peopleNamed([accountId, ...persons], jira);
  return {
    person: people.nameOf,
    permission: (key) => apart(names.get(key) ?? key),
    application: (key) => applicationName(key, {}),
    account: { accountId, displayName: people.nameOf(accountId, unnamedAccount) },
    baseUrl: '',
    linesAre: 'lines',
  };
}
