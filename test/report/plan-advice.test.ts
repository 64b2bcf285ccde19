import { gapsOf, type Change, type Plan, type UnresolvedReason } from '../../src/remedy';
import type { Gap } from '../../src/diagnosis/gap';
import { Advice } from '../../src/report/output/advice';
import { asksOf } from '../../src/report/output/asks';
import { closedByApp } from '../../src/report/closed-by-app';
import { countGaps, withAccepted } from '../../src/report/gap-counts';
import { withFix } from '../../src/report/gap-fix';
import { stateOf } from '../../src/report/order';
import { addresseeSays } from '../../src/report/words/addressee';
import { lockedSays } from '../../src/report/words/locked';
import { gap, project, words } from './samples';

/** One space, PAY, with a gap of each permission of a list: what a plan does about them, in figures and in words. */

const gapOf = (permission: string, more: Partial<Gap> = {}): Gap =>
  gap({ kind: 'no-holder', schemeId: '1', schemeName: 'S', nearMisses: [] }, { permission, ...more });
const parts = (...permissions: readonly string[]) => permissions.flatMap((key) => gapsOf('PAY', gapOf(key)));

const role = { projectKey: 'PAY', roleId: '1', roleName: 'Developers', typeKey: 'software' };
const specs = {
  role: { kind: 'add-to-role', target: role },
  group: { kind: 'add-to-group', target: { groupId: 'g', groupName: 'dev' } },
  access: { kind: 'give-app-access', target: { application: 'jira-servicedesk' } },
  restore: { kind: 'restore-project', target: { projectKey: 'PAY', from: 'archive' } },
  owner: { kind: 'ask-owner', target: { projectKey: 'HID', owner: 'u-lee' } },
  share: { kind: 'share-object', target: { kind: 'filter', id: '900', name: null } },
} as const;

function change(number: number, spec: keyof typeof specs, more: Partial<Change> = {}): Change {
  return {
    ...{ id: `c${number}`, closes: [], mayClose: [], alsoGives: [], othersAffected: 0 },
    ...{ byApp: spec === 'role', ...specs[spec] },
    ...more,
  } as Change;
}

const left = (permission: string, because: UnresolvedReason) =>
  parts(permission).map((part) => ({ ...part, because }));

const planOf = (changes: readonly Change[], leaves: Plan['leaves'] = []) => ({
  changes,
  leaves,
  planId: 'p1',
});

