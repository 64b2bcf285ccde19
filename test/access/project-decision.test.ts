import { decideInProject, type Account, type ProjectAccess } from '../../src/access';
import { actors, dana, grant, holder, inWords, project, role } from './people-and-projects';

const withoutApplication: Account = { ...dana, applications: [] };
const jiraAdmin: Account = { ...dana, globalPermissions: ['ADMINISTER'] };
const anybody = holder('anyone');

interface Case {
  readonly says: string;
  readonly account?: Account;
  readonly permission?: string;
  readonly project: ProjectAccess;
  readonly is: string;
}

const cases: readonly Case[] = [
  {
    says: 'one matching grant is enough: nothing denies',
    project: project({ grants: grant('BROWSE_PROJECTS', holder('user', 'u-max'), anybody) }),
    is: 'held by anyone',
  },
  {
    says: 'a grant of another permission gives nothing',
    project: project({ grants: grant('EDIT_ISSUES', anybody) }),
    is: 'no-holder',
  },
  {
    says: 'an inactive account holds nothing',
    account: { ...jiraAdmin, active: false },
    permission: 'ADMINISTER_PROJECTS',
    project: project({ grants: grant('ADMINISTER_PROJECTS', anybody) }),
    is: 'inactive',
  },
  {
    says: 'a permission other than Browse spaces needs an application',
    account: withoutApplication,
    permission: 'EDIT_ISSUES',
    project: project({ grants: grant('EDIT_ISSUES', anybody) }),
    is: 'no-application',
  },
  {
    says: 'an app counts as having an application',
    account: { ...withoutApplication, accountType: 'app' },
    permission: 'EDIT_ISSUES',
    project: project({ grants: grant('EDIT_ISSUES', anybody) }),
    is: 'held by anyone',
  },
  {
    says: 'a service account needs one, like a person',
    account: { ...withoutApplication, accountType: 'service' },
    permission: 'EDIT_ISSUES',
    project: project({ grants: grant('EDIT_ISSUES', anybody) }),
    is: 'no-application',
  },
  {
    says: 'Browse spaces needs no application where a group gives it',
    account: withoutApplication,
    project: project({ grants: grant('BROWSE_PROJECTS', holder('group', 'g-users', 'jira-users')) }),
    is: 'held by group',
  },
  {
    says: 'Browse spaces is refused because it lacks an application where a grant asks for one',
    account: withoutApplication,
    project: project({ grants: grant('BROWSE_PROJECTS', holder('applicationRole', 'jira-software')) }),
    is: 'no-application',
  },
  {
    says: 'Browse spaces is refused because it lacks an application where the reporter holds it',
    account: withoutApplication,
    project: project({ grants: grant('BROWSE_PROJECTS', holder('reporter')) }),
    is: 'no-application',
  },
  {
    says: 'Browse spaces is not refused because it lacks an application where only memberships give it',
    account: withoutApplication,
    project: project({ grants: grant('BROWSE_PROJECTS', holder('group', 'g-dev')) }),
    is: 'not-a-holder',
  },
  {
    says: 'Administer Jira carries Administer spaces',
    account: jiraAdmin,
    permission: 'ADMINISTER_PROJECTS',
    project: project(),
    is: 'held by administers-jira',
  },
  {
    says: 'Administer Jira carries no other project permission',
    account: jiraAdmin,
    project: project({ grants: grant('BROWSE_PROJECTS', holder('group', 'g-dev')) }),
    is: 'not-a-holder',
  },
  {
    says: 'Administer Jira carries nothing for an account without an application',
    account: { ...jiraAdmin, applications: [] },
    permission: 'ADMINISTER_PROJECTS',
    project: project(),
    is: 'no-application',
  },
  {
    says: 'another global permission carries nothing',
    account: { ...dana, globalPermissions: ['BULK_CHANGE'] },
    permission: 'ADMINISTER_PROJECTS',
    project: project(),
    is: 'no-holder',
  },
  {
    says: 'what only the work item gives is held conditionally, through each holder once',
    project: project({
      grants: grant(
        'BROWSE_PROJECTS',
        holder('userCustomField', 'customfield_1'),
        holder('reporter'),
        holder('userCustomField', 'customfield_2'),
        holder('group', 'g-dev'),
      ),
    }),
    is: 'depends on reporter, userCustomField',
  },
  {
    says: 'what a role gives too is not held conditionally',
    project: project({
      grants: grant('BROWSE_PROJECTS', holder('reporter'), role('10003')),
      roles: [actors('10003', { users: ['u-dana'] })],
    }),
    is: 'held by projectRole',
  },
  {
    says: 'a role is the role of this project alone',
    project: project({ grants: grant('BROWSE_PROJECTS', role('10003')), roles: [actors('10003')] }),
    is: 'not-a-holder',
  },
  {
    says: 'a role that was not read is never a silent no',
    project: project({ grants: grant('BROWSE_PROJECTS', role('10003')) }),
    is: 'undecided, else not-a-holder',
  },
  {
    says: 'a holder of a type that is not known is never a silent no',
    project: project({ grants: grant('BROWSE_PROJECTS', holder('unknown')) }),
    is: 'undecided, else not-a-holder',
  },
  {
    says: 'in a team-managed project it is the role that lacks, whether one is granted it or none',
    project: project({ kind: 'team-managed' }),
    is: 'team-role',
  },
  {
    says: "Atlassian's role for apps is no holder for a person",
    project: project({ grants: grant('BROWSE_PROJECTS', role('10010', 'atlassian-addons-project-access')) }),
    is: 'no-holder',
  },
  {
    says: "Atlassian's role for apps is a holder for an app",
    account: { ...dana, accountType: 'app' },
    project: project({
      grants: grant('BROWSE_PROJECTS', role('10010', 'atlassian-addons-project-access')),
      roles: [actors('10010', { users: ['u-dana'] })],
    }),
    is: 'held by projectRole',
  },
];

