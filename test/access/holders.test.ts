import { matchHolder, type Account, type Holder, type Match, type WorkItem } from '../../src/access';
import { actors, dana, holder, project, role, workItem } from './people-and-projects';

const inGroup = (id: string): Account => ({ ...dana, groups: [{ id, name: 'developers' }] });
const withoutApplication: Account = { ...dana, applications: [] };
const app: Account = { ...dana, accountType: 'app', applications: [] };
const customer: Account = { ...dana, accountType: 'customer', applications: [] };

const developers = project({
  roles: [actors('10003', { users: ['u-dana'] }), actors('10004', { groups: ['g-users'] }), actors('10005')],
});

interface Case {
  readonly says: string;
  readonly holder: Holder;
  readonly account?: Account;
  /** A work item's own data; absent: the project as a whole. */
  readonly on?: Partial<WorkItem>;
  readonly match: Match;
}

const misses = (why: Extract<Match, { kind: 'misses' }>['why']): Match => ({ kind: 'misses', why });
const matches: Match = { kind: 'matches' };

const cases: readonly Case[] = [
  { says: 'anyone matches', holder: holder('anyone'), match: matches },
  {
    says: 'anyone matches an account without an application',
    holder: holder('anyone'),
    account: withoutApplication,
    match: matches,
  },
  {
    says: 'an application matches who has it',
    holder: holder('applicationRole', 'jira-software'),
    match: matches,
  },
  {
    says: 'an application misses who has another one',
    holder: holder('applicationRole', 'jira-servicedesk'),
    match: misses({ kind: 'no-application', application: 'jira-servicedesk' }),
  },
  {
    says: 'any application matches who has one',
    holder: holder('applicationRole'),
    match: matches,
  },
  {
    says: 'any application, written as an empty string, matches who has one',
    holder: holder('applicationRole', ''),
    match: matches,
  },
  {
    says: 'any application misses who has none',
    holder: holder('applicationRole'),
    account: withoutApplication,
    match: misses({ kind: 'no-application', application: null }),
  },
  {
    says: 'any application matches an app, which counts as having one',
    holder: holder('applicationRole'),
    account: app,
    match: matches,
  },
  {
    says: 'a named application misses an app',
    holder: holder('applicationRole', 'jira-software'),
    account: app,
    match: misses({ kind: 'no-application', application: 'jira-software' }),
  },
  { says: 'a group matches its member', holder: holder('group', 'g-users', 'jira-users'), match: matches },
  {
    says: 'a group misses who is not in it',
    holder: holder('group', 'g-dev', 'developers'),
    match: misses({ kind: 'not-in-group', groupId: 'g-dev', groupName: 'developers' }),
  },
  {
    says: 'a group goes by its id where another one has the same name',
    holder: holder('group', 'g-dev', 'developers'),
    account: inGroup('g-other'),
    match: misses({ kind: 'not-in-group', groupId: 'g-dev', groupName: 'developers' }),
  },
  {
    says: 'a group without an id goes by its name',
    holder: holder('group', null, 'developers'),
    account: inGroup('g-dev'),
    match: matches,
  },
  { says: 'a role matches an actor', holder: role('10003', 'Developers'), match: matches },
  {
    says: 'a role matches a member of a group that is an actor',
    holder: role('10004', 'Viewers'),
    match: matches,
  },
  {
    says: 'a role misses who is no actor, and says how many are',
    holder: role('10005', 'Administrators'),
    match: misses({ kind: 'not-in-role', roleId: '10005', roleName: 'Administrators', members: 0 }),
  },
  {
    says: 'a role whose actors were not read is not decided',
    holder: role('10009', 'Testers'),
    match: { kind: 'unread', why: { kind: 'role-not-read', roleId: '10009', roleName: 'Testers' } },
  },
  {
    says: 'the lead of the project matches',
    holder: holder('projectLead'),
    account: { ...dana, accountId: 'u-lee' },
    match: matches,
  },
  {
    says: 'the lead misses everybody else',
    holder: holder('projectLead'),
    match: misses({ kind: 'not-the-lead', accountId: 'u-lee' }),
  },
  { says: 'a user matches themselves', holder: holder('user', 'u-dana', null), match: matches },
  {
    says: 'a user misses somebody else',
    holder: holder('user', 'u-max', null),
    match: misses({ kind: 'other-user', accountId: 'u-max' }),
  },
  {
    says: 'portal customers match a customer',
    holder: holder('sd.customer.portal.only'),
    account: customer,
    match: matches,
  },
  {
    says: 'portal customers miss a Jira user',
    holder: holder('sd.customer.portal.only'),
    match: misses({ kind: 'portal-customers-only' }),
  },
  ...(['reporter', 'assignee', 'userCustomField', 'groupCustomField'] as const).flatMap((type): Case[] => [
    {
      says: `${type}: in a project it could be anybody with an application`,
      holder: holder(type),
      match: { kind: 'could', through: type },
    },
    {
      says: `${type}: in a project it could be an app`,
      holder: holder(type),
      account: app,
      match: { kind: 'could', through: type },
    },
    {
      says: `${type}: in a project it is nobody without an application`,
      holder: holder(type),
      account: withoutApplication,
      match: misses({ kind: 'no-application', application: null }),
    },
    {
      says: `${type}: on a work item that does not name the account it misses`,
      holder: holder(type),
      on: {},
      match: misses({ kind: 'depends-on-work-item', through: type }),
    },
  ]),
  {
    says: 'the reporter of the work item matches',
    holder: holder('reporter'),
    on: { reporter: 'u-dana' },
    match: matches,
  },
  {
    says: 'the assignee of the work item matches',
    holder: holder('assignee'),
    on: { assignee: 'u-dana' },
    match: matches,
  },
  {
    says: 'the assignee is not the reporter',
    holder: holder('assignee'),
    on: { reporter: 'u-dana' },
    match: misses({ kind: 'depends-on-work-item', through: 'assignee' }),
  },
  {
    says: 'the reporter matches without an application on the work item itself',
    holder: holder('reporter'),
    account: withoutApplication,
    on: { reporter: 'u-dana' },
    match: matches,
  },
  {
    says: 'a holder that Jira says is gone matches nobody',
    holder: { ...holder('group', 'g-users', 'jira-users'), exists: false },
    match: misses({ kind: 'holder-gone' }),
  },
  {
    says: 'a type that this app does not know is not decided',
    holder: { ...holder('unknown'), jiraType: 'assigneeWithAssignablePermission' },
    match: { kind: 'unread', why: { kind: 'unknown-holder' } },
  },
];

test.each(cases)('$says', ({ holder: given, account = dana, on, match }) => {
  const issue = on === undefined ? null : workItem(on);
  expect(matchHolder(account, given, { project: developers, issue })).toEqual(match);
});