/** What becomes of BROWSE_PROJECTS and EDIT_ISSUES. */
const cases: readonly {
  readonly name: string;
  readonly plan: ReturnType<typeof planOf>;
  readonly figures: readonly [app: number, others: number, optional: number, open: number];
  readonly at: Readonly<Record<string, number>>;
  readonly space: string;
  readonly browse: string;
  readonly after: string;
}[] = [
  {
    name: 'one change of this app closes both',
    plan: planOf([change(1, 'role', { closes: parts('BROWSE_PROJECTS', 'EDIT_ISSUES') })]),
    ...{ figures: [2, 0, 0, 0], at: { c1: 2 } },
    space: 'Change 1 closes both gaps here.',
    browse: 'Change 1 closes this gap.',
    after: 'complete',
  },
  {
    name: 'two close one between them: it is counted once',
    plan: planOf([
      change(1, 'role', { closes: parts('BROWSE_PROJECTS', 'EDIT_ISSUES') }),
      change(2, 'role', { closes: parts('BROWSE_PROJECTS') }),
    ]),
    ...{ figures: [2, 0, 0, 0], at: { c1: 2 } },
    space: 'Changes 1 and 2 close both gaps here.',
    browse: 'Changes 1 and 2 together close this gap.',
    after: 'complete',
  },
  {
    name: 'a group is somebody else’s to fill, and one gap stays open',
    plan: planOf(
      [change(3, 'group', { closes: parts('BROWSE_PROJECTS') })],
      left('EDIT_ISSUES', { kind: 'no-candidate' }),
    ),
    ...{ figures: [0, 1, 0, 1], at: { c3: 1 } },
    space: 'This app can close none of the 2 gaps here; 1 depends on other people (change 3); 1 stays open.',
    browse: 'Change 3 may close this gap. A site admin makes it.',
    after: 'content',
  },
  {
    name: 'what comes first is somebody else’s, so all of it waits',
    plan: planOf([
      change(1, 'access'),
      change(2, 'role', { closes: parts('BROWSE_PROJECTS', 'EDIT_ISSUES') }),
    ]),
    ...{ figures: [0, 2, 0, 0], at: { c2: 2 } },
    space: 'This app can close none of the 2 gaps here; 2 depend on other people (change 2).',
    browse: 'Change 2 may close this gap after change 1.',
    after: 'content',
  },
  {
    name: 'optional: what only the log asks for, and a space that is restored',
    plan: planOf([
      change(1, 'role', { closes: parts('BROWSE_PROJECTS'), fromLog: true }),
      change(2, 'restore', { mayClose: parts('EDIT_ISSUES') }),
    ]),
    ...{ figures: [0, 0, 2, 0], at: { c1: 1, c2: 1 } },
    space: 'This app can close none of the 2 gaps here; 2 depend on an optional change (changes 1 and 2).',
    browse: 'Change 1 may close this gap. It is optional.',
    after: 'content',
  },
  {
    name: 'beyond the cover',
    plan: planOf(
      [change(1, 'role', { closes: parts('BROWSE_PROJECTS') })],
      left('EDIT_ISSUES', { kind: 'not-covered', cover: 'space-settings' }),
    ),
    ...{ figures: [1, 0, 0, 1], at: { c1: 1 } },
    space: 'Change 1 closes 1 of 2 gaps here; 1 stays open.',
    browse: 'Change 1 closes this gap.',
    after: 'content',
  },
];

describe.each(cases)('$name', ({ plan, figures, at, space, browse, after }) => {
  const here = project({
    gaps: [gapOf('BROWSE_PROJECTS', { records: 3 }), gapOf('EDIT_ISSUES')],
    unchecked: [],
  });
  const { counts, byChange } = countGaps(plan, { projects: [here], site: [] });

  test('each gap is counted once, and at one change', () => {
    expect([counts.app, counts.others, counts.optional, counts.open]).toEqual(figures);
    expect(Object.fromEntries(Object.entries(byChange).map(([id, { gaps }]) => [id, gaps]))).toEqual(at);
    expect(Object.values(byChange).reduce((sum, { gaps }) => sum + gaps, 0) + counts.open).toBe(counts.all);
  });

  test('the space and its gap are told by the numbers of the plan', () => {
    const advice = new Advice(plan, words);
    expect(advice.ofSpace(here)).toMatchObject({ planId: 'p1', says: space });
    expect(advice.ofGap('PAY', gapOf('BROWSE_PROJECTS'))?.says).toBe(browse);
  });

  test('the space is as it will be once this app has made its changes', () => {
    expect(stateOf(closedByApp(plan)(here))).toBe(after);
  });
});

test('a gap that stays open says why, and one that is accepted or closed asks for nothing', () => {
  const leaves = left('EDIT_ISSUES', { kind: 'not-covered', cover: 'space-settings' });
  const advice = new Advice(planOf([], leaves), words);
  expect(advice.ofGap('PAY', gapOf('EDIT_ISSUES'))).toEqual({
    ...{ fate: 'open', changes: [] },
    says: 'Stays open. You chose not to include it: EDIT_ISSUES in PAY is for space settings.',
  });
  const now = { state: 'closed', at: '' } as const;
  expect(advice.ofGap('PAY', { ...gapOf('EDIT_ISSUES'), now })).toBeNull();
  expect(advice.ofSpace(project({ gaps: [] }))).toBeNull();
});

