import { diagnosisOf, gapsOf, projectOf } from './in-short';
import { wants } from './site-facts';

const setAside = wants('BROWSE_PROJECTS', 'PAY', { verdict: 'set-aside', reason: 'rate-limit', want: null });
const unrecognised = wants('BROWSE_PROJECTS', 'PAY', { verdict: 'unrecognised', want: null });

const keysOf = (...parameters: Parameters<typeof diagnosisOf>) =>
  diagnosisOf(...parameters).projects.map(({ key }) => key);

test.each([
  ['a permission record', wants('BROWSE_PROJECTS', 'PAY')],
  ['a record that was set aside', setAside],
  ['a record that was not recognised', unrecognised],
])('a report covers a project that %s names, and no other', (_says, finding) => {
  expect(keysOf({ projects: [{ key: 'PAY' }, { key: 'WEB' }] }, [finding])).toEqual(['PAY']);
});

test('without a log a report covers every live project, sorted by key', () => {
  const projects = [
    { key: 'WEB' },
    { key: 'OLD', status: 'archived' },
    { key: 'BIN', status: 'trashed' },
    { key: 'PAY' },
  ] as const;
  expect(keysOf({ projects }, null)).toEqual(['PAY', 'WEB']);
});

test('a log without records covers nothing', () => {
  expect(keysOf({ projects: [{ key: 'PAY' }] }, [])).toEqual([]);
});

test('an earlier key and an id lead to the same project', () => {
  const findings = ['PAY', 'PAYM', 'id-PAY'].map((name) => wants('BROWSE_PROJECTS', name));
  const diagnosis = diagnosisOf(
    { projects: [{ key: 'PAY', previousKeys: ['PAYM'], granted: [] }] },
    findings,
  );
  expect(diagnosis.projects.map(({ key, records }) => [key, records])).toEqual([['PAY', 3]]);
});

test("a moved work item's records count for the project that it is in, and both projects are covered", () => {
  const projects = [{ key: 'PAY' }, { key: 'WEB', granted: [] }];
  const items = [{ key: 'WEB-5', in: 'WEB' }];
  const diagnosis = diagnosisOf({ projects, items }, [
    wants('BROWSE_PROJECTS', 'PAY', { issues: { 'id-WEB-5': 2 } }),
  ]);
  expect(diagnosis.projects.map(({ key, records }) => [key, records])).toEqual([
    ['PAY', 0],
    ['WEB', 2],
  ]);
});

test('a project that nobody finds is covered no more once all its work items were found elsewhere', () => {
  const diagnosis = diagnosisOf({ projects: [{ key: 'WEB' }], items: [{ key: 'WEB-5', verdict: {} }] }, [
    wants('BROWSE_PROJECTS', 'GONE', { issues: { 'WEB-5': 1 } }),
  ]);
  expect(diagnosis.projects.map(({ key }) => key)).toEqual(['WEB']);
});

describe('a project that is not live', () => {
  const projects = [
    { key: 'OLD', status: 'archived' },
    { key: 'BIN', status: 'trashed' },
  ] as const;
  const named = (key: string) => [
    wants('BROWSE_PROJECTS', key),
    wants('ADMINISTER_PROJECTS', key, { records: 4 }),
  ];

  test.each([
    ['OLD', 'project-archived', 'confirmed', 'archived'],
    ['BIN', 'project-trashed', 'confirmed', 'trashed'],
    ['GONE', 'project-not-found', 'log-only', 'not-found'],
  ])(
    '%s has a gap for each permission that a record points to, and no other',
    (key, cause, evidence, status) => {
      const diagnosis = diagnosisOf({ projects }, named(key));
      expect(gapsOf(diagnosis, key)).toEqual([
        `BROWSE_PROJECTS ${cause} ${evidence} 1`,
        `ADMINISTER_PROJECTS ${cause} ${evidence} 4`,
      ]);
      expect(projectOf(diagnosis, key)).toMatchObject({ status, alreadyGranted: [], conditional: [] });
    },
  );

  test.each(['OLD', 'BIN', 'GONE'])('%s has a gap for Browse spaces where no record points to one', (key) => {
    const diagnosis = diagnosisOf({ projects }, [{ ...setAside, project: key }]);
    expect(gapsOf(diagnosis, key)).toEqual([expect.stringMatching(/^BROWSE_PROJECTS project-.* 0$/)]);
  });

  test('has no id and no name where nobody finds it', () => {
    expect(projectOf(diagnosisOf({}, named('GONE')), 'GONE')).toMatchObject({
      id: null,
      name: null,
      kind: null,
    });
  });

  test("asks for a work item's records nothing: they count with the project", () => {
    const diagnosis = diagnosisOf({ projects, items: [{ key: 'OLD-1' }] }, [
      wants('BROWSE_PROJECTS', 'OLD', { issues: { 'OLD-1': 2, 'OLD-2': 3 } }),
    ]);
    expect(gapsOf(diagnosis, 'OLD')).toEqual(['BROWSE_PROJECTS project-archived confirmed 5']);
  });

  test('keeps a refusal that names no right under Browse spaces', () => {
    const diagnosis = diagnosisOf({ projects }, [
      wants([], 'OLD', { want: { kind: 'unclear' }, records: 6 }),
    ]);
    expect(gapsOf(diagnosis, 'OLD')).toEqual(['BROWSE_PROJECTS project-archived confirmed 6']);
  });

  test('does not take a global permission for its own', () => {
    const diagnosis = diagnosisOf({ projects, globals: ['USER_PICKER'] }, [wants('ADMINISTER', 'OLD')]);
    expect(gapsOf(diagnosis, 'OLD')).toEqual(['BROWSE_PROJECTS project-archived confirmed 0']);
    expect(diagnosis.site.map(({ permission, records }) => [permission, records])).toEqual([
      ['ADMINISTER', 1],
    ]);
  });
});
