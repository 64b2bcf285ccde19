import { noOverlay } from '../../src/report';
import { exportBeyond } from '../../src/report/output/beyond';
import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { causePages } from '../../src/report/words/cause-pages';
import { exportProject } from '../../src/report/output/export-project';
import { exportHead } from '../../src/report/output/export-head';
import { reportHead } from '../../src/report/output/report-head';
import { reportLists } from '../../src/report/output/lists';
import type { ReportSummary } from '../../src/report/summary';
import { tally } from '../../src/report/tally';
import { verdictSentence } from '../../src/report/words/verdict';
import { assembleReport } from './checked-report';
import { gapOfKind, project, words } from './samples';

const lines = Array.from({ length: 30 }, (_, at) => at + 1);
const projects = [project({ gaps: [gapOfKind['not-a-holder']] }), project({ key: 'WEB', name: 'Website' })];

const summary: ReportSummary = {
  checkedAt: '2026-11-23T09:00:00.000Z',
  profile: 'backup',
  account: { accountId: 'u-dana', active: true, applications: ['jira-software'], jiraAdmin: false },
  log: {
    bytes: 18233,
    records: 120,
    permission: 90,
    setAside: 24,
    unrecognised: 6,
    linesAre: 'lines',
    broken: [{ line: 121, byte: 18200, says: 'the file ends inside a record' }],
    brokenCount: 1,
    suggestedProfile: 'backup',
  },
  warnings: [{ kind: 'other-actor' }],
  notChecked: { archived: 2, trashed: 1 },
  tally: tally(projects),
  site: [gapOfKind['global-permission']],
  alreadyGranted: [{ permission: 'USER_PICKER', records: 2, lines }],
  setAside: [
    { reason: 'rate-limit', row: 143, records: 20, lines: lines.slice(20), texts: [0, 3] },
    { reason: 'rate-limit', row: 144, records: 4, lines: lines.slice(0, 19), texts: [1, 2] },
  ],
  unrecognised: [
    { text: 2, records: 5, lines, candidate: null },
    {
      text: null,
      records: 1,
      lines: [4],
      candidate: { project: 'PAY', permission: 'BROWSE_PROJECTS', verdict: 'refused' },
    },
  ],
  notRead: [
    { what: 'permission-scheme', id: '10000', project: 'PAY', status: 403, right: 'Administer spaces' },
  ],
  beyond: {
    basedOn: 2,
    entries: [
      {
        through: { kind: 'group', name: 'developers' },
        permissions: ['DELETE_ISSUES'],
        projects: ['PAY', 'WEB'],
      },
      { through: { kind: 'role', name: 'Developers' }, permissions: ['ADD_COMMENTS'], projects: ['WEB'] },
    ],
  },
  cost: {
    jiraCalls: 14,
    jiraCallsByEndpoint: { 'POST /rest/api/3/permissions/check': 1 },
    milliseconds: 900,
  },
};

const texts = ['slow down', 'try later', 'flux', 'too many'];

describe('the head of a report', () => {
  const head = reportHead({ reportId: 'r1', by: 'u-lee', summary, canCheckAgain: true }, words, noOverlay);

  test('names people only now', () => {
    expect(head.by).toEqual({ accountId: 'u-lee', displayName: 'Lee Lead' });
    expect(head.account).toEqual({ ...summary.account, displayName: 'Dana Backup' });
    expect(JSON.stringify(summary)).not.toMatch(/Dana|Lee/);
  });

  test('has the verdict, the numbers, the warnings and the causes to filter by', () => {
    expect(head.verdict).toBe(verdictSentence(summary, words));
    expect(head.numbers).toEqual({
      projects: 2,
      states: { 'not-checked': 0, content: 1, items: 0, settings: 0, partly: 0, accepted: 0, complete: 1 },
      archived: 2,
      trashed: 1,
      gaps: 2,
      acceptedGaps: 0,
      logOnlyGaps: 0,
      freshGaps: 0,
      closedGaps: 0,
    });
    expect([head.since, head.canCheckAgain]).toEqual([null, true]);
    expect(head.warnings[0]?.kind).toBe('other-actor');
    expect(head.causes).toEqual([{ kind: 'not-a-holder', title: 'Granted to others' }]);
    expect(head.causePages).toEqual({ 'global-permission': causePages['global-permission'] });
    expect(head.site.map(({ name }) => name)).toEqual(['Administer Jira']);
  });

  test('keeps of the log what the exported report has', () => {
    expect(head.log).toEqual({
      bytes: 18233,
      records: 120,
      permission: 90,
      setAside: 24,
      unrecognised: 6,
      linesAre: 'lines',
      broken: [{ line: 121, byte: 18200, says: 'the file ends inside a record' }],
    });
    expect(
      reportHead(
        { reportId: 'r1', by: 'u-lee', summary: { ...summary, log: null }, canCheckAgain: true },
        words,
        noOverlay,
      ).log,
    ).toBeNull();
  });
});

