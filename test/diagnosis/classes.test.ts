import { diagnosisOf } from './in-short';
import { wants } from './site-facts';

const setAside = (reason: 'rate-limit' | 'app-scope', row: number, text: number | null, records: number) =>
  wants([], 'PAY', { verdict: 'set-aside', reason, want: null, row, text, records, lines: [records] });

test('set-aside records are classed by reason and row, with the indices of their texts', () => {
  const { setAside: classes } = diagnosisOf({ projects: [{ key: 'PAY' }] }, [
    setAside('rate-limit', 120, 4, 1),
    setAside('app-scope', 121, null, 2),
    setAside('rate-limit', 120, 2, 3),
    setAside('rate-limit', 119, 3, 5),
  ]);
  expect(classes).toEqual([
    { reason: 'app-scope', row: 121, records: 2, lines: [2], texts: [] },
    { reason: 'rate-limit', row: 119, records: 5, lines: [5], texts: [3] },
    { reason: 'rate-limit', row: 120, records: 4, lines: [1, 3], texts: [2, 4] },
  ]);
});

describe('a record that was not recognised', () => {
  const unrecognised = (project: string | null, anyOf: readonly string[] = [], text: number | null = 0) =>
    wants(anyOf, project, {
      verdict: 'unrecognised',
      row: null,
      text,
      ...(anyOf.length === 0 ? { want: null } : {}),
    });
  const projects = [
    { key: 'PAY', granted: ['BROWSE_PROJECTS'] },
    { key: 'OLD', status: 'archived' },
  ] as const;

  test('is classed by its text', () => {
    const { unrecognised: classes } = diagnosisOf({ projects }, [
      unrecognised('PAY', [], 1),
      unrecognised('OLD', [], 0),
      unrecognised(null, [], 1),
      unrecognised('PAY', [], null),
    ]);
    expect(classes).toEqual([
      { text: 0, records: 1, lines: [], candidate: null },
      { text: 1, records: 2, lines: [], candidate: null },
      { text: null, records: 1, lines: [], candidate: null },
    ]);
  });

  test.each([
    ['refused', 'PAY', ['EDIT_ISSUES'], 'PAY', 'EDIT_ISSUES', 'refused'],
    ['granted', 'PAY', ['EDIT_ISSUES', 'BROWSE_PROJECTS'], 'PAY', 'BROWSE_PROJECTS', 'granted'],
    ['granted on the site', null, ['ADMINISTER'], null, 'ADMINISTER', 'granted'],
    ['not asked in an archived project', 'OLD', ['EDIT_ISSUES'], 'OLD', 'EDIT_ISSUES', 'not-asked'],
    ['not asked without a project', null, ['EDIT_ISSUES'], null, 'EDIT_ISSUES', 'not-asked'],
    ['not asked where nobody finds the project', 'GONE', ['EDIT_ISSUES'], 'GONE', 'EDIT_ISSUES', 'not-asked'],
  ])("carries its candidate with Jira's verdict: %s", (_says, named, anyOf, project, permission, verdict) => {
    const diagnosis = diagnosisOf({ projects }, [unrecognised(named, anyOf)]);
    expect(diagnosis.unrecognised.map(({ candidate }) => candidate)).toEqual([
      { project, permission, verdict },
    ]);
  });

  test('makes no gap of its candidate', () => {
    const {
      projects: [pay],
    } = diagnosisOf({ projects: [{ key: 'PAY' }] }, [unrecognised('PAY', ['EDIT_ISSUES'])]);
    expect(pay?.gaps).toEqual([]);
  });
});
