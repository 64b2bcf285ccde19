import { noOverlay } from '../../src/report';
import fc from 'fast-check';
import Papa from 'papaparse';
import { anyText } from '../any-text';
import { reportToCsv } from '../../src/report/output/csv';
import { exportProject } from '../../src/report/output/export-project';
import { exportGap } from '../../src/report/output/export-gap';
import type { ExportHead, Report } from '../../src/report/report';
import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { gap, gapOfKind, project, words } from './samples';
import { runs } from '../sizes';
import { assembleReport } from './checked-report';

const head: ExportHead = {
  version: 1,
  checkedAt: '2026-11-23T09:00:00.000Z',
  checkedBy: { accountId: 'u-lee', displayName: 'Lee' },
  verdict: '1 of 2 spaces will be missing content.',
  made: [],
  profile: 'backup',
  profileName: 'Back up',
  profileSource: 'least',
  profileNeeds: [],
  account: {
    accountId: 'u-dana',
    displayName: 'Dana Backup',
    active: true,
    applications: [],
    jiraAdmin: false,
  },
  log: null,
  warnings: [],
  notChecked: { archived: 0, trashed: 0 },
  site: [exportGap(gapOfKind['global-permission'], null, words)],
  alreadyGranted: [{ permission: 'USER_PICKER', records: 2, lines: [5] }],
  setAside: [],
  unrecognised: [],
  retry: null,
  notRead: [],
  blindSpots: [],
  cost: { jiraCalls: 0, jiraCallsByEndpoint: {}, milliseconds: 0 },
};

function report(...projects: readonly ProjectDiagnosis[]): Report {
  return assembleReport(
    [
      {
        head,
        projects: projects.map((one) =>
          exportProject(one, words, { profile: 'backup', scheme: null }, noOverlay),
        ),
        beyond: [],
      },
    ],
    [],
  );
}

const rowsOf = (csv: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true }).data;

describe('the report as CSV', () => {
  const csv = reportToCsv(
    report(
      project({
        gaps: [{ ...gapOfKind['security-level'], lines: [3, 9], issues: ['PAY-2', 'PAY-3'] }],
        conditional: [{ permission: 'BROWSE_PROJECTS', holders: ['reporter'], records: 0, lines: [] }],
        alreadyGranted: [{ permission: 'ADD_COMMENTS', records: 3, lines: [77] }],
      }),
      project({ key: 'WEB', name: 'Website' }),
    ),
  );

  test('begins with a byte order mark and a header, and breaks lines as RFC 4180 says', () => {
    const [first] = csv.split('\r\n');
    expect(first).toBe(
      '\uFEFFrow,space,space name,space id,kind,status,checked,tier,permission,permission name,cause,says,evidence,records,lines,work items,left out,asked again,since last check,taken away',
    );
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has one line for each gap, each permission that depends and each that is granted by now', () => {
    expect(rowsOf(csv).map(({ row, space, permission }) => [row, space, permission])).toEqual([
      ['site gap', '', 'ADMINISTER'],
      ['already granted', '', 'USER_PICKER'],
      ['gap', 'PAY', 'BROWSE_PROJECTS'],
      ['conditional', 'PAY', 'BROWSE_PROJECTS'],
      ['already granted', 'PAY', 'ADD_COMMENTS'],
    ]);
  });

  test('a line has the whole gap', () => {
    expect(rowsOf(csv)[2]).toEqual({
      row: 'gap',
      space: 'PAY',
      'space name': 'Payments',
      'space id': '20001',
      kind: 'company-managed',
      status: 'live',
      checked: 'complete',
      tier: 'content',
      permission: 'BROWSE_PROJECTS',
      'permission name': 'Browse spaces',
      cause: 'security-level',
      says: 'PAY-2 and PAY-3 have the security level Internal only, which is for the group finance; Dana Backup is not in it.',
      evidence: 'confirmed by Jira',
      records: '1',
      lines: '3 9',
      'work items': 'PAY-2 PAY-3',
      'left out': '',
      'asked again': '',
      'since last check': '',
      'taken away': '',
    });
  });

  test('says who left a gap out, what Jira said since, what is new and what was closed', () => {
    const at = '2026-11-23T21:40:00.000Z';
    const [, , gap, closed] = rowsOf(
      reportToCsv({
        ...report(),
        projects: [
          {
            ...exportProject(project(), words, { profile: 'backup', scheme: null }, noOverlay),
            gaps: [
              {
                ...exportGap(gapOfKind['no-holder'], null, words),
                accepted: { by: 'Ada Admin', at, reason: '=not backed up' },
                now: { state: 'open', at },
                news: 'new',
              },
            ],
            closedSince: [{ permission: 'EDIT_ISSUES', issue: 'PAY-3' }],
          },
        ],
      }),
    );
    expect(gap).toMatchObject({
      'left out': 'Ada Admin: =not backed up',
      'asked again': 'open',
      'since last check': 'new',
    });
    expect(closed).toMatchObject({
      row: 'closed',
      space: 'PAY',
      permission: 'EDIT_ISSUES',
      'work items': 'PAY-3',
      'since last check': 'closed',
    });
  });
});

describe('a cell that a spreadsheet would run', () => {
  test.each([
    ['=HYPERLINK("https://evil.example";"x")'],
    ['+1+1'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\tx'],
    ['\rx'],
    ['\nx'],
    ['=1\n+2'],
    ['＝1'],
  ])('%j is made text', (name) => {
    const [, , row] = rowsOf(reportToCsv(report(project({ name, gaps: [gapOfKind['no-holder']] }))));
    expect(row?.['space name']).toBe(`'${name.replace('\n+', "\n'+")}`);
  });

  test('numbers stay numbers', () => {
    const [, , row] = rowsOf(reportToCsv(report(project({ gaps: [gap({ kind: 'account-inactive' })] }))));
    expect(row?.records).toBe('0');
  });

  /** What stays of a text whatever is made visible or put before a formula. */
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}\p{S}\p{P}]|'/gu, '');

  test('whatever a name holds, its letters come back and no cell starts a formula', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1 }), (name) => {
        const cells = Papa.parse<string[]>(
          reportToCsv(report(project({ name, gaps: [gapOfKind['no-holder']] }))).slice(1),
        ).data.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
        expect(cells.map(letters)).toContain(letters(name));
      }),
      { ...runs('cells', 100, 20_000), examples: [['\t\t\u0000'], ['\t\t=1'], [' =1'], ['a;\t+1']] },
    );
  });
});
