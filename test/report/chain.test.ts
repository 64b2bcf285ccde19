import type { Chain } from '../../src/report/chain-view';
import { chainsOf, stepsOf } from '../../src/report/causes/chain';
import type { Cause, CauseKind } from '../../src/diagnosis/gap';
import { applyOverlay, noOverlay } from '../../src/report/current-state';
import { isolated } from '../../src/text/isolated';
import {
  gap,
  gapOfKind,
  group,
  holder,
  lead,
  notAHolder,
  ownRole,
  project,
  role,
  user,
  words,
} from './samples';

/** A chain as it reads aloud: each step after an arrow, what is broken marked. */
const marks = { passes: '', broken: '✕ ', conditional: '~ ', 'not-known': '? ' } as const;
const read = ({ steps }: Pick<Chain, 'steps'>): string =>
  steps
    .map(({ state, boxes, more }) => {
      const all = boxes.map(({ title, says }) => (says === null ? title : `${title}: ${says}`));
      return `${marks[state]}${[...all, ...(more > 0 ? [`${String(more)} more`] : [])].join(' | ')}`;
    })
    .join(' → ')
    .replace(/[\u2068\u2069]/g, '');

const chains: Readonly<Record<CauseKind, string>> = {
  'account-inactive': '✕ Dana Backup: deactivated: Jira refuses every request → Browse spaces in PAY',
  'no-app-access': 'Dana Backup → ✕ Jira Service Management: no access → Browse spaces in PAY',
  'project-archived': 'Dana Backup → ✕ PAY: archived → Browse spaces in PAY',
  'project-trashed': 'Dana Backup → ✕ PAY: in the trash → Browse spaces in PAY',
  'project-not-found':
    'Dana Backup → ? PAY: not found: deleted, or hidden from you too → Browse spaces in PAY',
  'not-a-holder':
    'Dana Backup → ✕ Developers: not a member | Viewers: a member, without this permission → Default software scheme: permission scheme → Browse spaces in PAY',
  'no-holder':
    'Dana Backup → ✕ Nobody: granted to nobody → Nobody browses: permission scheme → Browse spaces in PAY',
  'team-role':
    'Dana Backup → ✕ Administrator: not a member | Member: not a member → PAY: team-managed → Browse spaces in PAY',
  'conditional-only': 'Dana Backup → ~ Reporter: only those work items → Browse spaces on it',
  'security-level':
    'Dana Backup → ✕ finance: not a member → Internal only: security level → Browse spaces on it',
  'issue-restriction':
    'Dana Backup → ✕ Administrator: not a member → Restricted to roles → Browse spaces on it',
  'global-permission':
    'Dana Backup → ✕ Nobody: in no group that has it → Global permissions → Administer Jira in PAY',
  'visibility-restricted':
    'Dana Backup → ✕ Developers: not a member → Restricted comment → Membership of the role Developers',
  'not-shared': 'Dana Backup → ✕ Sharing: not shared with it, or gone → Access to the filter 900',
  'other-person': 'Dana Backup → ✕ Another person: lacks it, not this account → Assignable user in PAY',
  unknown: 'Dana Backup → ? No grant explains it → Browse spaces in PAY',
};

test.each(Object.entries(chains) as [CauseKind, string][])('%s', (kind, expected) => {
  const [chain] = chainsOf(applyOverlay(project({ gaps: [gapOfKind[kind]] }), noOverlay), words);
  expect(chain === undefined ? null : read(chain)).toBe(expected);
  expect(chain).toMatchObject({ kind, gaps: [0] });
});

const step = (cause: Cause): string => read({ steps: stepsOf(gap(cause), project(), words).slice(1, 2) });