test.each(cases)('$says', ({ account = dana, permission = 'BROWSE_PROJECTS', project: given, is }) => {
  expect(inWords(decideInProject(account, permission, given))).toBe(is);
});

function refusal(given: ProjectAccess, account = dana, permission = 'BROWSE_PROJECTS') {
  const decision = decideInProject(account, permission, given);
  if (decision.kind === 'held') throw new Error('expected a refusal');
  return 'obstacle' in decision ? decision.obstacle : decision;
}

describe('near misses', () => {
  test('come best first: role, unread role, group, sibling, dead holder, application, user, lead, portal, unknown', () => {
    const holders = [
      holder('unknown'),
      holder('sd.customer.portal.only'),
      holder('projectLead'),
      holder('user', 'u-max'),
      holder('applicationRole', 'jira-servicedesk'),
      { ...holder('group', 'g-old'), exists: false },
      holder('group', 'g-dev'),
      role('10009'),
      role('10003'),
    ];
    const refused = refusal(
      project({
        grants: [...grant('BROWSE_PROJECTS', ...holders), ...grant('ADD_COMMENTS', role('10004'))],
        roles: [actors('10003'), actors('10004', { users: ['u-dana'] })],
      }),
    );
    expect('nearMisses' in refused && refused.nearMisses.map(({ why }) => why.kind)).toEqual([
      'not-in-role',
      'role-not-read',
      'not-in-group',
      'holds-siblings',
      'holder-gone',
      'no-application',
      'other-user',
      'not-the-lead',
      'portal-customers-only',
      'unknown-holder',
    ]);
  });

  test('of two roles the one that carries fewer permissions comes first', () => {
    const refused = refusal(
      project({
        grants: [
          ...grant('BROWSE_PROJECTS', role('1', 'Administrators'), role('2', 'Viewers')),
          ...grant('ADMINISTER_PROJECTS', role('1', 'Administrators')),
        ],
        roles: [actors('1'), actors('2')],
      }),
    );
    expect('nearMisses' in refused && refused.nearMisses.map(({ holder: { name } }) => name)).toEqual([
      'Viewers',
      'Administrators',
    ]);
  });

  test('name each holder once, though two grants name it', () => {
    const refused = refusal(
      project({ grants: grant('BROWSE_PROJECTS', role('1'), role('1')), roles: [actors('1')] }),
    );
    expect('nearMisses' in refused && refused.nearMisses).toHaveLength(1);
  });

  test('of a permission held conditionally name the roles that were not read', () => {
    const refused = refusal(
      project({ grants: grant('BROWSE_PROJECTS', holder('reporter'), role('9', 'Testers')) }),
    );
    expect(refused).toMatchObject({ rolesNotRead: [{ id: '9', name: 'Testers' }] });
  });
});

