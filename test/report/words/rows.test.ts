import type { NotRead } from '../../../src/diagnosis/facts';
import type { Candidate, Conditional, Gap } from '../../../src/diagnosis/gap';
import type { Warning } from '../../../src/report/summary';
import { alreadyGrantedSays } from '../../../src/report/words/already-granted';
import { unrecognisedSays } from '../../../src/report/words/candidate';
import { conditionalSays } from '../../../src/report/words/conditional';
import { evidenceSays, evidenceWords } from '../../../src/report/causes/evidence';
import { notReadSays } from '../../../src/report/words/not-read';
import { setAsideWords } from '../../../src/report/words/set-aside';
import { warningSays } from '../../../src/report/words/warnings';
import { gap, gapOfKind, project, words } from '../samples';

const conditional = (more: Partial<Conditional>): Conditional => ({
  permission: 'BROWSE_PROJECTS',
  holders: ['reporter'],
  records: 0,
  lines: [],
  ...more,
});

test.each<readonly [string, Partial<Conditional>, string]>([
  [
    'the reporter',
    {},
    'Jira grants Browse spaces in PAY only on work items that name Dana Backup as reporter, and refuses it on all others.',
  ],
  [
    'assignee and a group field',
    { holders: ['assignee', 'groupCustomField'] },
    'Jira grants Browse spaces in PAY only on work items that name Dana Backup as assignee or through a group in a field, and refuses it on all others.',
  ],
  [
    'the reporter, and roles that could not be read',
    {
      rolesNotRead: [
        { id: '1', name: 'Developers' },
        { id: '2', name: 'Viewers' },
      ],
    },
    'Jira grants Browse spaces in PAY only on work items that name Dana Backup as reporter, unless Dana Backup is in the role Developers or Viewers, whose members could not be read.',
  ],
])('held conditionally through %s', (_name, more, says) => {
  expect(conditionalSays(conditional(more), project(), words)).toBe(says);
});

test('what Jira grants by now asks for another backup', () => {
  const granted = { permission: 'BROWSE_PROJECTS', records: 3, lines: [77] };
  expect(alreadyGrantedSays(granted, project(), words)).toBe(
    'Jira grants Browse spaces in PAY to Dana Backup now: run the backup again.',
  );
  expect(alreadyGrantedSays({ ...granted, permission: 'ADMINISTER' }, null, words)).toBe(
    'Jira grants Administer Jira to Dana Backup now: run the backup again.',
  );
});

test.each<readonly [string, Gap, string]>([
  [
    'a refusal',
    gapOfKind['no-holder'],
    'Confirmed by Jira: asked about Dana Backup, it refuses Browse spaces in PAY.',
  ],
  [
    'a refusal on a work item',
    gapOfKind['security-level'],
    'Confirmed by Jira: asked about Dana Backup, it refuses Browse spaces on PAY-2.',
  ],
  [
    'an archived space',
    gapOfKind['project-archived'],
    'Confirmed by Jira: it lists the space PAY as archived.',
  ],
  [
    'a space in the trash',
    gapOfKind['project-trashed'],
    'Confirmed by Jira: it lists the space PAY as in the trash.',
  ],
  [
    'a space that is not found',
    { ...gapOfKind['project-not-found'], evidence: 'log-only', records: 2, lines: [3, 4] },
    'Only the log says so (first in line 3): neither the admin who asked nor this app finds the space PAY.',
  ],
  [
    'derived',
    gap({ kind: 'no-holder', schemeId: '1', schemeName: 'S', nearMisses: [] }, { evidence: 'derived' }),
    "Derived from the grants we can read: Jira's search for users with Browse spaces in PAY does not find Dana Backup, and it looks at 1,000 users only.",
  ],
  [
    'the log alone',
    gapOfKind['visibility-restricted'],
    'Only the log says so (first in line 7): there is no verdict of Jira on it.',
  ],
  [
    'no verdict and no record',
    gap({ kind: 'unknown', because: { kind: 'verdict-missing' } }, { evidence: 'log-only' }),
    'Not known: there is no verdict of Jira on it.',
  ],
])('evidence: %s', (_name, said, says) => {
  expect(evidenceSays(said, project(), words)).toBe(says);
});

