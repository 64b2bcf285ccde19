import type { Finding } from '../../src/log/finding';
import { diagnosisOf } from './in-short';
import { BACKUP, wants, type SiteSketch } from './site-facts';

const on = (project: string | null, more: Parameters<typeof wants>[2] = {}): Finding =>
  wants('BROWSE_PROJECTS', project, more);

const three: SiteSketch = { projects: ['PAY', 'WEB', 'OPS'].map((key) => ({ key })) };
const alike = [on('PAY', { row: 1 }), on('WEB', { row: 8 }), on('OPS', { row: 12 })];

const refusedIn = (...keys: string[]): SiteSketch => ({
  projects: ['PAY', 'WEB', 'OPS'].map((key) => ({
    key,
    granted: keys.includes(key) ? BACKUP.filter((one) => one !== 'BROWSE_PROJECTS') : BACKUP,
  })),
});
const item = { key: 'WEB-1', verdict: { BROWSE_PROJECTS: false } };
const items = (...keys: string[]) => keys.map((key) => ({ ...item, key }));
const onItems = ['PAY', 'WEB', 'OPS'].map((key) => on(key, { issues: { [`${key}-1`]: 1 } }));

interface Case {
  readonly says: string;
  readonly site?: SiteSketch;
  readonly log?: readonly Finding[];
  readonly is: { projects: number; granted: number } | null;
}

const cases: readonly Case[] = [
  { says: 'three projects of these rows, all granted', is: { projects: 3, granted: 3 } },
  { says: 'granted in most', site: refusedIn('PAY'), is: { projects: 3, granted: 2 } },
  { says: 'granted in half of four', site: refusedIn('PAY'), log: [...alike, on('GONE')], is: null },
  { says: 'granted in fewer than half', site: refusedIn('PAY', 'WEB'), is: null },
  { says: 'only two projects', log: alike.slice(0, 2), is: null },
  {
    says: 'two projects, of which one has two names',
    site: { projects: [{ key: 'PAY', previousKeys: ['PAYM'] }, { key: 'WEB' }] },
    log: [on('PAY'), on('PAYM'), on('WEB')],
    is: null,
  },
  { says: 'a record of another row', log: [...alike, wants('EDIT_ISSUES', 'PAY', { row: 27 })], is: null },
  {
    says: 'a record of another row that names no project',
    log: [...alike, wants('ADMINISTER', null, { row: 71 })],
    is: null,
  },
  { says: 'a record of no row', log: [...alike, on('PAY', { row: null })], is: null },
  {
    says: 'set-aside and unrecognised records of other rows beside them',
    log: [
      ...alike,
      on('PAY', { verdict: 'set-aside', reason: 'rate-limit', row: 143, want: null }),
      on('PAY', { verdict: 'unrecognised', row: null, want: null }),
    ],
    is: { projects: 3, granted: 3 },
  },
  {
    says: 'a third project that only set-aside records name',
    log: [
      ...alike.slice(0, 2),
      on('OPS', { verdict: 'set-aside', reason: 'rate-limit', row: 143, want: null }),
    ],
    is: null,
  },
  {
    says: 'two projects that are not live: Jira is not asked there',
    site: { projects: [{ key: 'PAY' }, { key: 'WEB', status: 'archived', granted: null }] },
    is: null,
  },
  {
    says: 'no verdict',
    site: { projects: three.projects?.map((one) => ({ ...one, granted: null })) ?? [] },
    is: null,
  },
  {
    says: 'one project of three whose only work item is refused',
    site: { ...three, items: items('PAY-1') },
    log: onItems,
    is: { projects: 3, granted: 2 },
  },
  {
    says: 'most projects with nothing but work items that Jira refuses',
    site: { ...three, items: items('PAY-1', 'WEB-1') },
    log: onItems,
    is: null,
  },
  {
    says: 'a refused work item beside records that Jira would grant',
    site: { ...three, items: items('PAY-1', 'WEB-1') },
    log: [...onItems, ...alike],
    is: { projects: 3, granted: 3 },
  },
];

test.each(cases)('$says', ({ site = three, log = alike, is }) => {
  expect(diagnosisOf(site, log).failAlike).toEqual(is);
});

test('without a log nothing fails alike', () => {
  expect(diagnosisOf(three, null).failAlike).toBeNull();
});
