import fc from 'fast-check';
import { anyText } from '../any-text';
import type { CauseKind, ProjectDiagnosis } from '../../src/diagnosis/gap';
import { causeKinds, causePosition } from '../../src/diagnosis/cause-kinds';
import { indexEntry } from '../../src/report/index-entry';
import { rowStates } from '../../src/report/view';
import { runs } from '../sizes';
import { gap, gapOfKind, project } from './samples';

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('the index entry of a project', () => {
  test('holds what filters and sorts need', () => {
    const entry = indexEntry(
      project({
        records: 41,
        gaps: [
          gap(
            { kind: 'global-permission' },
            { tier: 'settings', permission: 'ADMINISTER_PROJECTS', records: 40 },
          ),
          { ...gapOfKind['not-a-holder'], records: 1 },
          gapOfKind['no-holder'],
        ],
      }),
      7,
      'backup',
    );
    expect(entry).toEqual({
      k: 'PAY',
      n: 'Payments',
      c: ['not-a-holder', 'no-holder', 'global-permission'].map((kind) => causePosition(kind as CauseKind)),
      p: 'BROWSE_PROJECTS',
      r: 41,
      g: 3,
      s: rowStates.indexOf('content'),
      v: 7,
      m: '-0660',
    });
  });

  test('a project without gaps has no cause and no permission', () => {
    expect(indexEntry(project({ name: null }), 0, 'backup')).toMatchObject({
      n: '',
      c: [],
      p: '',
      s: rowStates.indexOf('complete'),
    });
  });

  test('a long name is cut between characters', () => {
    const { n } = indexEntry(project({ name: '🧑‍🚀'.repeat(40) }), 1, 'backup');
    expect(n.length).toBeGreaterThan(20);
    expect('🧑‍🚀'.repeat(40).startsWith(n)).toBe(true);
    expect(n).not.toMatch(/[\ud800-\udfff]/u);
  });

  const nasty = fc.oneof(
    anyText({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('"', '\\', '\u0000', '\ud800', '\u2028', '🚀', 'ß') }),
    fc.string({ unit: 'grapheme', minLength: 80, maxLength: 400 }),
  );
  const kinds = fc.uniqueArray(fc.constantFrom<CauseKind>(...causeKinds));
  const anyProject: fc.Arbitrary<ProjectDiagnosis> = fc
    .record({
      key: fc.stringMatching(/^[A-Z][A-Z0-9_]{1,59}$/),
      name: fc.option(nasty),
      permission: fc.option(fc.stringMatching(/^[\w-]{1,120}$/)),
      kinds,
      records: fc.integer({ min: 0, max: 9_999_999_999 }),
    })
    .map(({ key, name, permission, kinds: some, records }) =>
      project({
        key,
        name,
        records,
        gaps: some.map((kind) => ({ ...gapOfKind[kind], permission, records })),
      }),
    );

  test('takes at most 200 bytes of JSON, whatever the names', () => {
    fc.assert(
      fc.property(anyProject, fc.nat(99_999), (some, value) => {
        const entry = indexEntry(some, value, 'restore');
        expect(bytes(entry)).toBeLessThanOrEqual(200);
        expect(entry.k).toBe(some.key);
        expect((some.name ?? '').startsWith(entry.n)).toBe(true);
      }),
      runs('index-entries', 500, 20_000),
    );
  });

  test('with every kind of cause and the longest key that is promised, 200 bytes are enough', () => {
    const gaps = causeKinds.map((kind) => ({ ...gapOfKind[kind], permission: 'P'.repeat(99) }));
    const entry = indexEntry(
      project({ key: 'K'.repeat(60), name: 'N', records: 9_999_999_999, gaps }),
      99_999,
      'restore',
    );
    expect(bytes(entry)).toBeLessThanOrEqual(200);
  });
});

test('every kind of cause has a position of its own, which stored reports rely on', () => {
  expect(causeKinds.map(causePosition)).toEqual(causeKinds.map((_kind, at) => at));
  expect(causeKinds).toEqual([
    'account-inactive',
    'no-app-access',
    'not-a-holder',
    'no-holder',
    'team-role',
    'conditional-only',
    'security-level',
    'issue-restriction',
    'visibility-restricted',
    'not-shared',
    'global-permission',
    'project-archived',
    'project-trashed',
    'project-not-found',
    'other-person',
    'unknown',
  ]);
});
