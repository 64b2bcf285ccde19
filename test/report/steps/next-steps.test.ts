import type { Gap, ProjectDiagnosis, UnknownBecause } from '../../../src/diagnosis/gap';
import { causeKinds } from '../../../src/diagnosis/cause-kinds';
import { nextSteps } from '../../../src/report/causes/next-steps';
import { screen, screens, type ScreenKind } from '../../../src/report/steps/screens';
import { gap, gapOfKind, group, notAHolder, project, role, user, words } from '../samples';

const company = project();
const team = project({ key: 'ROC', kind: 'team-managed' });
const service = project({ key: 'HELP', kind: 'team-managed', typeKey: 'service_desk' });

const people = '/plugins/servlet/project-config/PAY/roles';
const permissions = '/plugins/servlet/project-config/PAY/permissions';
const access = '/jira/software/projects/ROC/settings/access';
const admin = 'https://admin.atlassian.com';

const noRole = gap({ kind: 'team-role', nearMisses: [] });
const anyApp = notAHolder([
  {
    holder: { type: 'applicationRole', value: null, name: null, exists: true },
    why: { kind: 'no-application', application: null },
  },
]);

/** A gap, where it is, the screen that the link opens, and the first step. */
const cases: readonly (readonly [string, Gap, ProjectDiagnosis | null, string | null, string])[] = [
  [
    'a deactivated account',
    gapOfKind['account-inactive'],
    company,
    admin,
    'Ask a site admin to open admin.atlassian.com → Directory → Users → Dana Backup.',
  ],
  [
    'no app access',
    gapOfKind['no-app-access'],
    company,
    admin,
    'Ask a site admin to open admin.atlassian.com → Directory → Users → Dana Backup.',
  ],
  ['an archived space', gapOfKind['project-archived'], company, null, 'Open Settings → Spaces → Archive.'],
  ['a space in the trash', gapOfKind['project-trashed'], company, null, 'Open Settings → Spaces → Trash.'],
  [
    'a space not found',
    gapOfKind['project-not-found'],
    company,
    null,
    'Make sure that the log is of this site (https://acme.example).',
  ],
  [
    'a role of a company-managed space',
    gapOfKind['not-a-holder'],
    company,
    people,
    'In PAY, open Space settings → People.',
  ],
  [
    'a role before a group',
    gap(notAHolder([group('finance'), role('Developers')])),
    company,
    people,
    'In PAY, open Space settings → People.',
  ],
  [
    'a role whose members could not be read',
    gap(
      notAHolder([
        {
          holder: { type: 'projectRole', value: '10003', name: 'Developers', exists: true },
          why: { kind: 'role-not-read', roleId: '10003', roleName: 'Developers' },
        },
      ]),
    ),
    company,
    people,
    'In PAY, open Space settings → People.',
  ],
  [
    'a group before the scheme',
    gap(notAHolder([user, group('finance')])),
    company,
    admin,
    'Ask a site admin to open admin.atlassian.com → Directory → Groups → finance.',
  ],
  [
    'an application before the scheme',
    gap(anyApp),
    company,
    admin,
    'Ask a site admin to open admin.atlassian.com → Directory → Users → Dana Backup.',
  ],
  [
    'the scheme where nothing else helps',
    gap(notAHolder([user])),
    company,
    '/jira/settings/issues/permission-schemes/10000',
    'Open Settings → Work items → Permission schemes → Default software scheme.',
  ],
  [
    'a scheme without a holder',
    gapOfKind['no-holder'],
    company,
    '/jira/settings/issues/permission-schemes/10005',
    'Open Settings → Work items → Permission schemes → Nobody browses.',
  ],
  ['a team-managed space', gapOfKind['team-role'], team, access, 'In ROC, open Space settings → Access.'],
  [
    'a team-managed service space',
    gapOfKind['team-role'],
    service,
    '/jira/servicedesk/projects/HELP/settings/access',
    'In HELP, open Service space settings → Access.',
  ],
  ['a team-managed space without such a role', noRole, team, access, 'In ROC, open Space settings → Access.'],
  [
    'conditional in a company-managed space',
    gapOfKind['conditional-only'],
    company,
    permissions,
    'In PAY, open Space settings → Permissions.',
  ],
  [
    'conditional in a team-managed space',
    gapOfKind['conditional-only'],
    team,
    access,
    'In ROC, open Space settings → Access.',
  ],
  [
    'a security level of a group',
    gapOfKind['security-level'],
    company,
    admin,
    'Ask a site admin to open admin.atlassian.com → Directory → Groups → finance.',
  ],
  [
    'a security level that nothing leads to',
    gap({
      kind: 'security-level',
      levelId: '301',
      levelName: 'Internal only',
      nearMisses: [],
      membersRead: false,
    }),
    company,
    '/secure/admin/ViewIssueSecuritySchemes.jspa',
    'Open Settings → Work items → Work item security schemes.',
  ],
  [
    'a restriction in a team-managed space',
    gapOfKind['issue-restriction'],
    team,
    access,
    'In ROC, open Space settings → Access.',
  ],
  [
    'a restriction, where the space is not known',
    gap({ kind: 'issue-restriction', roles: [{ id: '1', name: 'Member' }] }, { issues: ['ROC-9'] }),
    null,
    '/browse/ROC-9',
    'Open the work item ROC-9.',
  ],
  [
    'a global permission',
    gapOfKind['global-permission'],
    null,
    '/secure/admin/GlobalPermissions!default.jspa',
    'Open Settings → System → Global permissions.',
  ],
  [
    'a comment for one role',
    gapOfKind['visibility-restricted'],
    company,
    people,
    'In PAY, open Space settings → People.',
  ],
  [
    'a comment for a role that is not named',
    gap({ kind: 'visibility-restricted', of: 'comment', role: null }, { issues: ['PAY-1'] }),
    company,
    '/browse/PAY-1',
    'Open the work item PAY-1.',
  ],
  [
    'a work item that nobody sees',
    gap({ kind: 'unknown', because: { kind: 'issue-not-seen' } }, { issues: ['70001', 'PAY-4'] }),
    company,
    '/browse/PAY-4',
    'Open the work item PAY-4.',
  ],
  [
    'a work item of which only the id is known',
    gap({ kind: 'unknown', because: { kind: 'issue-not-seen' } }, { issues: ['70001'] }),
    company,
    null,
    'If you do not see it either, ask somebody who works in PAY whether it still exists.',
  ],
  [
    'a filter',
    gapOfKind['not-shared'],
    null,
    '/issues/?filter=900',
    'Ask the owner of the filter 900 to open it and choose Details → Edit viewers and editors.',
  ],
  [
    'a dashboard',
    gap({ kind: 'not-shared', object: 'dashboard', id: '12' }),
    null,
    '/jira/dashboards/12',
    'Ask the owner of the dashboard 12 to open it and choose More → Rename or share.',
  ],
  [
    'a board',
    gap({ kind: 'not-shared', object: 'board', id: '7' }),
    null,
    '/secure/RapidBoard.jspa?rapidView=7',
    'Ask the owner of the board 7 to open Board settings → General and to follow the link to its filter.',
  ],
  [
    "another person's permission",
    gapOfKind['other-person'],
    company,
    permissions,
    'In PAY, open Space settings → Permissions.',
  ],
  [
    'a refusal without an explanation',
    gapOfKind.unknown,
    company,
    null,
    "Ask Jira's own permission helper (Settings → System → Permission helper) about Dana Backup and Browse spaces in PAY.",
  ],
];

