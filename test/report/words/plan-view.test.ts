import type { ChangeSpec, Change, Plan, PlanFacts } from '../../../src/remedy';
import { planUnreadKinds, type PlanUnread } from '../../../src/report/plan-unread';
import { beforeAfter, type PlanScene } from '../../../src/report/words/before-after';
import { warningOf } from '../../../src/report/changes/change-warnings';
import { changeSays, plannedSays } from '../../../src/report/changes/changes';
import type { GapCounts } from '../../../src/report/gap-counts';
import { besidesSays } from '../../../src/report/changes/besides';
import { forCreators, handOffMessage } from '../../../src/report/output/hand-off';
import { closesSays } from '../../../src/report/words/closes';
import { destructiveIn } from '../../../src/report/words/destructive';
import type { Members } from '../../../src/report/words/people';
import { exactSays, gapsSay, planSays } from '../../../src/report/words/plan-says';
import { planUnreadSays } from '../../../src/report/words/plan-unread';
import { words } from '../samples';

const role = { projectKey: 'PAY', roleId: '10003', roleName: 'Developers', typeKey: 'software' };
const grant = {
  ...{ schemeId: '10000', schemeName: 'Default', permissions: ['BROWSE_PROJECTS'], sharedBy: 3 },
  holder: { type: 'user', value: 'u-dana', name: null },
} as const;
const held = (type: 'user' | 'group', value: string, name: string | null) => ({
  type,
  value,
  name,
  exists: true,
});

const facts: PlanFacts = {
  account: {
    ...{ accountId: 'u-dana', active: true, accountType: 'atlassian', groups: [] },
    ...{ applications: [], globalPermissions: [] },
  },
  plan: 'PAID',
  applications: ['jira-servicedesk'],
  projects: new Map(),
  schemes: new Map([
    [
      '10000',
      {
        ...{ id: '10000', name: 'Default', projectId: null },
        grants: [
          { id: '1', permission: 'BROWSE_PROJECTS', holder: held('user', 'u-lee', null) },
          { id: '2', permission: 'BROWSE_PROJECTS', holder: held('group', 'g-dev', 'developers') },
        ],
      },
    ],
  ]),
  levels: new Map([
    ['1', { id: '1', name: 'Open', schemeId: '3', members: [] }],
    ['2', { id: '2', name: 'Closed', schemeId: '3', members: [held('group', 'g-dev', 'developers')] }],
    ['3', { id: '3', name: 'Hidden', schemeId: '3', members: null }],
  ]),
  workItems: new Map(),
  defaultActors: new Map([
    ['10002', { users: [], groups: [] }],
    ['10003', { users: ['u-lee', 'u-mia'], groups: [{ id: 'g', name: 'dev' }] }],
  ]),
  groups: new Map(),
};
const scene = (members: Members | null = null): PlanScene => ({ facts, words, membersOf: () => members });
const level = (levelId: string, levelName: string): ChangeSpec => ({
  kind: 'add-to-security-level',
  target: { securitySchemeId: '3', levelId, levelName },
});