describe('siblings: a role that the account is in has other permissions of the scheme', () => {
  const viewers = role('10004', 'Viewers');
  const siblingsOf = (given: ProjectAccess, permission?: string) => {
    const refused = refusal(given, dana, permission);
    return 'nearMisses' in refused
      ? refused.nearMisses.flatMap(({ why }) => (why.kind === 'holds-siblings' ? [why] : []))
      : [];
  };
  const inViewers = (permissions: readonly string[], changes: Parameters<typeof project>[0] = {}) =>
    project({
      grants: permissions.flatMap((key) => grant(key, viewers)),
      roles: [actors('10004', { groups: ['g-users'], name: 'Viewers' })],
      ...changes,
    });

  test('are named by the role, which may be given to a group of the account', () => {
    expect(siblingsOf(inViewers(['ADD_COMMENTS']))).toEqual([
      { kind: 'holds-siblings', roleId: '10004', roleName: 'Viewers', siblings: ['ADD_COMMENTS'] },
    ]);
  });

  test('are at most three: first those about the same thing, then in the order of the profile, each once', () => {
    const held = [
      ...['DELETE_ISSUES', 'ADD_COMMENTS', 'EDIT_ISSUES', 'EDIT_ISSUES', 'DELETE_OWN_COMMENTS'],
      'BROWSE_PROJECTS',
    ];
    expect(siblingsOf(inViewers(held), 'DELETE_ALL_COMMENTS')).toMatchObject([
      { siblings: ['ADD_COMMENTS', 'DELETE_OWN_COMMENTS', 'BROWSE_PROJECTS'] },
    ]);
  });

  test.each([
    ['granted to nobody', {}, 'no-holder'],
    ['of a team-managed project', { kind: 'team-managed' }, 'team-role'],
  ] as const)('are near misses of a permission %s as well', (_says, changes, kind) => {
    const given = inViewers(['ADD_COMMENTS'], changes);
    expect(refusal(given).kind).toBe(kind);
    expect(siblingsOf(given)).toHaveLength(1);
  });

  test.each([
    ['the account is not in the role', inViewers(['ADD_COMMENTS'], { roles: [actors('10004')] })],
    ['the role has no other permission', inViewers([])],
    [
      "the role is Atlassian's for apps",
      inViewers(['ADD_COMMENTS'], {
        roles: [actors('10004', { users: ['u-dana'], name: 'atlassian-addons-project-access' })],
      }),
    ],
  ])('are not named where %s', (_says, given) => {
    expect(siblingsOf(given)).toEqual([]);
  });
});

test.each([
  [
    'the one that a grant names',
    [holder('applicationRole'), holder('applicationRole', 'jira-software')],
    'jira-software',
  ],
  ['any, where a grant takes any', [holder('applicationRole')], null],
  ['any, where no grant asks for one', [anybody], null],
])('the missing application is %s', (_says, holders, application) => {
  const refused = refusal(
    project({ grants: grant('EDIT_ISSUES', ...holders) }),
    withoutApplication,
    'EDIT_ISSUES',
  );
  expect(refused).toEqual({ kind: 'no-application', application });
});
