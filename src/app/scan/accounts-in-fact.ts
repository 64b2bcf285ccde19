import type { Holder, PermissionScheme } from '../../access';
import { unpackSchemes } from '../facts/packed-schemes';
import type { FactKinds, FactName } from './facts';

/** The account ids in a fact. */
export const accountsInFact: {
  readonly [Name in FactName]: (fact: FactKinds[Name]) => readonly (string | null)[];
} = {
  account: ({ account }) => [account.accountId],
  permission: () => [],
  project: ({ lead }) => [lead],
  'project-count': () => [],
  'type-count': () => [],
  'project-id': () => [],
  'list-whole': () => [],
  listed: () => [],
  'project-name': () => [],
  issue: ([, { reporter, assignee }]) => [reporter, assignee],
  'issue-not-read': () => [],
  'asked-project': () => [],
  'asked-issue': () => [],
  granted: () => [],
  'scheme-of': () => [],
  scheme: usersIn,
  'listed-scheme': (packed) => unpackSchemes(packed).flatMap(usersIn),
  actors: ([, { users }]) => users,
  'conditions-not-asked': () => [],
  'security-scheme': () => [],
  'security-level': () => [],
  'levels-of-scheme': () => [],
  'level-items': () => [],
  'level-count': () => [],
  'level-member': ({ holder }) => [userOf(holder)],
  'level-read': () => [],
  'audit-change': ([, change]) => [change.by, change.kind === 'group' ? change.accountId : null],
  'audit-asked': () => [],
  'former-scheme': usersIn,
  application: () => [],
  'former-actors': ([, { users }]) => users,
  'not-read': () => [],
  'to-explain': () => [],
  'site-schemes': (packed) => unpackSchemes(packed).flatMap(usersIn),
  'report-done': () => [],
  'plan-project': ({ lead }) => [lead],
  'plan-granted': () => [],
  'plan-scheme-of': () => [],
  'plan-actors': ([, { users }]) => users,
  'plan-level-member': ({ holder }) => [userOf(holder)],
  'plan-level-read': () => [],
  'plan-group': ({ members }) => members,
  'plan-person': ([accountId]) => [accountId],
  'plan-default-actors': ([, { users }]) => users,
  'plan-of-site': () => [],
  'plan-not-read': () => [],
  'beside-account': (account) => [account?.accountId ?? null],
};

function usersIn({ grants }: PermissionScheme): readonly (string | null)[] {
  return grants.map(({ holder }) => userOf(holder));
}

function userOf({ type, value }: Holder): string | null {
  return type === 'user' ? value : null;
}
