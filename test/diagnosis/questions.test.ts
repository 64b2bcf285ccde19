import { actors, dana, grant, holder, level, role } from '../access/people-and-projects';
import {
  conditionalSuspects,
  failingProjects,
  globalQuestions,
  issueQuestions,
  neededPermissions,
  projectQuestions,
  projectsToFollow,
  rolesNeeded,
} from '../../src/diagnosis';
import { BACKUP, siteFacts, wants, type SiteSketch } from './site-facts';

const asObject = <T>(map: ReadonlyMap<string, T>) => Object.fromEntries(map);

describe('projectQuestions', () => {
  const projects = [
    { key: 'PAY', typeKey: 'software' },
    { key: 'HELP', typeKey: 'service_desk' },
    { key: 'OLD', status: 'archived' },
    { key: 'BIN', status: 'trashed' },
  ] as const;

  test('asks every live project for the profile of its type', () => {
    expect(asObject(projectQuestions('backup', null, siteFacts({ projects })))).toEqual({
      'id-HELP': ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'SERVICEDESK_AGENT', 'ADMINISTER_PROJECTS'],
      'id-PAY': ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS'],
    });
  });

  test('asks besides for what records point to, and for the candidates of unrecognised ones', () => {
    const findings = [
      wants(['DELETE_ISSUES', 'ADMINISTER'], 'PAY'),
      wants('EDIT_ISSUES', 'PAY', { verdict: 'unrecognised' }),
    ];
    expect(asObject(projectQuestions('backup', findings, siteFacts({ projects })))).toEqual({
      'id-PAY': [
        'BROWSE_PROJECTS',
        'VIEW_VOTERS_AND_WATCHERS',
        'EDIT_ISSUES',
        'ADMINISTER_PROJECTS',
        'DELETE_ISSUES',
      ],
    });
  });

  test('never asks for a key that the site does not have: Jira would refuse the whole request', () => {
    const facts = siteFacts({ projects, lacks: ['VIEW_VOTERS_AND_WATCHERS', 'DELETE_ISSUES'] });
    expect(asObject(projectQuestions('backup', [wants('DELETE_ISSUES', 'PAY')], facts))).toEqual({
      'id-PAY': ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'],
    });
  });

  test('asks the project into which a work item has moved', () => {
    const facts = siteFacts({ projects, items: [{ key: 'PAY-1', in: 'HELP' }] });
    const findings = [wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 1 } })];
    expect([...projectQuestions('backup', findings, facts).keys()]).toEqual(['id-HELP', 'id-PAY']);
  });
});

test('projectsToFollow names the projects of found work items that are not known yet', () => {
  const items = [{ key: 'PAY-1', in: 'WEB' }, { key: 'PAY-2' }];
  expect(projectsToFollow(siteFacts({ projects: [{ key: 'PAY' }], items }))).toEqual(['id-WEB']);
});

describe('globalQuestions', () => {
  test.each([
    ['backup', ['ADMINISTER', 'USER_PICKER']],
    ['restore', ['ADMINISTER', 'USER_PICKER', 'CREATE_PROJECT', 'CREATE_SHARED_OBJECTS']],
  ] as const)('asks for the globals of a %s', (profile, keys) => {
    expect(globalQuestions(profile, null, siteFacts())).toEqual(keys);
  });

  test('asks for what records point to, of keys that the site has', () => {
    const findings = [wants(['DELETE_ISSUES', 'BULK_CHANGE'], 'PAY'), wants('SYSTEM_ADMIN', null)];
    expect(globalQuestions('backup', findings, siteFacts())).toEqual([
      'ADMINISTER',
      'USER_PICKER',
      'BULK_CHANGE',
    ]);
  });

  test("knows an app's global permission by the site's catalogue", () => {
    const facts = {
      permissionNames: new Map([['app__all', 'All']]),
      globalPermissionKeys: new Set(['app__all']),
    };
    expect(globalQuestions('backup', [wants('app__all', null)], facts)).toEqual(['app__all']);
  });
});

