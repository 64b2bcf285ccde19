import type { Holder, SecurityLevel } from '../../src/access';
import { levelGaps, levelsIn, rolesOfLevels } from '../../src/diagnosis/levels';
import { actors, grant, holder, role } from '../access/people-and-projects';
import { diagnosisOf, projectOf } from './in-short';
import { idOf, siteFacts, wants, type SiteSketch } from './site-facts';

const level = (id: string, ...members: readonly Holder[]): SecurityLevel => ({
  ...{ id, name: `Level ${id}`, schemeId: 'levels-PAY', members },
});
const browse = grant('BROWSE_PROJECTS', holder('anyone'));

const site = (levels: readonly SecurityLevel[] | null, more: Partial<SiteSketch> = {}): SiteSketch => ({
  projects: [{ key: 'PAY', grants: browse, roles: [actors('1', { users: ['u-dana'] }), actors('2')] }],
  levels: { PAY: levels },
  ...more,
});
const standing = (sketch: SiteSketch) => {
  const facts = siteFacts(sketch);
  return levelsIn(facts.projects.get(idOf('PAY'))!, facts);
};
const items = (verdict: 'granted' | 'refused' | null, workItems = 3): Partial<SiteSketch> => ({
  levelItems: { PAY: { '301': { workItems, verdict } } },
});

test.each<readonly [string, SecurityLevel, Partial<SiteSketch>, string, string]>([
  ['names the account', level('301', holder('user', 'u-dana')), {}, 'yes', 'derived'],
  ['names a role that it is in', level('301', role('1')), {}, 'yes', 'derived'],
  ['names a role that it is not in', level('301', role('2')), {}, 'no', 'derived'],
  ['names a role that was not read', level('301', role('3')), {}, 'not-read', 'derived'],
  [
    'names a group that it is in',
    level('301', holder('group', 'g-users', 'jira-users')),
    {},
    'yes',
    'derived',
  ],
  ['names the reporter', level('301', holder('reporter')), {}, 'conditional', 'derived'],
  ['names the lead, and it is not the lead', level('301', holder('projectLead')), {}, 'no', 'derived'],
  ['names nobody', level('301'), {}, 'no', 'derived'],
  ['names people in a field', level('301', holder('userCustomField', 'cf')), {}, 'conditional', 'derived'],
  [
    'names people in a field that was deleted',
    level('301', { ...holder('userCustomField', 'cf'), exists: false }),
    {},
    'no',
    'derived',
  ],
  ['names what this app does not know', level('301', holder('unknown', 'x')), {}, 'not-read', 'derived'],
  ['could not be read', { ...level('301'), members: null }, {}, 'not-read', 'derived'],
  [
    'names others, and Jira refuses an item in it',
    level('301', role('2')),
    items('refused'),
    'no',
    'confirmed',
  ],
  [
    'could not be read, and Jira refuses one',
    { ...level('301'), members: null },
    items('refused'),
    'no',
    'confirmed',
  ],
  [
    'names the reporter, and Jira refuses one',
    level('301', holder('reporter')),
    items('refused'),
    'conditional',
    'confirmed',
  ],
  [
    'names the reporter and a role that was not read, and Jira refuses one',
    level('301', holder('reporter'), role('3')),
    items('refused'),
    'conditional',
    'confirmed',
  ],
  [
    'names the account, and Jira grants one',
    level('301', holder('user', 'u-dana')),
    items('granted'),
    'yes',
    'confirmed',
  ],
  ['names others, and Jira grants one', level('301', role('2')), items('granted'), 'not-read', 'confirmed'],
  [
    'could not be read, and Jira grants one',
    { ...level('301'), members: null },
    items('granted'),
    'not-read',
    'confirmed',
  ],
  ['was searched, and Jira not asked', level('301', role('2')), items(null), 'no', 'derived'],
])('a level that %s', (_, one, more, member, evidence) => {
  expect(standing(site([one], more))).toMatchObject([{ id: '301', member, evidence }]);
});

test('counts the work items that a search found, and says of others that nobody counted', () => {
  expect(standing(site([level('302'), level('301')], items('refused', 12)))).toMatchObject([
    { id: '301', workItems: 12 },
    { id: '302', workItems: null },
  ]);
});

test('says nothing where there is no scheme, where its levels were not read, and where Jira gave no verdict', () => {
  expect(standing({ projects: [{ key: 'PAY', grants: browse }] })).toBeNull();
  expect(standing(site(null))).toBeNull();
  expect(
    standing({ ...site([level('301')]), projects: [{ key: 'PAY', grants: browse, granted: null }] }),
  ).toBeNull();
  expect(
    standing({ ...site([level('301')]), projects: [{ key: 'PAY', grants: browse, granted: [] }] }),
  ).toMatchObject([{ member: 'no', evidence: 'derived' }]);
});

test('a level that leaves the account out is one gap, without a log and with one that speaks of other things', () => {
  const sketch = site([level('301', role('2')), level('302', role('1')), level('303', holder('reporter'))]);
  for (const findings of [null, [wants('EDIT_ISSUES', 'PAY')]]) {
    const { gaps, levels, unchecked } = projectOf(diagnosisOf(sketch, findings), 'PAY');
    const hidden = gaps.filter(({ cause }) => cause.kind === 'security-level');
    expect(hidden).toMatchObject(
      ['301', '303'].map((levelId) => ({
        ...{ permission: 'BROWSE_PROJECTS', tier: 'content', records: 0, issues: [], evidence: 'derived' },
        cause: { kind: 'security-level', levelId },
      })),
    );
    expect(levels?.map(({ member }) => member)).toEqual(['no', 'yes', 'conditional']);
    expect(unchecked).toEqual([]);
  }
});

test('work items of the log that a level hides are its one gap', () => {
  const hidden = level('301', role('2'));
  const sketch = site([hidden], {
    items: [{ key: 'PAY-3', level: hidden, verdict: { BROWSE_PROJECTS: false } }],
  });
  const { gaps } = projectOf(
    diagnosisOf(sketch, [wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-3': 7 } })]),
    'PAY',
  );
  expect(gaps.filter(({ cause }) => cause.kind === 'security-level')).toMatchObject([
    { records: 7, issues: ['PAY-3'], cause: { levelId: '301' } },
  ]);
});

test('a level that was not read leaves the space partly checked, and is no gap', () => {
  const { gaps, unchecked } = projectOf(diagnosisOf(site([{ ...level('301'), members: null }]), null), 'PAY');
  expect(gaps).toEqual([]);
  expect(unchecked).toEqual(['security-levels']);
});

test('the roles that levels name are asked for, each once', () => {
  const facts = siteFacts(site([level('301', role('2'), role('9')), level('302', role('2'))]));
  const project = facts.projects.get(idOf('PAY'))!;
  expect(rolesOfLevels(project, facts)).toEqual(['2', '9']);
  expect(levelGaps(project, facts, [])).toHaveLength(1);
});