test('the lists have a line for each reason, and indices where the page has the texts', () => {
  const lists = reportLists(summary, words);
  expect(lists.setAside).toEqual([
    {
      reason: 'rate-limit',
      title: 'Too many requests',
      says: 'Jira asked the backup tool to slow down. Run the backup again, at a quieter hour if it happens again; no permission helps.',
      records: 24,
      lines: [...lines.slice(0, 19), 21],
      texts: [0, 3, 1, 2],
    },
  ]);
  expect(lists.unrecognised.map(({ text, records }) => [text, records])).toEqual([
    [2, 5],
    [null, 1],
  ]);
  expect(lists.unrecognised[1]?.says).toContain('Browse spaces in PAY');
  expect(lists.notRead).toEqual([
    {
      what: 'permission-scheme',
      id: '10000',
      project: 'PAY',
      says: 'The permission scheme of PAY could not be read: Jira answered 403. Administer spaces in PAY lets you read it.',
      right: 'Administer spaces',
    },
  ]);
});

describe('the exported report', () => {
  const rowsOf = (some: readonly ProjectDiagnosis[]) => ({
    projects: some.map((one) => exportProject(one, words, { profile: 'backup', scheme: null }, noOverlay)),
    beyond: exportBeyond(summary.beyond.entries, some),
  });
  const parts = [
    {
      head: exportHead({ by: 'u-lee', summary, retry: null, made: [] }, words, noOverlay),
      ...rowsOf(projects.slice(0, 1)),
    },
    { head: null, ...rowsOf(projects.slice(1)) },
  ];
  const report = assembleReport(parts, texts);

  test('has the fields of the contract and no others', () => {
    expect(Object.keys(report).sort()).toEqual(
      [
        'account',
        'alreadyGranted',
        'beyond',
        'blindSpots',
        'checkedAt',
        'checkedBy',
        'cost',
        'log',
        'made',
        'notChecked',
        'notRead',
        'plan',
        'cover',
        'profile',
        'profileName',
        'profileNeeds',
        'profileSource',
        'projects',
        'retry',
        'setAside',
        'site',
        'unrecognised',
        'verdict',
        'version',
        'warnings',
      ].sort(),
    );
    expect(report).toMatchObject({ version: 1, plan: null });
  });

  test('joins the parts in their order', () => {
    expect(report.projects.map(({ key }) => key)).toEqual(['PAY', 'WEB']);
  });

  test("joins the log's texts in: at most three examples of a class, and the first 20 lines", () => {
    expect(report.setAside).toEqual([
      {
        reason: 'rate-limit',
        says: reportLists(summary, words).setAside[0]?.says,
        records: 24,
        lines: [...lines.slice(0, 19), 21],
        examples: ['slow down', 'too many', 'try later'],
      },
    ]);
    expect(report.unrecognised).toEqual([
      { text: 'flux', records: 5, lines: lines.slice(0, 20), candidate: null, candidates: [] },
      {
        text: null,
        records: 1,
        lines: [4],
        candidate: summary.unrecognised[1]?.candidate,
        candidates: [summary.unrecognised[1]?.candidate],
      },
    ]);
    expect(report.alreadyGranted[0]?.lines).toHaveLength(20);
  });

  test('has what is too much in one entry for each group or role, whichever part its projects came with', () => {
    expect(report.beyond).toEqual([
      { through: 'group developers', permissions: ['DELETE_ISSUES'], projects: ['PAY', 'WEB'] },
      { through: 'role Developers', permissions: ['ADD_COMMENTS'], projects: ['WEB'] },
    ]);
  });

  test('is whole without the texts of the log', () => {
    const bare = assembleReport(parts, []);
    expect(bare.setAside[0]?.examples).toEqual([]);
    expect(bare.unrecognised.map(({ text }) => text)).toEqual([null, null]);
    expect(bare.projects).toEqual(report.projects);
  });

  test('without its first part it is a fault', () => {
    expect(() => assembleReport(parts.slice(1), texts)).toThrow('an export without its first part');
  });
});
