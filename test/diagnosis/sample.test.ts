import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSite } from '../../local/jira';
import { diagnose } from '../../src/diagnosis';
import type { Diagnosis, Gap } from '../../src/diagnosis/gap';
import { byGap } from '../../src/diagnosis/order';
import { recordsAccountedFor } from './in-short';
import { wants } from './site-facts';
import { smallScan } from './small-scan';

const sample = (name: string) => readFileSync(path.join(__dirname, '../samples', name), 'utf8');

type Row = readonly string[];
interface Expected {
  readonly gaps: readonly Row[];
  readonly site: readonly Row[];
  readonly alreadyGranted: readonly Row[];
  readonly conditional: readonly Row[];
}

/** What the small log says, as its reader has it. */
const findings = [
  wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 1, 'PAY-2': 1 } }),
  wants(['ADMINISTER_PROJECTS', 'ADMINISTER'], 'PAYM', { itemType: 'project_role_actors', status: 401 }),
  wants('BROWSE_PROJECTS', 'WEB', { issues: { 'WEB-1': 1 } }),
  wants('BROWSE_PROJECTS', 'FIN', { issues: { 'FIN-7': 1 }, itemType: 'issue_attachment_content' }),
  wants('BROWSE_PROJECTS', 'SEC', { issues: { 'SEC-2': 1 } }),
  wants('BROWSE_PROJECTS', 'ASK', { issues: { 'ASK-3': 1 } }),
  wants('BROWSE_PROJECTS', 'ROC', { issues: { 'ROC-9': 1 } }),
  ...['OLD', 'BIN', 'GONE'].map((key) => wants('BROWSE_PROJECTS', key, { itemType: 'project' })),
  wants('BROWSE_PROJECTS', 'NUL', { issues: { 'NUL-1': 1 } }),
  wants(['ADMINISTER_PROJECTS', 'ADMINISTER'], 'MOB', { itemType: 'project_role_actors', status: 401 }),
  wants('ADMINISTER', null, { itemType: 'workflow', status: 403 }),
  wants([], 'WEB', { verdict: 'set-aside', reason: 'rate-limit', want: null, status: 429 }),
  wants([], null, { verdict: 'set-aside', reason: 'app-scope', want: null, itemType: 'automation' }),
  wants([], 'PAY', { verdict: 'unrecognised', want: null, itemType: 'issue_watcher', status: 418 }),
];

async function diagnosed(): Promise<Diagnosis> {
  const reading = parseSite(sample('site-small.json'));
  if (!reading.ok) throw new Error(reading.says);
  const input = { site: reading.site, accountId: 'u-dana', profile: 'backup', findings } as const;
  return diagnose({ ...input, facts: await smallScan(input) });
}

const sorted = (rows: readonly Row[]) => rows.map((row) => row.join(' ')).sort();

test('the small site and its log give exactly the gaps, causes and rows that are expected of them', async () => {
  const expected = JSON.parse(sample('expected-small.json')) as Expected;
  const { projects, site } = await diagnosed();
  const row = (key: string) => (gap: Gap) => [key, gap.permission ?? '', gap.cause.kind, ...gap.issues];
  const permissionsOf = (rows: 'alreadyGranted' | 'conditional') =>
    projects.flatMap((project) => project[rows].map(({ permission }) => [project.key, permission]));

  expect(sorted(projects.flatMap(({ key, gaps }) => gaps.map(row(key))))).toEqual(sorted(expected.gaps));
  expect(site.map((gap) => [gap.permission, gap.cause.kind])).toEqual(expected.site);
  expect(sorted(permissionsOf('alreadyGranted'))).toEqual(sorted(expected.alreadyGranted));
  expect(sorted(permissionsOf('conditional'))).toEqual(sorted(expected.conditional));
});

test('every record of the small log is accounted for once', async () => {
  expect(recordsAccountedFor(await diagnosed())).toBe(17);
});

test('gaps are sorted: content before settings, then in the order of the profile', async () => {
  for (const { gaps } of (await diagnosed()).projects) expect([...gaps].sort(byGap)).toEqual(gaps);
});
