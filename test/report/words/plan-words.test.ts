import {
  gapsOf,
  type ChangeSpec,
  type Change,
  type Unresolved,
  type UnresolvedReason,
} from '../../../src/remedy';
import { byApp } from '../../../src/remedy/who-makes';
import { exportPlanHead, exportPlanLists } from '../../../src/report/output/export-plan';
import { exportGap } from '../../../src/report/output/export-gap';
import { Fixes } from '../../../src/report/fixes';
import type { PlanAsked } from '../../../src/report/plan-view';
import { closesSays } from '../../../src/report/words/closes';
import { changeSteps } from '../../../src/report/changes/change-steps';
import { changeSays } from '../../../src/report/changes/changes';
import { handOffMessage } from '../../../src/report/output/hand-off';
import { unresolvedSays } from '../../../src/report/words/unresolved';
import { gapOfKind, words } from '../samples';

const user = { type: 'user', value: 'u-dana', name: null } as const;
const scheme = { schemeId: '10000', schemeName: 'Default software scheme', sharedBy: 12 };

test.each<readonly [ChangeSpec, string]>([
  [
    {
      kind: 'add-to-role',
      target: { projectKey: 'PAY', roleId: '10003', roleName: 'Developers', typeKey: 'software' },
    },
    'Add Dana Backup to the role Developers in PAY.',
  ],
  [
    {
      kind: 'add-to-team-role',
      target: { projectKey: 'TEAM', roleId: '10101', roleName: 'Member', typeKey: 'software' },
    },
    'Add Dana Backup to TEAM with the role Member.',
  ],
  [
    {
      kind: 'grant-in-scheme',
      target: { ...scheme, permissions: ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'], holder: user },
    },
    'Grant Administer spaces and Browse spaces to Dana Backup in the permission scheme Default software scheme.',
  ],
  [
    {
      kind: 'grant-in-scheme',
      target: {
        ...{ ...scheme, sharedBy: 1, permissions: ['BROWSE_PROJECTS'] },
        holder: { type: 'group', value: 'g-backup', name: 'backup-account' },
      },
    },
    'Grant Browse spaces to Dana Backup (through the group backup-account) in the permission scheme Default software scheme.',
  ],
  [
    {
      kind: 'add-to-security-level',
      target: { securitySchemeId: '300', levelId: '301', levelName: 'Internal only' },
    },
    'Add Dana Backup to the security level Internal only.',
  ],
  [
    { kind: 'add-to-group', target: { groupId: 'g-dev', groupName: 'developers' } },
    'Add Dana Backup to the group developers.',
  ],
  [
    { kind: 'give-app-access', target: { application: 'jira-servicedesk' } },
    'Give Dana Backup access to Jira Service Management, which takes a licence.',
  ],
  [
    { kind: 'grant-global', target: { permission: 'ADMINISTER' } },
    'Give Dana Backup the global permission Administer Jira through a group that has it.',
  ],
  [
    { kind: 'share-object', target: { kind: 'filter', id: '900', name: null } },
    'Share the filter 900 with Dana Backup.',
  ],
  [
    { kind: 'restore-project', target: { projectKey: 'OLD', from: 'archive' } },
    'Restore the space OLD from the archive.',
  ],
  [
    { kind: 'ask-owner', target: { projectKey: 'SEC', owner: 'u-lee' } },
    'Ask Lee Lead to give Dana Backup access to the space SEC.',
  ],
  [
    { kind: 'ask-owner', target: { projectKey: 'SEC', owner: null } },
    'Ask the owner to give Dana Backup access to the space SEC.',
  ],
  [{ kind: 'reactivate-account', target: {} }, 'Reactivate the account of Dana Backup.'],
])('%j', (spec, says) => {
  expect(changeSays(spec, words)).toBe(says);
});

test.each<readonly [UnresolvedReason, string]>([
  [
    { kind: 'free-plan' },
    'No role gives Browse spaces in PAY. On the Free plan, permission schemes cannot be edited.',
  ],
  [
    { kind: 'no-team-role' },
    'No role of the space PAY has Browse spaces in PAY. Make a role that has it, then check again.',
  ],
  [
    { kind: 'holders-limit', schemeName: 'Full' },
    'No role gives Browse spaces in PAY. In the permission scheme Full it has as many holders as Jira allows: remove one first.',
  ],
  [{ kind: 'no-candidate' }, 'No change that this app may propose gives Browse spaces in PAY.'],
  [
    { kind: 'project-archived' },
    'PAY is archived. Restore it, then check again: what it lacks is known only then.',
  ],
  [
    { kind: 'owner-asked' },
    'PAY is hidden from the admin who asked. Its owner has to give access; then check again.',
  ],
])('what is left because of %j', (because, says) => {
  expect(unresolvedSays({ project: 'PAY', permission: 'BROWSE_PROJECTS', because }, words)).toBe(says);
});

test('a global permission that was not asked for says what is lost without it', () => {
  const leave: Unresolved = {
    project: null,
    permission: 'ADMINISTER',
    because: { kind: 'not-covered', cover: 'site-settings' },
  };
  expect(unresolvedSays(leave, words)).toBe(
    'You chose not to include it: Administer Jira is for site settings. The backup will not include the configuration of the site (schemes, workflows, fields, screens).',
  );
});

const joining: Change = {
  ...{ id: 'c1', kind: 'add-to-group', target: { groupId: 'g-dev', groupName: 'dev_team' } },
  closes: [
    { project: 'PAY', permission: 'BROWSE_PROJECTS' },
    { project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-3' },
  ],
  mayClose: [],
  alsoGives: [{ project: 'PAY', permission: 'ADMINISTER_PROJECTS' }, { application: 'jira-servicedesk' }],
  ...{ othersAffected: 0, byApp: false },
};

test('the message to a site administrator says what, why, how, where and what else, and names keep their characters', () => {
  expect(handOffMessage([joining], words)).toBe(
    [
      'Please make this change for the backup of <https://acme.example>. It runs as Dana Backup (account ID u-dana).',
      '',
      '**Change 1: Add Dana Backup to the group dev\\_team; also gives Administer spaces.**',
      '',
      'Jira refuses today:',
      '',
      '- Browse spaces in PAY',
      '- Browse spaces on PAY-3',
      '',
      'Steps:',
      '',
      '1. Ask a site admin to open admin.atlassian.com → Directory → Groups → dev\\_team.',
      '2. Choose Add group members and enter Dana Backup.',
      '',
      'Link: <https://admin.atlassian.com>',
      '',
      '2 extra permissions for Dana Backup, none for anyone else:',
      '',
      '- In PAY: Administer spaces',
      '- Licences: Jira Service Management',
      '',
    ].join('\n'),
  );
});

test('a grant is made on the screen of its scheme, one permission after the other', () => {
  const target = { ...scheme, permissions: ['BROWSE_PROJECTS'], holder: user };
  expect(changeSteps({ kind: 'grant-in-scheme', target }, words)).toEqual({
    steps: [
      'Open Settings → Work items → Permission schemes → Default software scheme.',
      'Beside Browse spaces choose Edit, then Granted to: Single user → Dana Backup.',
    ],
    link: {
      label: 'Permission scheme Default software scheme',
      path: '/jira/settings/issues/permission-schemes/10000',
    },
  });
});

test('the exported plan has the targets, the pairs and the addresses of the format', () => {
  const target = { projectKey: 'PAY', roleId: '10003', roleName: 'Developers', typeKey: 'software' };
  const change: Change = { ...joining, kind: 'add-to-role', target, alsoGives: [], byApp: true };
  const leaves: readonly Unresolved[] = [
    { project: 'PAY', permission: 'BROWSE_PROJECTS', because: { kind: 'no-candidate' } },
  ];
  const plan = {
    objective: 'least-access',
    changes: [change],
    leaves,
    exact: true,
    bound: null,
    choices: [],
  } as const;
  const cost = { pairs: 1, changes: 1, handOffs: 0 };
  const counted = { byChange: { c1: { gaps: 1, spaces: 1, records: 3 } } };
  const asked: PlanAsked = { objective: 'least-access', cover: 'space-settings' };
  const gaps = { all: 2, changes: 1, app: 1, others: 0, optional: 0, open: 1, accepted: 0 };
  const beside = {
    gaps,
    says: '1 change closes 1 of 2 gaps.',
    notKnown: [],
    cost: { jiraCalls: 0, jiraCallsByEndpoint: {}, milliseconds: 0 },
  };
  expect({
    ...exportPlanHead({ ...plan, cost }, asked, beside),
    ...exportPlanLists(plan, { plan, counted }, words),
  }).toEqual({
    ...{ objective: 'least-access', cover: 'space-settings', settings: false, choices: [], ...beside },
    exactSays: 'Smallest possible (proved)',
    changes: [
      {
        ...{ id: 'c1', number: 1, section: 'app', addressee: null, warning: null },
        ...{ kind: 'add-to-role', says: 'Add Dana Backup to the role Developers in PAY.' },
        target: { projectKey: 'PAY', roleId: 10003, roleName: 'Developers' },
        ...{ closes: joining.closes, closesSays: closesSays(change, words) },
        ...{ counts: { gaps: 1, spaces: 1, records: 3 }, destructive: [], locked: null },
        ...{
          alsoGives: [],
          alsoGivesSays: [],
          besides: 'Nothing extra for Dana Backup or anyone else.',
          othersAffected: 0,
          byApp: true,
        },
        steps: [
          'In PAY, open Space settings → People.',
          'Choose Add people, enter Dana Backup and choose the role Developers.',
        ],
        link: 'https://acme.example/plugins/servlet/project-config/PAY/roles',
      },
    ],
    leaves: [
      {
        ...{ project: 'PAY', permission: 'BROWSE_PROJECTS', name: 'Browse spaces' },
        because: 'No change that this app may propose gives Browse spaces in PAY.',
      },
    ],
    exact: true,
  });
});

test('a gap names the changes that close it, those that are only meant to last', () => {
  const target = { projectKey: 'PAY', roleId: '10003', roleName: 'Developers', typeKey: 'software' };
  const change: Change = { ...joining, kind: 'add-to-role', target, alsoGives: [], byApp: true };
  const found = { ...gapOfKind['security-level'], issues: ['PAY-3'] };
  const hidden = exportGap(found, null, words);
  const closes = gapsOf('PAY', found);
  const hoped = { id: 'c0', closes: [], mayClose: closes };
  const fixes = new Fixes([hoped, { ...change, closes }]);
  expect(fixes.of('PAY', hidden)).toEqual(['c1', 'c0']);
  expect(fixes.of('PAY', { ...hidden, permission: 'EDIT_ISSUES', issues: [] })).toEqual([]);
});

describe('a change is told in at most 12 words, names not counted', () => {
  const holder = { type: 'group', value: 'g', name: 'N' } as const;
  const keys = ['N1', 'N2', 'N3', 'N4', 'N5'];
  const specs: readonly ChangeSpec[] = [
    { kind: 'add-to-role', target: { projectKey: 'N', roleId: '1', roleName: 'N', typeKey: 'software' } },
    {
      kind: 'add-to-team-role',
      target: { projectKey: 'N', roleId: '1', roleName: 'N', typeKey: 'software' },
    },
    {
      kind: 'grant-in-scheme',
      target: { schemeId: '1', schemeName: 'N', permissions: keys, holder, sharedBy: 9 },
    },
    { kind: 'add-to-security-level', target: { securitySchemeId: '1', levelId: '1', levelName: 'N' } },
    { kind: 'add-default-to-role', target: { roleId: '1', roleName: 'N', grants: keys } },
    { kind: 'add-to-group', target: { groupId: 'g', groupName: 'N' } },
    { kind: 'give-app-access', target: { application: 'N' } },
    { kind: 'grant-global', target: { permission: 'N' } },
    { kind: 'share-object', target: { kind: 'dashboard', id: null, name: null } },
    { kind: 'share-object', target: { kind: 'filter', id: null, name: 'N' } },
    { kind: 'restore-project', target: { projectKey: 'N', from: 'archive' } },
    { kind: 'ask-owner', target: { projectKey: '20001', owner: null } },
    { kind: 'reactivate-account', target: {} },
  ];
  const named = { ...words, account: { accountId: 'a', displayName: 'N' } };

  test.each(specs)('%j', (spec) => {
    const counted = changeSays(spec, named).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:-]*/gu) ?? [];
    const ownWords = counted.filter((word) => !/^(?:N\d?|20001)[.,]?$/.test(word));
    expect(ownWords.length).toBeLessThanOrEqual(12);
  });

  test('every kind of change is among them', () => {
    const kinds = new Set(specs.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.keys(byApp).sort());
  });
});