describe('how things stand before a change and after it', () => {
  test.each<[string, Members | null, string]>([
    ['nobody is there', { users: [], groups: [], people: 0 }, 'Nobody is in the role Developers of PAY.'],
    ['it could not be read', null, 'Who is in the role Developers of PAY could not be read.'],
    ['one is there', { users: ['u-lee'], groups: [], people: 1 }, 'In the role Developers of PAY: Lee Lead.'],
    [
      'some are named and others counted',
      { users: ['u-lee'], groups: [{ id: 'g', name: 'dev' }], people: 5 },
      'In the role Developers of PAY: Lee Lead, 4 more and the group dev.',
    ],
    ['none has a name', { users: [], groups: [], people: 5 }, 'In the role Developers of PAY: 5 people.'],
  ])('in a role where %s', (_what, members, says) => {
    const { before, after } = beforeAfter({ kind: 'add-to-role', target: role }, scene(members));
    expect(before).toBe(`${says} Dana Backup is not.`);
    expect(after).toBe('Dana Backup is in the role Developers of PAY too; nobody else changes.');
  });

  test.each<[ChangeSpec, string, string]>([
    [
      { kind: 'grant-in-scheme', target: grant },
      'In the permission scheme Default Browse spaces is granted to Lee Lead and the group developers.',
      'There Browse spaces is also granted to Dana Backup, in 3 spaces.',
    ],
    [
      {
        kind: 'grant-in-scheme',
        target: {
          ...{ ...grant, sharedBy: 0, permissions: ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'] },
          holder: { type: 'group', value: 'g-1', name: 'backup' },
        },
      },
      'In the permission scheme Default Administer spaces is granted to nobody; Browse spaces is granted to Lee Lead and the group developers.',
      'There Administer spaces and Browse spaces are also granted to the group backup, in which Dana Backup is alone, in every space that uses the scheme.',
    ],
    [
      { kind: 'add-default-to-role', target: { roleId: '10003', roleName: 'Developers', grants: [] } },
      'A new company-managed space has 2 people and the group dev in the role Developers.',
      'It has Dana Backup in that role too.',
    ],
    [
      { kind: 'add-default-to-role', target: { roleId: '10002', roleName: 'Viewers', grants: [] } },
      'A new company-managed space has nobody in the role Viewers.',
      'It has Dana Backup in that role too.',
    ],
    [
      level('1', 'Open'),
      'Nobody is in the security level Open. Dana Backup is not.',
      'Dana Backup is in that level too, and so sees the work items that have it.',
    ],
    [
      level('2', 'Closed'),
      'In the security level Closed: the group developers. Dana Backup is not.',
      'Dana Backup is in that level too, and so sees the work items that have it.',
    ],
    [
      level('3', 'Hidden'),
      'Who is in the security level Hidden could not be read. Dana Backup is not.',
      'Dana Backup is in that level too, and so sees the work items that have it.',
    ],
    [
      { kind: 'give-app-access', target: { application: 'jira-servicedesk' } },
      'Dana Backup has access to no Jira app.',
      'Dana Backup has access to Jira Service Management, and uses one more licence.',
    ],
    [
      { kind: 'ask-owner', target: { projectKey: 'HID', owner: 'u-lee' } },
      'The space HID is hidden from you, so what would open it is not known.',
      'Its owner has given Dana Backup access; check again then.',
    ],
    [
      { kind: 'reactivate-account', target: {} },
      'The account of Dana Backup is deactivated and holds nothing.',
      'It is active, and holds again what its groups and roles give.',
    ],
  ])('%j', (act, before, after) => {
    expect(beforeAfter(act, scene())).toEqual({ before, after });
  });
});

const change = (act: ChangeSpec, more: Partial<Change> = {}): Change =>
  ({
    ...{ ...act, id: 'c1', closes: [], mayClose: [], alsoGives: [], othersAffected: 0, byApp: true },
    ...more,
  }) as Change;
const joining = (more: Partial<Change> = {}) => change({ kind: 'add-to-role', target: role }, more);
const browse = (project: string, issue?: string) => ({
  ...{ project, permission: 'BROWSE_PROJECTS' },
  ...(issue === undefined ? {} : { issue }),
});

test.each<[Partial<Change>, string]>([
  [{ closes: [browse('PAY')] }, 'Closes Browse spaces in PAY.'],
  [{ closes: [browse('PAY'), browse('OPS')] }, 'Closes Browse spaces in PAY and OPS.'],
  [{ closes: [browse('PAY', 'PAY-3')] }, 'Closes Browse spaces on PAY-3.'],
  [
    { closes: ['A', 'B', 'C', 'D', 'E'].map((key) => browse(key)) },
    'Closes Browse spaces in A, B, C and 2 more.',
  ],
  [
    { mayClose: [browse('OLD')] },
    'Should close Browse spaces in OLD. The next check shows whether it worked.',
  ],
  [{}, 'Closes nothing by itself. Everything else waits for it.'],
])('what closes %j is said as "%s"', (more, says) => {
  expect(closesSays(joining(more), words)).toBe(says);
});

test.each<[ChangeSpec, Partial<Change>, string | null]>([
  [{ kind: 'add-to-role', target: role }, {}, null],
  [{ kind: 'grant-in-scheme', target: { ...grant, sharedBy: 1 } }, {}, null],
  [
    { kind: 'grant-in-scheme', target: grant },
    {},
    '3 spaces use the permission scheme Default. The grant holds in all of them.',
  ],
  [
    { kind: 'add-to-group', target: { groupId: 'g', groupName: 'dev' } },
    { alsoGives: [{ application: 'jira-servicedesk' }, { project: null, permission: 'ADMINISTER' }] },
    'It takes a licence of Jira Service Management. It also gives Administer Jira on the whole site.',
  ],
  [{ kind: 'add-to-group', target: { groupId: 'g', groupName: 'dev' } }, {}, null],
])('%j warns: %j → %s', (act, more, says) => {
  expect(warningOf(change(act, more), words)).toBe(says);
});

const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ cover: 'content', objective: 'least-access', changes: [], leaves: [], alsoGives: [] },
  ...{ exact: true, bound: null },
  ...{ cost: { pairs: 2, changes: 3, handOffs: 0 }, choices: [] },
  ...more,
});
const none: GapCounts = { all: 0, changes: 1, app: 0, others: 0, optional: 0, open: 0, accepted: 0 };
const closing = joining({ closes: [browse('PAY')] });
const restoring = change(
  { kind: 'restore-project', target: { projectKey: 'OLD', from: 'archive' } },
  { mayClose: [browse('OLD')], byApp: false },
);
const administering = change(
  { kind: 'grant-global', target: { permission: 'ADMINISTER' } },
  { closes: [{ project: null, permission: 'ADMINISTER' }], byApp: false },
);

