import Papa from 'papaparse';
import { planText } from '../../local/report/plan-text';
import type { ReportChange, ReportPlan } from '../../src/report/report';
import { planToCsv } from '../../src/report/output/plan-csv';
import { planToMarkdown } from '../../src/report/output/plan-markdown';

const change: ReportChange = {
  id: 'c1',
  number: 1,
  section: 'app',
  addressee: null,
  kind: 'add-to-role',
  says: 'Add Dana Backup to the role =Cmd* in PAY.',
  target: { projectKey: 'PAY', roleId: 10003, roleName: '=Cmd*' },
  closes: [
    { project: 'PAY', permission: 'BROWSE_PROJECTS' },
    { project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-3' },
  ],
  closesSays: 'Closes 2 gaps in PAY.',
  ...{ counts: { gaps: 2, spaces: 1, records: 9 }, destructive: [], locked: null },
  alsoGives: [{ project: 'PAY', permission: 'ADD_COMMENTS' }, { application: 'jira-software' }],
  alsoGivesSays: ['In PAY: Add comments', 'Licences: Jira'],
  besides: '2 extra permissions for Dana Backup, none for anyone else.',
  othersAffected: 0,
  byApp: true,
  steps: ['In PAY, open Space settings → People.', 'Choose Add people.'],
  link: 'https://acme.example/people',
  warning: null,
};
const byHand: ReportChange = {
  ...change,
  id: 'c2',
  number: 2,
  section: 'others',
  addressee: { kind: 'site-admin', accountId: null },
  byApp: false,
  alsoGives: [],
  alsoGivesSays: [],
  ...{ counts: { gaps: 1, spaces: 1, records: 0 }, destructive: ['DELETE_ISSUES'] },
  locked: 'Waits for change 1.',
  besides: 'Everyone who had access to OLD has it again.',
  warning: 'It takes a licence of Jira.',
  link: null,
};
const plan: ReportPlan = {
  objective: 'least-access',
  settings: false,
  choices: [],
  says: '1 change closes 1 of 3 gaps.',
  gaps: { all: 3, changes: 1, app: 1, others: 1, optional: 0, open: 1, accepted: 0 },
  changes: [change, byHand],
  leaves: [
    { project: null, permission: 'ADMINISTER', name: 'Administer Jira', because: '-1 is what it says.' },
  ],
  ...{ exact: true, exactSays: 'Smallest possible (proved)' },
  notKnown: ['Who is in 2 roles was not asked for.'],
  cost: { jiraCalls: 3, jiraCallsByEndpoint: {}, milliseconds: 10 },
};
type Planned = Parameters<typeof planToCsv>[0];
const gap = {
  ...{ permission: 'BROWSE_PROJECTS', name: 'Browse spaces', tier: 'content', evidence: 'confirmed' },
  ...{ cause: { kind: 'no-holder', says: '', page: '', nearMisses: [] }, records: 0, lines: [], issues: [] },
  ...{ fixes: [], accepted: null },
} as const;
const report = {
  cover: 'content',
  profile: 'backup',
  profileName: 'Back up',
  profileSource: 'least',
  profileNeeds: [],
  blindSpots: [{ kind: 'ip-allow-lists', says: 'IP allow *lists*.', roles: [], groups: [], more: 0 }],
  account: {
    accountId: 'u-dana',
    displayName: 'Dana Backup',
    active: true,
    applications: [],
    jiraAdmin: false,
  },
  checkedAt: '2026-11-23T09:00:00.000Z',
  warnings: [{ kind: 'other-site', says: 'Most addresses belong to another site.' }],
  projects: [{ key: 'PAY', gaps: [gap] }],
  site: [],
  plan,
} as unknown as Planned;

test('a message to those who create spaces is in both files', () => {
  const withMessage = {
    ...report,
    plan: { ...plan, forCreators: 'Please add it.\n\n1. Open it.\n' },
  } as Planned;
  expect(planToMarkdown(withMessage)).toContain(
    '## New team-managed spaces\n\n> Please add it.\n>\n> 1. Open it.\n',
  );
  const { data } = Papa.parse<Record<string, string>>(planToCsv(withMessage), { header: true });
  expect(data.filter(({ row }) => row === 'for creators').map(({ says }) => says)).toEqual([
    'Please add it.\n\n1. Open it.\n',
  ]);
});

test('the plan in Markdown tells each change, how it is made by hand, and what stays open', () => {
  expect(planToMarkdown(report)).toBe(`# Plan for Dana Backup (account ID u-dana)

Made from the check of 2026-11-23 09:00 UTC. The backup includes: content only.

Task: Back up.

1 change closes 1 of 3 gaps.

Smallest possible (proved).

**Most addresses belong to another site.**

## This app can make

### 1. Add Dana Backup to the role =Cmd\\* in PAY.

Closes 2 gaps in PAY. Permission Gaps can make this change.

2 extra permissions for Dana Backup, none for anyone else.

- In PAY: Add comments
- Licences: Jira

1. In PAY, open Space settings → People.
2. Choose Add people.

<https://acme.example/people>

## Ask others

### 2. Add Dana Backup to the role =Cmd\\* in PAY.

**It takes a licence of Jira.**

Closes 2 gaps in PAY. It has to be made by hand. Waits for change 1.

Everyone who had access to OLD has it again.

1. In PAY, open Space settings → People.
2. Choose Add people.

## Stays open

- **Administer Jira**: -1 is what it says.

## Not known

- Who is in 2 roles was not asked for.

## What no check can see

- IP allow \\*lists\\*.
`);
});

test.each([
  [
    'Closes 17 gaps in API, CMS and 9 more.',
    17,
    11,
    'Closes 17 gaps in API, CMS and 9 more. 11 spaces in all. Per',
  ],
  ['Closes 2 gaps (Administer spaces and Browse spaces) in GRW and GRW-3.', 2, 1, 'in GRW and GRW-3. Per'],
  ['Closes 12 gaps in API and CMS.', 2, 1, 'in API and CMS. 2 gaps in 1 space. Per'],
  ['Closes Browse spaces in PAY-3, PAY-4 and OPS.', 3, 2, 'in PAY-3, PAY-4 and OPS. 3 gaps in 2 spaces. Per'],
  ['Closes Browse spaces in PAY.', 1, 1, 'Closes Browse spaces in PAY. Per'],
])('no figure is said twice: %s', (closesSays, gaps, spaces, says) => {
  const changes = [{ ...change, closesSays, counts: { gaps, spaces, records: 0 } }];
  expect(planToMarkdown({ ...report, plan: { ...plan, changes } })).toContain(says);
});

test('the plan as CSV has a line for each change, each gap that it closes, and all that it also gives', () => {
  const { data } = Papa.parse<Record<string, string>>(planToCsv(report).replace('\uFEFF', ''), {
    header: true,
  });
  const rows = data.map((line) =>
    ['row', 'change', 'space', 'work item', 'permission', 'permission name'].map((column) => line[column]),
  );
  expect(rows).toEqual([
    ['change', '1', '', '', '', ''],
    ['closes', '1', 'PAY', '', 'BROWSE_PROJECTS', 'Browse spaces'],
    ['closes', '1', 'PAY', 'PAY-3', 'BROWSE_PROJECTS', 'Browse spaces'],
    ['also gives', '1', 'PAY', '', 'ADD_COMMENTS', 'ADD_COMMENTS'],
    ['also gives', '1', '', '', 'licence of jira-software', ''],
    ['change', '2', '', '', '', ''],
    ['closes', '2', 'PAY', '', 'BROWSE_PROJECTS', 'Browse spaces'],
    ['closes', '2', 'PAY', 'PAY-3', 'BROWSE_PROJECTS', 'Browse spaces'],
    ['stays open', '', '(site)', '', 'ADMINISTER', 'Administer Jira'],
    ['warning', '', '', '', '', ''],
    ['not known', '', '', '', '', ''],
  ]);
});

test('the line of a change in the CSV has the figures and the warnings of the page', () => {
  const { data } = Papa.parse<Record<string, string>>(planToCsv(report).replace('\uFEFF', ''), {
    header: true,
  });
  const columns = ['section', 'who', 'gaps', 'spaces', 'extra', 'destructive', 'locked', 'warning'];
  const changes = data.filter(({ row }) => row === 'change');
  expect(changes.map((line) => columns.map((column) => line[column]))).toEqual([
    ['app', 'app', '2', '1', '2', '', '', ''],
    [
      ...['others', 'site-admin', '1', '1', '0', 'DELETE_ISSUES'],
      ...['Waits for change 1.', 'It takes a licence of Jira.'],
    ],
  ]);
});

test('a level that stays open, or is closed, is named', () => {
  const level = { project: 'FIN', permission: 'BROWSE_PROJECTS', level: '301', levelName: 'Leads only' };
  const left = { ...level, name: 'Browse spaces', because: 'Its members could not be read.' };
  const withLevel: Planned = {
    ...report,
    plan: { ...plan, changes: [{ ...change, closes: [level] }], leaves: [left] },
  };
  expect(planToMarkdown(withLevel)).toContain('Browse spaces in the security level Leads only of FIN');
  const rows = Papa.parse<Record<string, string>>(planToCsv(withLevel).replace('\uFEFF', ''), {
    header: true,
  });
  expect(
    rows.data.flatMap((row) => (row['security level'] === 'Leads only' ? [[row.row, row.space]] : [])),
  ).toEqual([
    ['closes', 'FIN'],
    ['stays open', 'FIN'],
  ]);
  const text = planText(withLevel.plan ?? plan, '', 100)
    .flat()
    .join(' ');
  expect(text.replace(/\s+/g, ' ')).toContain('security level Leads only');
});

test('a spreadsheet runs no cell of it as a formula', () => {
  const says = '=HYPERLINK("https://evil.example")';
  const csv = planToCsv({ ...report, plan: { ...plan, changes: [{ ...change, says }] } });
  const { data } = Papa.parse<string[]>(csv.replace('\uFEFF', ''));
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(csv).toContain("'=HYPERLINK");
});

test('a report without a plan says so', () => {
  expect(planToMarkdown({ ...report, plan: null })).toContain('This report has no plan.');
  expect(
    planToCsv({ ...report, plan: null })
      .trim()
      .split('\r\n'),
  ).toEqual([
    expect.stringContaining('row,change') as string,
    expect.stringContaining('Most addresses') as string,
  ]);
});
