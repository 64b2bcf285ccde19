import fc from 'fast-check';
import { isGap } from '../../src/app/reports/accepted/places';
import { needOf, withAccepted, withoutTaken } from '../../src/app/reports/accepted/accept';
import type { Gap, ProjectDiagnosis } from '../../src/diagnosis/gap';
import { covers, gapId, partId, partsOf, placeId, refsOf } from '../../src/diagnosis/gap-ref';
import type { LevelStanding } from '../../src/diagnosis/level-standing';
import type { Change, GapInPlan } from '../../src/remedy';
import { acceptance, compare, noOverlay, recheckOfSpace, retryOf, type Accepted } from '../../src/report';
import { acceptedAt } from '../../src/report/accepted';
import { Fixes } from '../../src/report/fixes';
import { GapFates } from '../../src/report/gap-fates';
import { exportGap } from '../../src/report/output/export-gap';
import { exportPlanLists } from '../../src/report/output/export-plan';
import { gapState } from '../../src/report/recheck';
import { runs } from '../sizes';
import { gap, gapOfKind, notAHolder, project, words } from './samples';

/** Four gaps of one permission in one space. */
const level = (levelId: string): Gap =>
  gap({ kind: 'security-level', levelId, levelName: `Level ${levelId}`, nearMisses: [], membersRead: true });
const gaps = {
  space: gap(notAHolder([])),
  'level 301': level('301'),
  'level 302': level('302'),
  'work item': gapOfKind['issue-restriction'],
} as const;
type Named = keyof typeof gaps;
const names = Object.keys(gaps) as readonly Named[];
const pairs = names.flatMap((one) =>
  names.filter((other) => other !== one).map((other) => [one, other] as const),
);

/** What is true of the permission in the space is true of its work items, and of nothing else. */
const takesIn = (one: Named, other: Named): boolean => one === 'space' && other === 'work item';

const pay = { key: 'PAY', id: '20001' };
const ref = (name: Named) => {
  const [only, ...more] = refsOf('PAY', gaps[name]);
  if (only === undefined || more.length > 0) throw new Error('each of these gaps has one part');
  return only;
};
const accepted = (name: Named): Accepted => {
  const { gap: _gap, ...need } = ref(name);
  return { project: pay, what: needOf(need), by: 'u-ada', at: '2026-11-23T09:00:00.000Z', reason: 'why' };
};

/** The space with one of these gaps, its two levels read. */
function row(name: Named): ProjectDiagnosis {
  const levels = ['301', '302'].map((id): LevelStanding => {
    const member = name === `level ${id}` ? 'no' : 'yes';
    return { id, name: `Level ${id}`, member, evidence: 'derived', workItems: null };
  });
  return project({ gaps: [gaps[name]], levels });
}
const onSite = new Set(['BROWSE_PROJECTS']);

describe.each(pairs)('%s and %s', (one, other) => {
  test('have addresses of their own', () => {
    expect(gapId(ref(one))).not.toBe(gapId(ref(other)));
    expect(partId(ref(one))).not.toBe(partId(ref(other)));
    expect(placeId(ref(one))).not.toBe(placeId(ref(other)));
    // and so they have where a plan of an earlier release does not tell causes apart
    const [before, after] = [one, other].map((name) => {
      const { gap: _gap, ...rest } = ref(name);
      return rest;
    });
    expect(partId(before!)).not.toBe(partId(after!));
  });

  test('are left out and taken back apart', () => {
    expect(acceptance(gaps[other], acceptedAt(pay, [accepted(one)])) !== null).toBe(takesIn(one, other));
    expect(withAccepted([accepted(one)], [accepted(other)])).toHaveLength(2);
    const stays = !takesIn(one, other) && !takesIn(other, one);
    expect(withoutTaken([accepted(one)], [accepted(other)])).toHaveLength(stays ? 1 : 0);
    expect(isGap(ref(one), [gaps[other]])).toBe(takesIn(one, other));
  });

  test('are asked again apart', () => {
    const again = recheckOfSpace(row(one), row(other), onSite);
    const isOpen = takesIn(other, one);
    expect(gapState(gaps[one], again)).toBe(isOpen ? 'open' : 'closed');
    expect(again.fresh.map((fresh) => partsOf({ ...gaps[other], ...fresh }))).toEqual([partsOf(gaps[other])]);
    expect(gapState(gaps[one], { closed: partsOf(gaps[other]), open: [] })).toBeNull();
    expect(gapState(gaps[one], { closed: [], open: partsOf(gaps[other]) })).toBeNull();
  });

  test('are compared apart', () => {
    const { closed, still, fresh, freshGaps } = compare(
      { reportId: 'r1', checkedAt: '2026-11-23T09:00:00.000Z', projects: [row(one)], site: [] },
      { projects: [row(other)], site: [] },
    );
    expect([closed, still, fresh]).toEqual(takesIn(other, one) ? [0, 1, 1] : [1, 0, 1]);
    expect(freshGaps).toEqual(partsOf(gaps[other]).map((part) => ({ project: 'PAY', ...part })));
  });

  test('are closed by changes of their own, and left apart', () => {
    const change = {
      id: 'c1',
      kind: 'add-to-role',
      byApp: true,
      closes: [ref(one)],
      mayClose: [],
    } as unknown;
    const changes = [change as Change];
    const place = { key: 'PAY', kind: null };
    expect(new Fixes(changes).of('PAY', exportGap(gaps[one], place, words))).toEqual(['c1']);
    expect(new Fixes(changes).of('PAY', exportGap(gaps[other], place, words))).toEqual([]);
    const fates = new GapFates({ changes, leaves: [{ ...ref(other), because: { kind: 'no-candidate' } }] });
    expect([one, other].map((name) => fates.of([ref(name)]))).toEqual(['app', 'open']);
    expect(fates.leftFor([ref(one)])).toBeNull();
  });
});