test('a log of one line is quoted by record', () => {
  const records = { ...words, linesAre: 'records' as const };
  expect(evidenceSays(gapOfKind['not-shared'], null, records)).toContain('(first in record 9)');
});

test('evidence is graded by name and never in per cent', () => {
  expect(Object.values(evidenceWords)).toEqual([
    'confirmed by Jira',
    'derived from the grants we can read',
    'only the log says so',
  ]);
});

const notRead = (more: Partial<NotRead>): NotRead => ({
  what: 'permission-scheme',
  id: '10000',
  project: 'PAY',
  status: 403,
  right: 'Administer Jira or Administer spaces',
  ...more,
});

test.each<readonly [string, Partial<NotRead>, string]>([
  [
    'a scheme, refused',
    {},
    'The permission scheme of PAY could not be read: Jira answered 403. Administer Jira or Administer spaces in PAY lets you read it.',
  ],
  [
    'a scheme, refused without a right that would help',
    { right: null },
    'The permission scheme of PAY could not be read: Jira answered 403. Check again later.',
  ],
  [
    'the audit log, which the Free plan has not',
    { what: 'audit-log', id: '', project: null, right: 'Administer Jira' },
    "Jira's audit log, which tells since when something is missing, could not be read: Jira answered 403. On the Free plan Jira has no audit log.",
  ],
  [
    'the audit log, where Jira does not take the app for signed in',
    { what: 'audit-log', id: '', project: null, status: 401, right: 'Administer Jira' },
    "Jira's audit log, which tells since when something is missing, could not be read: Jira answered 401. Jira did not accept the sign-in of this app. If the app has an update, approve it under Apps → Manage apps. Then check again.",
  ],
  [
    'the audit log, of which half an answer came',
    { what: 'audit-log', id: '', project: null, status: null, right: 'Administer Jira' },
    "Jira's audit log, which tells since when something is missing, could not be read: Jira's answer could not be understood. Check again later.",
  ],
  [
    'a scheme by its id, in a time of trouble',
    { project: null, status: 500 },
    'The permission scheme 10000 could not be read: Jira answered 500. Check again later.',
  ],
  [
    'a role',
    { what: 'role', id: '10003' },
    'The role 10003 of PAY could not be read: Jira answered 403. Administer Jira or Administer spaces in PAY lets you read it.',
  ],
  [
    'a role that a level still names, and that is deleted',
    { what: 'role', id: '10003', status: 404 },
    'The role 10003 of PAY could not be read: Jira answered 404. It may be deleted: then take it out of the security level or the permission scheme that names it.',
  ],
  [
    'a security level',
    { what: 'security-level', id: '301', right: 'Administer Jira', project: null },
    'The security level 301 could not be read: Jira answered 403. Administer Jira lets you read it.',
  ],
  [
    'a work item, and an answer that made no sense',
    { what: 'issue', id: 'PAY-1', status: null },
    "The work item PAY-1 could not be read: Jira's answer could not be understood. Check again later.",
  ],
  [
    'a space',
    { what: 'project', id: '20001', project: null, status: 429 },
    'The space 20001 could not be read: Jira answered 429. Check again later.',
  ],
  [
    'a verdict',
    { what: 'verdict', right: 'Administer Jira', project: null },
    "Jira's verdict on the site could not be read: Jira answered 403. Administer Jira lets you read it.",
  ],
  [
    'the account',
    { what: 'account', right: 'Browse users and groups', project: null },
    'The backup account could not be read: Jira answered 403. Browse users and groups lets you read it.',
  ],
  [
    'the list of schemes',
    { what: 'schemes', project: null, status: 503 },
    'The list of permission schemes could not be read: Jira answered 503. Check again later.',
  ],
  [
    'the list of permissions',
    { what: 'permission', project: null, status: 503 },
    'The list of permissions of this site could not be read: Jira answered 503. Check again later.',
  ],
  [
    'others of the same kind',
    { what: 'issue', project: null, status: 500, others: 1_999 },
    '1,999 more like this could not be read: Jira answered 500. Check again later.',
  ],
  [
    'roles that nobody asked for',
    { what: 'settled-role', id: '', project: null, status: null, right: null, others: 1_204 },
    'Who is in 1,204 roles was not asked for this report: Jira refuses what they grant, so the account is not in them. The page of a space asks for the roles of that space.',
  ],
  [
    'one such role',
    { what: 'settled-role', id: '', project: null, status: null, right: null, others: 1 },
    'Who is in 1 role was not asked for this report: Jira refuses what it grants, so the account is not in it. The page of a space asks for the roles of that space.',
  ],
  [
    'names that nobody asked for',
    { what: 'unnamed-space', id: '', project: null, status: null, right: null, others: 7_897 },
    'The names of 7,897 spaces without a gap were not asked for, because this site has so many spaces. Search for them by their keys. The page asks Jira for the names that it shows; files have the key in place of the name.',
  ],
])('not read: %s', (_name, more, says) => {
  expect(notReadSays(notRead(more))).toBe(says);
});