describe('what is to be done about a gap by the plan', () => {
  const own = { steps: ['Choose Restore.'], link: null };
  const fixOf = (plan: ReturnType<typeof planOf>, one: Gap = gapOf('EDIT_ISSUES')) =>
    withFix(own, new Advice(plan, words).fixOf('PAY', one)).steps;

  test('is its change, by its number, and nothing else is advised', () => {
    const closes = change(2, 'role', { closes: parts('EDIT_ISSUES') });
    expect(fixOf(planOf([change(1, 'role', { closes: parts('BROWSE_PROJECTS') }), closes]))).toEqual([
      'Change 2 of the plan closes it: Add Dana Backup to the role Developers in PAY.',
    ]);
  });

  test('is only meant to close it where that is not proved', () => {
    const hoped = change(3, 'group', { mayClose: parts('EDIT_ISSUES') });
    expect(fixOf(planOf([hoped]))).toEqual([
      'Change 3 of the plan may close it: Add Dana Backup to the group dev.',
    ]);
  });

  test('is the reason where the plan leaves it, in place of a grant that the plan did not choose', () => {
    const says = 'No change of the plan closes it. You chose not to include it: ';
    const because = { kind: 'not-covered', cover: 'space-settings' } as const;
    const [step, ...more] = fixOf(planOf([], left('EDIT_ISSUES', because)));
    expect([step?.startsWith(says), more]).toEqual([true, []]);
    const archived = gapOf('EDIT_ISSUES', { cause: { kind: 'project-archived' } as Gap['cause'] });
    const leaves = gapsOf('PAY', archived).map((part) => ({ ...part, because }));
    expect(fixOf(planOf([], leaves), archived).slice(1)).toEqual(own.steps);
  });

  test('is its own way out without a plan that knows of it', () => {
    expect(fixOf(planOf([change(1, 'role', { closes: parts('BROWSE_PROJECTS') })]))).toEqual(own.steps);
    expect(withFix(own, null)).toEqual(own);
  });
});

test('what is accepted stays open and is counted', () => {
  const counted = countGaps(planOf([]), { projects: [], site: [] });
  expect(withAccepted(counted, 2).counts).toMatchObject({ all: 2, open: 2, accepted: 2 });
});

test.each([
  ['access', 'A site admin'],
  ['group', 'A site admin'],
  ['restore', 'A Jira admin'],
  ['owner', 'Lee Lead, who leads HID'],
  ['share', 'The owner of the filter 900'],
] as const)('%s is for "%s"', (spec, who) => {
  const one = change(1, spec);
  const [ask] = asksOf([one], words, null).first;
  if (spec === 'restore') expect(ask).toBeUndefined();
  else expect(ask?.addressee.says).toBe(who);
  if (spec === 'restore') {
    expect(addresseeSays({ kind: 'jira-admin', accountId: null }, one, words)).toBe(who);
  }
});

test('one message for all that one person has to do, with the numbers of the plan', () => {
  const asks = asksOf(
    [change(1, 'access'), change(2, 'role'), change(5, 'group'), change(6, 'owner')],
    words,
    null,
  ).first;
  expect(asks.map(({ addressee, changes }) => [addressee.says, changes])).toEqual([
    ['A site admin', [1, 5]],
    ['Lee Lead, who leads HID', [6]],
  ]);
  expect(asks[0]?.message).toContain('Give Dana Backup access to Jira Service Management');
  expect(asks[0]?.message).toContain('Add Dana Backup to the group dev');
});

test('everything waits for what comes first, and that for nothing', () => {
  const [first, second] = [change(1, 'access'), change(2, 'role')];
  expect([first, second].map((one) => lockedSays(one, { changes: [first, second] }))).toEqual([
    null,
    'Waits for change 1.',
  ]);
  expect(lockedSays(second, { changes: [second] })).toBeNull();
});