test.each(names)('what is refused of the records on PAY-9 once %s is asked again', (name) => {
  const target = { project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-9', state: 'refused' } as const;
  const records = [{ project: 'PAY', issue: 'PAY-9', records: 1, lines: [1], targets: [target] }];
  const again = { ...{ at: '', by: 'u-ada', status: 'live' as const }, open: [], fresh: [] };
  const overlay = { ...noOverlay, again: { PAY: { ...again, closed: partsOf(gaps[name]) } } };
  const { againRecords } = retryOf(records, { setAside: 0, unrecognised: 0 }, overlay);
  expect(againRecords).toBe(name.startsWith('level') ? 0 : 1);
});

test('a level gap is closed only where the level is known to let the account in', () => {
  const before = row('level 301');
  const [shut, open] = [before, row('level 302')].map(({ levels = [] }) => levels);
  const [asked] = shut!;
  const cases: readonly (readonly [string, Partial<ProjectDiagnosis>, 'open' | 'closed' | null])[] = [
    ['in it', { levels: open! }, 'closed'],
    ['no such level any more', { levels: [] }, 'closed'],
    ['its members were not read', { levels: [{ ...asked!, member: 'not-read' }] }, null],
    ['no level was read', { levels: [], unchecked: ['security-levels'] }, null],
    ['the scheme was not read', { levels: [], unchecked: ['security-scheme'] }, null],
    ['a work item in it is refused', { levels: shut!, gaps: [gapOfKind['security-level']] }, 'open'],
    ['for some work items', { levels: [{ ...asked!, member: 'conditional' }] }, 'open'],
  ];
  for (const [name, more, state] of cases) {
    const now = project(more);
    expect([name, gapState(gaps['level 301'], recheckOfSpace(before, now, onSite))]).toEqual([name, state]);
    const earlier = { reportId: 'r1', checkedAt: '', projects: [before], site: [] };
    const { closed } = compare(earlier, { projects: [now], site: [] });
    expect([name, closed]).toEqual([name, state === 'closed' ? 1 : 0]);
  }
});

test('the exported plan names the level of what it closes and leaves, and of nothing else', () => {
  const parts = names.map((name): GapInPlan => ({ ...ref(name), cause: gaps[name].cause }));
  const leaves = parts.map((part) => ({ ...part, because: { kind: 'no-candidate' } as const }));
  const lists = exportPlanLists(
    { changes: [], leaves },
    { plan: { changes: [], leaves }, counted: { byChange: {} } },
    words,
  );
  expect(lists.leaves.map(({ level: id }) => id)).toEqual([undefined, '301', '302', undefined]);
  expect(lists.leaves.some((leave) => 'cause' in leave)).toBe(false);
});

test('of any gap the parts are told apart, cover themselves, and make up the gap', () => {
  const issues = fc.uniqueArray(
    fc.integer({ min: 1, max: 9 }).map((n) => `PAY-${String(n)}`),
    { maxLength: 4 },
  );
  const anyGap = fc.tuple(fc.constantFrom(...Object.values(gapOfKind), ...Object.values(gaps)), issues);
  fc.assert(
    fc.property(anyGap, fc.constantFrom('PAY', 'OPS', null), ([kind, its], place) => {
      const found: Gap = { ...kind, issues: its };
      const refs = refsOf(place, found);
      expect(refs).toHaveLength(Math.max(1, its.length));
      expect(new Set(refs.map(partId)).size).toBe(refs.length);
      expect(new Set(refs.map(placeId)).size).toBe(refs.length);
      expect(new Set(refs.map(gapId)).size).toBe(1);
      for (const one of refs) {
        const isLevel = found.cause.kind === 'security-level' && its.length === 0;
        expect(covers({ permission: found.permission }, one)).toBe(!isLevel);
        expect(refs.filter((other) => covers(other, one))).toEqual([one]);
      }
    }),
    runs('parts of any gap', 200, 5_000),
  );
});