describe('issueQuestions', () => {
  const findings = [
    wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 1, 'PAY-9': 1 } }),
    wants(['EDIT_ISSUES', 'DELETE_ISSUES'], 'PAY', { issues: { 'PAY-1': 1 } }),
  ];
  const items = [{ key: 'PAY-1' }];

  test('asks a found work item for what its own records point to and the project grants', () => {
    const facts = siteFacts({ projects: [{ key: 'PAY', granted: [...BACKUP, 'DELETE_ISSUES'] }], items });
    expect(asObject(issueQuestions(findings, facts))).toEqual({
      'id-PAY-1': ['BROWSE_PROJECTS', 'DELETE_ISSUES'],
    });
  });

  test.each([
    ['that refuses it', { key: 'PAY', granted: [] }],
    ['that is archived', { key: 'PAY', status: 'archived' }],
    ['without a verdict', { key: 'PAY', granted: null }],
  ] as const)('asks nothing in a project %s', (_says, project) => {
    expect(issueQuestions(findings, siteFacts({ projects: [project], items })).size).toBe(0);
  });

  test('asks at most 200 work items of a project, though their project was learnt from them', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ key: `PAY-${String(index)}` }));
    const issues = Object.fromEntries(many.map(({ key }) => [`id-${key}`, 1]));
    const facts = siteFacts({ projects: [{ key: 'PAY' }], items: many });
    expect(issueQuestions([wants('BROWSE_PROJECTS', null, { issues })], facts).size).toBe(200);
  });
});

describe('failingProjects', () => {
  const failing = (sketch: SiteSketch, findings: Parameters<typeof failingProjects>[1] = null) =>
    failingProjects('backup', findings, siteFacts(sketch));

  test('are those with a refused need, or a refused work item', () => {
    const sketch: SiteSketch = {
      projects: [
        { key: 'FINE' },
        { key: 'ITEM' },
        { key: 'LOGGED' },
        { key: 'NEED', granted: ['BROWSE_PROJECTS'] },
        { key: 'OLD', status: 'archived', granted: [] },
        { key: 'UNASKED', granted: null },
      ],
      items: [{ key: 'ITEM-1', verdict: { BROWSE_PROJECTS: false } }],
    };
    const findings = [
      ...['FINE', 'NEED', 'OLD', 'UNASKED'].map((key) => wants('BROWSE_PROJECTS', key)),
      wants('BROWSE_PROJECTS', 'ITEM', { issues: { 'ITEM-1': 1 } }),
      wants('DELETE_ISSUES', 'LOGGED'),
    ];
    expect(failing(sketch, findings)).toEqual(['id-ITEM', 'id-LOGGED', 'id-NEED']);
  });

  test('are not those where only a candidate is refused', () => {
    const findings = [wants('DELETE_ISSUES', 'PAY', { verdict: 'unrecognised' })];
    expect(failing({ projects: [{ key: 'PAY' }] }, findings)).toEqual([]);
  });

  test('are none for an inactive account, which explains everything', () => {
    expect(failing({ projects: [{ key: 'PAY', granted: [] }], account: { ...dana, active: false } })).toEqual(
      [],
    );
  });
});

describe('rolesNeeded', () => {
  const roles = (sketch: SiteSketch, findings: Parameters<typeof rolesNeeded>[1] = null) =>
    rolesNeeded('backup', findings, siteFacts(sketch)).map(
      ({ projectId, roleId }) => `${projectId} ${roleId}`,
    );

  const grants = [
    ...grant('BROWSE_PROJECTS', role('10', 'Viewers'), holder('group', 'g-dev')),
    ...grant('ADMINISTER_PROJECTS', role('11')),
    ...grant('EDIT_ISSUES', role('12')),
  ];

  test('are those that a grant of a refused need names', () => {
    expect(
      roles({
        projects: [{ key: 'PAY', granted: ['ADMINISTER_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'], grants }],
      }),
    ).toEqual(['id-PAY 10']);
  });

  test("leave out Atlassian's role for apps, and roles that are gone", () => {
    const others = grant('BROWSE_PROJECTS', role('13', 'atlassian-addons-project-access'), {
      ...role('14'),
      exists: false,
    });
    expect(roles({ projects: [{ key: 'PAY', granted: [], grants: [...grants, ...others] }] })).toEqual([
      'id-PAY 10',
      'id-PAY 11',
    ]);
  });

  test('are none where the account has no application: no role explains that', () => {
    const account = { ...dana, applications: [] };
    expect(roles({ projects: [{ key: 'PAY', granted: ['BROWSE_PROJECTS'], grants }], account })).toEqual([]);
  });

  test('are none for an inactive account', () => {
    const account = { ...dana, active: false };
    expect(roles({ projects: [{ key: 'PAY', granted: [], grants }], account })).toEqual([]);
  });

  test('settle whether a permission that the project grants depends on the work item', () => {
    const unsure = grant('BROWSE_PROJECTS', holder('reporter'), role('10'));
    const sure = grant('BROWSE_PROJECTS', holder('reporter'), role('10'), holder('anyone'));
    expect(
      roles({
        projects: [
          { key: 'ASK', grants: unsure },
          { key: 'WEB', grants: sure },
        ],
      }),
    ).toEqual(['id-ASK 10']);
  });

  test("are those of a refused work item's level and restriction too", () => {
    const sketch: SiteSketch = {
      projects: [{ key: 'PAY', grants: grant('BROWSE_PROJECTS', holder('anyone')) }],
      items: [
        {
          key: 'PAY-1',
          verdict: { BROWSE_PROJECTS: false },
          level: level(role('20'), holder('group', 'g-fin')),
        },
        { key: 'PAY-2', verdict: { BROWSE_PROJECTS: false }, restrictedToRoles: ['21'] },
        { key: 'PAY-3', verdict: { BROWSE_PROJECTS: true }, restrictedToRoles: ['22'] },
      ],
    };
    const findings = [wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 1, 'PAY-2': 1, 'PAY-3': 1 } })];
    expect(roles(sketch, findings)).toEqual(['id-PAY 20', 'id-PAY 21']);
  });
});

