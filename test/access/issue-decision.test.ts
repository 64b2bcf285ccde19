import { decideOnIssue, type Account, type ProjectAccess, type WorkItem } from '../../src/access';
import { actors, dana, grant, holder, inWords, level, project, role, workItem } from './people-and-projects';

const open = project({ grants: grant('BROWSE_PROJECTS', holder('anyone')) });
const reporterOnly = project({
  grants: grant('BROWSE_PROJECTS', holder('reporter'), holder('group', 'g-dev')),
});
const withTesters = project({
  grants: grant('BROWSE_PROJECTS', holder('anyone')),
  roles: [actors('7', { users: ['u-dana'] }), actors('8')],
});

interface Case {
  readonly says: string;
  readonly account?: Account;
  readonly project: ProjectAccess;
  readonly item: Partial<WorkItem>;
  readonly is: string;
}

const jiraAdmin: Account = { ...dana, globalPermissions: ['ADMINISTER'] };

const cases: readonly Case[] = [
  {
    says: 'a work item without a level is as open as its project',
    project: open,
    item: {},
    is: 'held by anyone',
  },
  {
    says: 'a level lets its members in',
    project: open,
    item: { level: level(holder('group', 'g-users')) },
    is: 'held by anyone',
  },
  {
    says: 'a level shuts others out',
    project: open,
    item: { level: level(holder('group', 'g-fin')) },
    is: 'security-level',
  },
  {
    says: 'a level with no members shuts everybody out',
    project: open,
    item: { level: level() },
    is: 'security-level',
  },
  {
    says: 'administering Jira is no way around a level',
    account: jiraAdmin,
    project: open,
    item: { level: level(holder('group', 'g-fin')) },
    is: 'security-level',
  },
  {
    says: 'a level goes by the data of the work item',
    project: open,
    item: { reporter: 'u-dana', level: level(holder('reporter')) },
    is: 'held by anyone',
  },
  {
    says: 'a level does not let in who could be the reporter of another work item',
    project: open,
    item: { level: level(holder('reporter')) },
    is: 'security-level',
  },
  {
    says: 'being in a level gives no permission',
    project: project({ grants: grant('BROWSE_PROJECTS', holder('group', 'g-dev')) }),
    item: { level: level(holder('group', 'g-users')) },
    is: 'not-a-holder',
  },
  {
    says: 'a level whose members were not read is not decided',
    project: open,
    item: { level: { ...level(), members: null } },
    is: 'undecided, else security-level',
  },
  {
    says: 'a level with a role that was not read is not decided',
    project: open,
    item: { level: level(role('9')) },
    is: 'undecided, else security-level',
  },
  {
    says: 'a restriction lets its roles in',
    project: withTesters,
    item: { restrictedToRoles: ['8', '7'] },
    is: 'held by anyone',
  },
  {
    says: 'a restriction shuts other roles out',
    project: withTesters,
    item: { restrictedToRoles: ['8'] },
    is: 'issue-restriction',
  },
  {
    says: 'administering Jira is no way around a restriction',
    account: jiraAdmin,
    project: withTesters,
    item: { restrictedToRoles: ['8'] },
    is: 'issue-restriction',
  },
  {
    says: 'a restriction to a role that was not read is not decided',
    project: withTesters,
    item: { restrictedToRoles: ['8', '9'] },
    is: 'undecided, else issue-restriction',
  },
  {
    says: 'what depends on the work item is held on one that names the account',
    project: reporterOnly,
    item: { reporter: 'u-dana' },
    is: 'held by reporter',
  },
  {
    says: 'what depends on the work item is refused on one that does not',
    project: reporterOnly,
    item: {},
    is: 'conditional-only',
  },
  {
    says: 'what depends on the work item and is shut by a level too depends on the work item first',
    project: reporterOnly,
    item: { level: level() },
    is: 'conditional-only',
  },
  {
    says: 'what the whole project refuses is refused so on the work item',
    project: project(),
    item: {},
    is: 'no-holder',
  },
  {
    says: 'what a role that was not read may give is not decided',
    project: project({ grants: grant('BROWSE_PROJECTS', holder('reporter'), role('9')) }),
    item: {},
    is: 'undecided, else conditional-only',
  },
  {
    says: 'a level shuts out whatever a role that was not read may give',
    project: project({ grants: grant('BROWSE_PROJECTS', role('9')) }),
    item: { level: level() },
    is: 'security-level',
  },
];

test.each(cases)('$says', ({ account = dana, project: given, item, is }) => {
  expect(inWords(decideOnIssue(account, 'BROWSE_PROJECTS', given, workItem(item)))).toBe(is);
});

test('a level explains itself like a grant: its members are near misses', () => {
  const members = level(holder('group', 'g-fin', 'finance'), role('8', 'Auditors'));
  const decision = decideOnIssue(dana, 'BROWSE_PROJECTS', withTesters, workItem({ level: members }));
  expect(decision).toMatchObject({
    kind: 'refused',
    obstacle: {
      kind: 'security-level',
      level: { name: 'Internal only' },
      nearMisses: [{ why: { kind: 'not-in-role', roleName: 'Auditors' } }, { why: { kind: 'not-in-group' } }],
    },
  });
});

test('a refusal on a work item because no holder matches says through whom the project is held', () => {
  const decision = decideOnIssue(dana, 'BROWSE_PROJECTS', reporterOnly, workItem());
  expect(decision).toMatchObject({
    obstacle: {
      kind: 'conditional-only',
      through: ['reporter'],
      nearMisses: [{ why: { kind: 'not-in-group' } }, { why: { kind: 'depends-on-work-item' } }],
    },
  });
});