test.each([
  ['no member', [role('Viewers', 0)], '✕ Viewers: no members'],
  ['a group', [group('finance')], '✕ finance: not a member'],
  ['a person', [user], '✕ Lee Lead: another person'],
  ['the lead', [lead], '✕ Space lead: Lee Lead'],
  [
    'the lead, not read',
    [{ ...lead, why: { kind: 'not-the-lead', accountId: null } as const }],
    '✕ Space lead: could not be read',
  ],
  [
    'an app',
    [
      {
        holder: holder('applicationRole', null),
        why: { kind: 'no-application', application: null } as const,
      },
    ],
    '✕ Any Jira app: no access',
  ],
  [
    'a field',
    [
      {
        holder: holder('userCustomField', 'cf-1', 'Owner'),
        why: { kind: 'depends-on-work-item', through: 'userCustomField' } as const,
      },
    ],
    '~ Owner: only those work items',
  ],
  [
    'the portal',
    [{ holder: holder('sd.customer.portal.only', null), why: { kind: 'portal-customers-only' } as const }],
    '✕ Portal customers: not one',
  ],
  [
    'a holder that is gone',
    [{ holder: holder('group', 'old'), why: { kind: 'holder-gone' } as const }],
    '✕ old: no longer exists',
  ],
  [
    'a role that was not read',
    [
      {
        holder: holder('projectRole', '1', 'Ops'),
        why: { kind: 'role-not-read', roleId: '1', roleName: 'Ops' } as const,
      },
      role('Viewers'),
    ],
    '? Ops: members could not be read | Viewers: not a member',
  ],
  [
    'a kind of holder that nobody knows',
    [{ holder: holder('unknown', null), why: { kind: 'unknown-holder' } as const }],
    '? unknown: unknown kind of holder',
  ],
  [
    'more than four',
    ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => role(name)),
    '✕ A: not a member | B: not a member | C: not a member | D: not a member | 2 more',
  ],
])('of holders: %s', (_name, nearMisses, expected) => {
  expect(step(notAHolder(nearMisses))).toBe(expected);
});

test('a level without members, and one whose members could not be read', () => {
  const level = { kind: 'security-level', levelId: '301', levelName: 'Secret', nearMisses: [] } as const;
  expect(step({ ...level, membersRead: true })).toBe('✕ Nobody: the level has no members');
  expect(step({ ...level, membersRead: false })).toBe('? Members: could not be read');
});

test('gaps of one cause share a chain, others have their own, and what is left out or closed has none', () => {
  const also = { ...gapOfKind['not-a-holder'], permission: 'ADMINISTER_PROJECTS', records: 2 };
  const row = applyOverlay(
    project({
      gaps: [
        gapOfKind['not-a-holder'],
        also,
        gap(notAHolder([ownRole('Viewers')]), { permission: 'EDIT_ISSUES' }),
      ],
      conditional: [{ permission: 'ADD_COMMENTS', holders: ['assignee'], records: 1, lines: [] }],
    }),
    noOverlay,
  );
  const drawn = chainsOf(row, words);
  expect(drawn.map(({ kind, title, gaps, records }) => [kind, title, gaps, records])).toEqual([
    ['not-a-holder', 'Administer spaces and Browse spaces', [0, 1], 2],
    ['not-a-holder', 'EDIT_ISSUES', [2], 0],
    ['conditional', 'ADD_COMMENTS', [], 1],
  ]);
  const gaps = row.gaps.map((one) => ({ ...one, now: { state: 'closed', at: '' } as const }));
  expect(chainsOf({ ...row, gaps, conditional: [] }, words)).toEqual([]);
});

test.each([
  [12, 'At least 12 work items'],
  [1, 'At least 1 work item'],
  [null, 'Work items'],
])(
  'a level of which no work item is named says how many lie in it, where they were counted: %p',
  (workItems, says) => {
    const hidden = {
      kind: 'security-level',
      levelId: '301',
      levelName: 'Board',
      nearMisses: [],
      membersRead: true,
    } as const;
    const standing = { id: '301', name: 'Board', member: 'no', evidence: 'derived', workItems } as const;
    const space = project({ gaps: [gap(hidden)], levels: [standing] });
    const [chain] = chainsOf(applyOverlay(space, noOverlay), words);
    expect(chain?.title.startsWith(`${says} hidden by level`)).toBe(true);
  },
);

test('a name reaches no further than itself', () => {
  expect(isolated('a\u2069b\u202ec\u0007\n')).toBe('\u2068abc\u2069');
});