describe('what to do next', () => {
  test.each(cases)('%s', (_name, said, place, path, first) => {
    const { steps, link } = nextSteps(said, place, words);
    expect(link?.path ?? null).toBe(path);
    expect(steps[0]).toBe(first);
  });

  test('the table above has every kind of cause', () => {
    const told = new Set(cases.map(([, said]) => said.cause.kind));
    expect(causeKinds.filter((kind) => !told.has(kind))).toEqual([]);
  });

  test('every kind of cause has steps, in every kind of place', () => {
    for (const kind of causeKinds) {
      for (const place of [company, team, service, null]) {
        const { steps } = nextSteps(gapOfKind[kind], place, words);
        expect(steps.length).toBeGreaterThan(0);
        for (const step of steps) expect(step).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  const because: readonly UnknownBecause['kind'][] = [
    'issue-not-seen',
    'issue-not-asked',
    'issue-not-read',
    'reason-not-read',
    'grants-do-not-explain',
    'no-project-named',
    'no-right-named',
    'permission-not-on-site',
    'verdict-missing',
  ];
  test.each(because)('what is not known (%s) has a step towards knowing it', (kind) => {
    const { steps } = nextSteps(
      gap({ kind: 'unknown', because: { kind } }, { issues: ['PAY-4'] }),
      company,
      words,
    );
    expect(steps.join(' ')).toMatch(/^[A-Z].*\.$/);
  });

  test('a choice of roles is left to the admin, with the advice to take the least', () => {
    const { steps } = nextSteps(gapOfKind['team-role'], team, words);
    expect(steps).toContain(
      'Choose Add people, enter Dana Backup and choose the role Administrator or Member.',
    );
  });
});

describe('the screens', () => {
  test.each(Object.keys(screens) as ScreenKind[])('%s has a click path and no placeholder left', (kind) => {
    const names = { key: 'PAY', schemeId: '1', scheme: 'S', id: '2', name: 'finance' };
    const { label, path, clicks } = screen(kind, names);
    expect(`${label} ${path ?? ''} ${clicks}`).not.toMatch(/[{}]/);
    expect(clicks).toMatch(/^(In|Open|Ask) /);
  });

  test('a name from a log cannot lead an address elsewhere', () => {
    expect(screen('people', { key: '../../x?y#z' }).path).toBe(
      '/plugins/servlet/project-config/..%2F..%2Fx%3Fy%23z/roles',
    );
    expect(screen('workItem', { key: 'A\ud800-1' }).path).toBe('/browse/A%EF%BF%BD-1');
    expect(screen('filter', { id: '9&jql=x' }).path).toBe('/issues/?filter=9%26jql%3Dx');
  });
});