test.each<[string, readonly Change[], Partial<GapCounts>, string]>([
  ['no gap', [], {}, 'Nothing is missing, so nothing has to change.'],
  ['nothing to propose', [], { all: 1, open: 1 }, 'This app cannot close the only gap; 1 stays open.'],
  [
    'one change',
    [closing],
    { all: 1, app: 1 },
    '1 change closes the only gap. Nothing extra for Dana Backup or anyone else.',
  ],
  [
    'every part, which add up',
    [
      joining({ closes: [browse('PAY')], alsoGives: [{ project: 'PAY', permission: 'ADD_COMMENTS' }] }),
      restoring,
    ],
    { all: 84, app: 66, others: 7, optional: 4, open: 7, accepted: 2 },
    '1 change closes 66 of 84 gaps; 7 more depend on other people, 4 on restoring spaces; 7 stay open, 2 of them accepted. 1 extra permission for Dana Backup, none for anyone else. If the space is restored, everyone who had access has it again.',
  ],
  [
    'a global permission, which is more than can be counted',
    [closing, administering],
    { all: 2, app: 1, others: 1 },
    '1 change closes 1 of 2 gaps; 1 more depends on other people. Administer Jira (everything on this site) for Dana Backup, none for anyone else.',
  ],
  [
    'only others can do something',
    [joining({ mayClose: [browse('OLD')], byApp: false })],
    { all: 2, others: 1, open: 1 },
    'This app can close none of the 2 gaps; 1 depends on other people; 1 stays open. Nothing extra for Dana Backup or anyone else.',
  ],
])('a plan is summed up: %s', (_name, changes, gaps, says) => {
  expect(planSays({ changes }, { ...none, ...gaps }, words)).toBe(says);
});

test('in a space whose admin can make nothing of it, the site’s plan is told by the numbers of its changes', () => {
  const here = (ids: readonly string[], gaps: Partial<GapCounts>): string =>
    gapsSay(
      { changes: ids.map((id) => ({ ...closing, id, byApp: false })) },
      { ...none, ...gaps },
      {
        kind: 'site-here',
      },
    );
  expect(here(['c8', 'c14'], { all: 2, others: 2 })).toBe(
    'Changes 8 and 14 of the site’s plan are for both gaps; other people make them.',
  );
  expect(here(['c8'], { all: 3, others: 2, open: 1, accepted: 1 })).toMatch(
    /^Change 8 of the site’s plan is for 2 of 3 gaps; other people make it; 1 stays open, 1 of them accepted\./,
  );
});

