import type { Account } from '../../src/access';
import { dana } from '../access/people-and-projects';
import { diagnosisOf, inShort } from './in-short';
import { wants } from './site-facts';

const inactive: Account = { ...dana, active: false };

const siteGaps = (...parameters: Parameters<typeof diagnosisOf>) =>
  diagnosisOf(...parameters).site.map(inShort);

test('the global permissions of the profile are checked with and without a log', () => {
  for (const findings of [null, []]) {
    expect(siteGaps({ globals: [] }, findings)).toEqual([
      'ADMINISTER global-permission confirmed 0',
      'USER_PICKER global-permission confirmed 0',
    ]);
  }
});

test('a restore needs more of the site than a backup', () => {
  expect(siteGaps({ globals: ['ADMINISTER', 'USER_PICKER'] }, null, 'restore')).toEqual([
    'CREATE_PROJECT global-permission confirmed 0',
    'CREATE_SHARED_OBJECTS global-permission confirmed 0',
  ]);
});

test('an inactive account is why it holds no global permission', () => {
  expect(siteGaps({ globals: ['USER_PICKER'], account: inactive }, null)).toEqual([
    'ADMINISTER account-inactive confirmed 0',
  ]);
});

test('a global permission that the site does not have is no gap', () => {
  expect(siteGaps({ globals: ['ADMINISTER'], lacks: ['USER_PICKER'] }, null)).toEqual([]);
});

test('records of a global permission count on the site, whichever project they name', () => {
  const findings = [wants('ADMINISTER', 'PAY', { records: 2 }), wants('ADMINISTER', null, { records: 3 })];
  expect(siteGaps({ projects: [{ key: 'PAY' }], globals: ['USER_PICKER'] }, findings)).toEqual([
    'ADMINISTER global-permission confirmed 5',
  ]);
});

test('records of a global permission that Jira grants now are already granted on the site', () => {
  const { site, alreadyGranted } = diagnosisOf({}, [wants('BULK_CHANGE', null), wants('ADMINISTER', null)]);
  expect(site.map(inShort)).toEqual(['BULK_CHANGE global-permission confirmed 1']);
  expect(alreadyGranted).toEqual([{ permission: 'ADMINISTER', records: 1, lines: [] }]);
});

test.each([
  [
    'a project permission without a project',
    wants('EDIT_ISSUES', null),
    'EDIT_ISSUES unknown/no-project-named log-only 1',
  ],
  [
    'a work item that nobody sees and that names no project',
    wants('BROWSE_PROJECTS', null, { issues: { '70001': 2 } }),
    'BROWSE_PROJECTS unknown/issue-not-seen log-only 2 70001',
  ],
  [
    'a share without a project',
    wants([], null, { want: { kind: 'share', object: 'dashboard', id: '7' } }),
    'share not-shared log-only 1',
  ],
  [
    'a right that the text does not name, without a project',
    wants([], null, { want: { kind: 'unclear' } }),
    'unclear unknown/no-right-named log-only 1',
  ],
  [
    'a permission that the site does not have, without a project',
    wants('com.example__key', null),
    'com.example__key unknown/permission-not-on-site log-only 1',
  ],
])('%s is a gap of the site', (_says, finding, gap) => {
  expect(siteGaps({}, [finding])).toEqual([gap]);
});

test('a work item that names no project counts for the project in which it is found', () => {
  const sketch = { projects: [{ key: 'PAY', granted: [] }], items: [{ key: 'PAY-1' }] };
  const diagnosis = diagnosisOf(sketch, [wants('BROWSE_PROJECTS', null, { issues: { 'id-PAY-1': 2 } })]);
  expect(diagnosis.site).toEqual([]);
  expect(diagnosis.projects.map(({ key, records }) => [key, records])).toEqual([['PAY', 2]]);
});