describe('conditionalSuspects', () => {
  const scheme = (...holders: Parameters<typeof grant>[1][]) => [
    { id: '1', name: 'One', projectId: null, grants: grant('BROWSE_PROJECTS', ...holders) },
  ];
  const reporter = holder('reporter');

  test.each([
    ['the reporter alone', [reporter]],
    ['an assignee and a group that does not match', [holder('assignee'), holder('group', 'g-dev')]],
    ['a custom field and a role, which is not read yet', [holder('userCustomField'), role('10')]],
    ['the reporter and the lead, which a scheme does not know', [reporter, holder('projectLead')]],
  ])('are the schemes that hold a need through %s', (_says, holders) => {
    expect(conditionalSuspects(scheme(...holders), dana, ['BROWSE_PROJECTS'])).toEqual(['1']);
  });

  test.each([
    ['anyone', holder('anyone')],
    ['an application', holder('applicationRole')],
    ['a group', holder('group', 'g-users')],
    ['the user', holder('user', 'u-dana')],
  ])('are not those that hold it through %s that matches besides', (_says, matching) => {
    expect(conditionalSuspects(scheme(reporter, matching), dana, ['BROWSE_PROJECTS'])).toEqual([]);
  });

  test.each([
    ['what is no need', dana, ['EDIT_ISSUES']],
    ['an account without an application', { ...dana, applications: [] }, ['BROWSE_PROJECTS']],
    ['an inactive account', { ...dana, active: false }, ['BROWSE_PROJECTS']],
  ])('are none for %s', (_says, account, needs) => {
    expect(conditionalSuspects(scheme(reporter), account, needs)).toEqual([]);
  });

  test('are sorted', () => {
    const [one] = scheme(reporter);
    const schemes = ['3', '10', '2'].map((id) => ({
      id,
      name: id,
      projectId: null,
      grants: one?.grants ?? [],
    }));
    expect(conditionalSuspects(schemes, dana, ['BROWSE_PROJECTS'])).toEqual(['10', '2', '3']);
  });
});

test('neededPermissions are those of all covered projects and of all records', () => {
  const projects = [{ key: 'PAY' }, { key: 'HELP', typeKey: 'service_desk' }];
  const findings = [wants('DELETE_ISSUES', 'PAY'), wants('BROWSE_PROJECTS', 'HELP')];
  expect(neededPermissions('backup', findings, siteFacts({ projects }))).toEqual([
    'BROWSE_PROJECTS',
    'VIEW_VOTERS_AND_WATCHERS',
    'SERVICEDESK_AGENT',
    'ADMINISTER_PROJECTS',
    'DELETE_ISSUES',
  ]);
});

test('a role that is known does not change what is asked: the questions can be worked out again', () => {
  const grants = [
    ...grant('BROWSE_PROJECTS', role('10')),
    ...grant('ADMINISTER_PROJECTS', holder('reporter'), role('11')),
  ];
  const projects = [{ key: 'PAY', granted: ['ADMINISTER_PROJECTS'], grants }];
  const inBoth = ['10', '11'].map((id) => actors(id, { users: ['u-dana'] }));
  const read = projects.map((project) => ({ ...project, roles: inBoth }));
  expect(rolesNeeded('backup', null, siteFacts({ projects: read }))).toEqual(
    rolesNeeded('backup', null, siteFacts({ projects })),
  );
});