test.each<[Partial<Plan>, string]>([
  [{}, 'Smallest possible (proved)'],
  [{ objective: 'fewest-changes' }, 'Fewest changes possible (proved)'],
  [{ objective: 'balanced' }, 'No plan has both fewer changes and fewer extra permissions (proved)'],
  [
    { exact: false, bound: 1 },
    'Not proved: there was too little time. No plan has fewer than 1 extra; this one has 2.',
  ],
  [
    { exact: false, bound: 2, objective: 'fewest-changes' },
    'Not proved: there was too little time. No plan has fewer than 2 changes; this one has 3.',
  ],
  [
    { exact: false, objective: 'balanced' },
    'Not proved: there was too little time, or not every role was read.',
  ],
  [
    { exact: false, bound: null },
    'Not proved: who is in some roles was not read, and a group there could do more than is known.',
  ],
  [{ cost: { pairs: 0, changes: 0, handOffs: 0 } }, 'There is nothing to choose between.'],
])('what is proved of %j', (more, says) => {
  expect(exactSays(plan(more))).toBe(says);
});

describe('what planning did not know', () => {
  const kinds = planUnreadKinds.flatMap((what) =>
    (['refused', 'too-many'] as const).map((why): PlanUnread => ({ what, name: null, why, count: 2 })),
  );

  test.each(kinds)('%j is a sentence that says what follows', (unread) => {
    const [says, ...others] = planUnreadSays([unread]);
    expect(others).toEqual([]);
    expect(says).toMatch(/^[A-Z\d].*: .*\.$/);
  });

  test('is said once for each kind and reason, with the spaces', () => {
    const unread = (name: string): PlanUnread => ({ what: 'role', name, why: 'refused', count: 1 });
    expect(planUnreadSays([unread('PAY'), unread('OPS'), unread('PAY')])).toEqual([
      'Who is in 3 roles (PAY and OPS) could not be read, because Jira refused or did not answer: a group counts as giving all that these roles have.',
    ]);
  });
});

