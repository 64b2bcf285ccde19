import { blindSpots } from '../../../src/report/words/blind-spots';
import { words } from '../samples';

const role = (name: string, spaces: number) => ({ name, spaces, projects: [] });
const first = (...given: Parameters<typeof blindSpots>): string =>
  blindSpots(...given)[0]?.says.replace(/[\u2068\u2069]/g, '') ?? '';

test.each<[string, Parameters<typeof blindSpots>[0], string]>([
  [
    'roles and groups',
    { roles: [role('Legal', 14), role('Managers', 1)], groups: ['finance'], more: 0 },
    'Of those that were read it is not in the roles Legal (14 spaces) and Managers (1 space), nor in the group finance.',
  ],
  [
    'one role',
    { roles: [role('Legal', 1)], groups: [], more: 0 },
    'Of those that were read it is not in the role Legal (1 space).',
  ],
  ['none', { roles: [], groups: [], more: 0 }, 'No role or group was read that Dana Backup is not in.'],
  ['of an earlier release', undefined, 'An earlier release did not say which. Check again.'],
  ['not known', null, 'It is not known which: the groups of Dana Backup were not read.'],
  [
    'many',
    { roles: [], groups: Array.from({ length: 12 }, (_, at) => `g${at}`), more: 3 },
    'Of those that were read it is not in the groups g0, g1, g2, g3, g4, g5, g6, g7, g8, g9 and 2 more, nor in 3 more roles or groups.',
  ],
])('comments are limited to those that the account is not in: %s', (_name, notMember, says) => {
  expect(first(notMember, words)).toBe(
    `Comments and worklogs that are limited to a role or group without Dana Backup. ${says}`,
  );
});

test('a name that turns its neighbours stays by itself', () => {
  const hostile = { roles: [role('a\u202Eb', 1)], groups: ['\u2067c'], more: 0 };
  expect(blindSpots(hostile, words)[0]?.says).toContain(
    '\u2068ab\u2069 (1 space), nor in the group \u2068c\u2069.',
  );
});

test('each kind is said once, in its order', () => {
  expect(blindSpots(null, words).map(({ kind }) => kind)).toEqual([
    'limited-comments',
    'app-access-rules',
    'ip-allow-lists',
    'workflow-properties',
    'outside-jira',
  ]);
});