test.each<readonly [Warning, string]>([
  [
    { kind: 'other-actor' },
    'The log names another person as the one who was refused, not Dana Backup: make sure that Dana Backup is the account that the backup runs as. Only names were compared, and two people may have the same one.',
  ],
  [
    { kind: 'other-site' },
    "Most addresses in the log belong to another site than acme.example: make sure that it is the log of this site's backup.",
  ],
  [
    { kind: 'all-fail-alike', projects: 1300, granted: 1200 },
    'All 1,300 spaces failed with refusals that Jira also gives to wrong credentials. But Jira grants Browse spaces to Dana Backup in 1,200 of them. Check the credentials of the backup before any permission. A wrong or expired token, a scoped token used on acme.example itself, and a token of another account all look like this.',
  ],
  [
    { kind: 'all-fail-alike', projects: 3, granted: 3 },
    'All 3 spaces failed with refusals that Jira also gives to wrong credentials. But Jira grants Browse spaces to Dana Backup in all of them. Check the credentials of the backup before any permission. A wrong or expired token, a scoped token used on acme.example itself, and a token of another account all look like this.',
  ],
  [
    { kind: 'projects-not-found', notFound: 1200, named: 1300 },
    "1,200 of the log's 1,300 spaces were not found here: make sure that it is the log of this site's backup.",
  ],
])('a warning above the verdict: $kind', (warning, says) => {
  expect(warningSays(warning, words)).toBe(says);
});

test.each<readonly [string, Candidate | null, string]>([
  [
    'without a candidate',
    null,
    'This message is not known, and its type and status do not tell which permission it is about.',
  ],
  [
    'with one that Jira refuses',
    { project: 'PAY', permission: 'BROWSE_PROJECTS', verdict: 'refused' },
    'This message is not known; its type and status point to Browse spaces in PAY, and Jira refuses that to Dana Backup.',
  ],
  [
    'with one that Jira grants',
    { project: null, permission: 'ADMINISTER', verdict: 'granted' },
    'This message is not known; its type and status point to Administer Jira, and Jira grants that to Dana Backup.',
  ],
  [
    'with one that Jira was not asked about',
    { project: 'PAY', permission: 'BROWSE_PROJECTS', verdict: 'not-asked' },
    'This message is not known; its type and status point to Browse spaces in PAY, and Jira was not asked about that.',
  ],
])('an unrecognised message %s', (_name, candidate, says) => {
  expect(unrecognisedSays(candidate === null ? [] : [candidate], words)).toBe(says);
});

describe('what is set aside', () => {
  const reasons = [
    'credentials',
    'app-scope',
    'rate-limit',
    'plan-or-licence',
    'ip-allowlist',
    'deleted-item',
    'workflow-rule',
    'screen-or-field',
    'invalid-data',
    'unsupported',
    'platform-error',
  ];

  test.each(reasons)('%s has a title, says what to do, and that no permission helps', (reason) => {
    const { title, says } = setAsideWords(reason);
    expect(title).toMatch(/^[A-Z]/);
    expect(says).toMatch(/no permission (helps|brings it back)\.$/);
  });

  test('a success needs nothing', () => {
    expect(setAsideWords('no-error')).toEqual({
      title: 'No error',
      says: 'The record tells of a success. Nothing needs to be done.',
    });
  });

  test.each(['of-tomorrow', 'constructor', '__proto__'])(
    'a reason that is not known (%s) keeps its name',
    (reason) => {
      expect(setAsideWords(reason).title).toBe(reason);
    },
  );
});