test('what a default member gets is said as what schemes grant to the role, and closes nothing', () => {
  const forNew = change({
    kind: 'add-default-to-role',
    target: { roleId: '1', roleName: 'Developers', grants: ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'] },
  });
  expect(plannedSays(forNew, words)).toBe(
    'Put Dana Backup in the role Developers of every new company-managed space; also gives Administer spaces.',
  );
  expect(besidesSays(forNew, words)).toBe(
    'In a new space Dana Backup gets what its permission scheme grants to Developers: in today’s schemes Administer spaces and Browse spaces. Today’s spaces stay as they are.',
  );
  expect(closesSays(forNew, words)).toBe('Closes nothing today. It is for spaces that are created later.');
  expect(destructiveIn(forNew)).toEqual(['ADMINISTER_PROJECTS']);
});

test('creators of team-managed spaces are asked for the role that the plan gives in several', () => {
  const inTeam = (projectKey: string) =>
    change({
      kind: 'add-to-team-role',
      target: { projectKey, roleId: '7', roleName: 'Mem*ber', typeKey: 'software' },
    });
  expect(forCreators([inTeam('A')], words)).toBeNull();
  expect(forCreators([inTeam('A'), inTeam('B')], words)).toBe(
    [
      'When you create a team-managed space in <https://acme.example>, please add Dana Backup (account ID u-dana). Without it the space is missing from the backup.',
      '1. In the new space, open Space settings → Access.\n2. Choose Add people, enter Dana Backup and choose the role Mem\\*ber.\n',
    ].join('\n\n'),
  );
});

describe('what deletes, moves or administers is always named', () => {
  const keys = ['ADD_COMMENTS', 'ADMINISTER_PROJECTS', 'ASSIGN_ISSUES', 'BROWSE_PROJECTS', 'CREATE_ISSUES'];
  const deleting = ['DELETE_ALL_COMMENTS', 'DELETE_ISSUES', 'EDIT_ALL_COMMENTS', 'MOVE_ISSUES'];
  const granting = (permissions: readonly string[]): ChangeSpec => ({
    kind: 'grant-in-scheme',
    target: { ...grant, permissions },
  });
  const effects = { id: 'c1', closes: [], mayClose: [], alsoGives: [], othersAffected: 0, byApp: true };

  test('in the grants of a scheme, however many there are', () => {
    const says = changeSays(granting([...keys, ...deleting]), words);
    for (const key of [...deleting, 'ADMINISTER_PROJECTS']) expect(says).toContain(words.permission(key));
    expect(says).toContain(' and 4 more to ');
    expect(changeSays(granting(deleting), words)).not.toContain('more');
  });

  test('in what a role or a group gives besides, each once', () => {
    const alsoGives = ['PAY', 'OPS'].flatMap((project) =>
      [...keys, ...deleting].map((permission) => ({ project, permission })),
    );
    const says = plannedSays({ ...effects, kind: 'add-to-role', target: role, alsoGives }, words);
    for (const key of [...deleting, 'ADMINISTER_PROJECTS'])
      expect(says.split(words.permission(key))).toHaveLength(2);
    expect(says).not.toContain(words.permission('ASSIGN_ISSUES'));
    const { says: plain } = {
      says: plannedSays({ ...effects, kind: 'add-to-role', target: role }, words),
    };
    expect(plain).toBe('Add Dana Backup to the role Developers in PAY.');
  });
});

test('what only the log asks for is counted apart, and warned of', () => {
  const change = (fromLog: boolean, permission: string) =>
    ({
      ...{ id: 'c1', kind: 'add-to-role', target: role, mayClose: [], alsoGives: [], byApp: true },
      ...{ closes: [{ project: 'PAY', permission }], ...(fromLog ? { fromLog } : {}) },
    }) as unknown as Change;
  const own = change(false, 'BROWSE_PROJECTS');
  const ofLog = change(true, 'DELETE_ISSUES');
  const counts = { ...none, all: 2, app: 1, optional: 1 };
  expect(planSays({ changes: [own, ofLog] }, counts, words)).toBe(
    '1 change closes 1 of 2 gaps; 1 more depends on changes that only the log asks for. Nothing extra for Dana Backup or anyone else. Only the log asks for 1 change. It is made only if you choose it.',
  );
  expect(warningOf(ofLog, words)).toContain('Only the log asks for this');
  expect(warningOf(own, words)).toBeNull();
});

describe('no message and no file promises more than is known', () => {
  const say = (act: ChangeSpec, more: Partial<Change> = {}) => {
    const one = change(act, { byApp: false, ...more });
    return [besidesSays(one, words), handOffMessage([one], words)].join(' ');
  };

  test('restoring a space gives everybody who had access to it their access again', () => {
    const says = say({ kind: 'restore-project', target: { projectKey: 'OLD', from: 'trash' } });
    expect(says.split('Everyone who had access to OLD has it again.')).toHaveLength(3);
    expect(says).not.toMatch(/nobody else|nothing else/i);
  });

  test('Administer Jira is never nothing else', () => {
    const says = say({ kind: 'grant-global', target: { permission: 'ADMINISTER' } });
    expect(says.split('change everything on this site')).toHaveLength(3);
    expect(says).not.toMatch(/nobody else|nothing else/i);
  });

  test('an account that is active again has everything that it had', () => {
    expect(say({ kind: 'reactivate-account', target: {} })).toContain('everything again that it had before');
  });

  test('a role that gives nothing besides says so, and one that gives in other spaces counts them', () => {
    expect(besidesSays(joining(), words)).toBe('Nothing extra for Dana Backup or anyone else.');
    expect(besidesSays(joining({ elsewhere: { permissions: 12, spaces: 3 } }), words)).toBe(
      '12 extra permissions in 3 other spaces.',
    );
  });
});
