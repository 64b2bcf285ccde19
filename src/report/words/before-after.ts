import type { ChangeSpec, PlanFacts } from '../../remedy';
import { wordedBy, type ByKind } from '../by-kind';
import { holderSays } from './holders';
import { membersSay, type Members } from './people';
import { objectCalled, spaceCalled } from './place';
import { counted, listed, named } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Words } from './words';

export interface BeforeAfter {
  readonly before: string;
  readonly after: string;
}

/** What is said of a change goes by the facts that its plan was made from. */
export interface PlanScene {
  readonly facts: PlanFacts;
  readonly words: Words;
  /** Who is in a role of a space, as far as it was read; null: it was not. */
  readonly membersOf: (projectKey: string, roleId: string) => Members | null;
}

type RoleTarget = Extract<ChangeSpec, { kind: 'add-to-role' }>['target'];

/** Permissions of a grant are told one by one, since somebody says yes to them: a profile has fewer. */
const mostGrants = 20;

const joining = (target: RoleTarget, { words, membersOf }: PlanScene): BeforeAfter => {
  const { projectKey, roleId, roleName } = target;
  const you = words.account.displayName;
  const members = membersOf(projectKey, roleId);
  const role = `the role ${apart(roleName)} of ${projectKey}`;
  const within = members === null ? null : membersSay(members, words);
  const now =
    members === null
      ? `Who is in ${role} could not be read.`
      : within === null
        ? `Nobody is in ${role}.`
        : `In ${role}: ${within}.`;
  return { before: `${now} ${you} is not.`, after: `${you} is in ${role} too; nobody else changes.` };
};

const sentences: ByKind<ChangeSpec, [scene: PlanScene], BeforeAfter> = {
  'add-to-role': ({ target }, scene) => joining(target, scene),
  'add-to-team-role': ({ target }, scene) => joining(target, scene),
  'grant-in-scheme': (
    { target: { schemeId, schemeName, permissions, holder, sharedBy } },
    { facts, words },
  ) => {
    const grants = facts.schemes.get(schemeId)?.grants ?? [];
    const told = permissions.slice(0, mostGrants).map((permission) => {
      const to = grants.filter((grant) => grant.permission === permission).map((grant) => grant.holder);
      const holders = to.length === 0 ? 'nobody' : named(to.map((one) => holderSays(one, words)));
      return `${words.permission(permission)} is granted to ${holders}`;
    });
    const rest = permissions.length - told.length;
    const more = rest > 0 ? `; the same for ${counted(rest, 'more permission')}` : '';
    const you = words.account.displayName;
    const whom =
      holder.type === 'group'
        ? `the group ${apart(holder.name ?? holder.value)}, in which ${you} is alone`
        : you;
    return {
      before: `In the permission scheme ${apart(schemeName)} ${told.join('; ')}${more}.`,
      after: `There ${listed(permissions.map((key) => words.permission(key)))} ${permissions.length === 1 ? 'is' : 'are'} also granted to ${whom}, in ${sharedBy === 0 ? 'every space that uses the scheme' : counted(sharedBy, 'space')}.`,
    };
  },
  'add-to-security-level': ({ target: { levelId, levelName } }, { facts, words }) => {
    const members = facts.levels.get(levelId)?.members ?? null;
    const within = (members ?? []).map((holder) => holderSays(holder, words));
    const now =
      members === null
        ? `Who is in the security level ${apart(levelName)} could not be read.`
        : within.length === 0
          ? `Nobody is in the security level ${apart(levelName)}.`
          : `In the security level ${apart(levelName)}: ${named(within)}.`;
    return {
      before: `${now} ${words.account.displayName} is not.`,
      after: `${words.account.displayName} is in that level too, and so sees the work items that have it.`,
    };
  },
  'add-default-to-role': ({ target: { roleId, roleName } }, { facts, words }) => {
    const members = facts.defaultActors.get(roleId);
    const { displayName } = words.account;
    const within =
      members === undefined
        ? null
        : membersSay({ ...members, people: members.users.length, users: [] }, words);
    return {
      before: `A new company-managed space has ${within ?? 'nobody'} in the role ${apart(roleName)}.`,
      after: `It has ${displayName} in that role too.`,
    };
  },
  'add-to-group': ({ target: { groupName } }, { words }) => ({
    before: `${words.account.displayName} is not in the group ${apart(groupName)}.`,
    after: `${words.account.displayName} is in it, and has everything that the group is given, today and later.`,
  }),
  'give-app-access': ({ target: { application } }, { facts, words }) => {
    const now = facts.account.applications.map((key) => words.application(key));
    const name = words.account.displayName;
    return {
      before: `${name} has access to ${now.length === 0 ? 'no Jira app' : named(now)}.`,
      after: `${name} has access to ${words.application(application)}, and uses one more licence.`,
    };
  },
  'grant-global': ({ target: { permission } }, { words }) => ({
    before: `${words.account.displayName} does not have ${words.permission(permission)}.`,
    after: `${words.account.displayName} has ${words.permission(permission)} on the whole site.`,
  }),
  'share-object': ({ target: { kind, id, name } }, { words }) => ({
    before: `${words.account.displayName} does not see ${objectCalled(kind, id, name)}.`,
    after: `${words.account.displayName} sees it.`,
  }),
  'restore-project': ({ target: { projectKey, from } }) => ({
    before: `${projectKey} is in the ${from}.`,
    after: `${projectKey} is live again, for everybody who had access; check again to see what is missing there.`,
  }),
  'ask-owner': ({ target: { projectKey } }, { words }) => ({
    before: `${spaceCalled(projectKey)} is hidden from you, so what would open it is not known.`.replace(
      /^t/,
      'T',
    ),
    after: `Its owner has given ${words.account.displayName} access; check again then.`,
  }),
  'reactivate-account': (_spec, { words }) => ({
    before: `The account of ${words.account.displayName} is deactivated and holds nothing.`,
    after: 'It is active, and holds again what its groups and roles give.',
  }),
};

/** How things stand before a change and after it, in words. */
export function beforeAfter(spec: ChangeSpec, scene: PlanScene): BeforeAfter {
  return wordedBy(sentences, spec, scene);
}
