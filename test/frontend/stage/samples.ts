import type { Chain } from '../../../src/report/chain-view';
import type { ReportMap } from '../../../src/report/map-view';
import type { FromDesk } from '../../../src/contract/file-frame';
import type { GapExplanation, ProjectExplanation, ProjectRow } from '../../../src/report/space-view';
import type { ReportHead, ReportPage } from '../../../src/report/view';
import { causePages } from '../../../src/report/words/cause-pages';
import type { ReportLists } from '../../../src/report/lists-view';
import type { AccountCard, Overview, ProjectView, ReportLine, ScanStatus } from '../../../src/contract';

/** A small believable site for the pages' tests; each function takes what a test wants otherwise. */

export const ada: AccountCard = {
  accountId: 'u-ada',
  displayName: 'Ada Admin',
  active: true,
  kind: 'person',
  applications: ['jira-software'],
};
export const dana: AccountCard = {
  accountId: 'u-dana',
  displayName: 'Dana Backup',
  active: true,
  kind: 'person',
  applications: ['jira-software'],
};

export function overview(other: Partial<Overview> = {}): Overview {
  return {
    viewer: ada,
    baseUrl: 'https://acme.example',
    hosts: ['acme.example'],
    account: dana,
    profile: 'backup',
    vendors: [{ id: 'keepit', name: 'Keepit: back up' }],
    scan: null,
    reports: [],
    ...other,
  };
}

type ReadLog = Extract<FromDesk, { kind: 'read' }>;

export function readLog(other: Partial<ReadLog['summary']> = {}, more: Partial<ReadLog> = {}): ReadLog {
  return {
    kind: 'read',
    name: 'errors.json',
    summary: {
      bytes: 18_233,
      records: 120,
      permission: 90,
      setAside: 24,
      unrecognised: 6,
      linesAre: 'lines',
      broken: [],
      brokenCount: 0,
      suggestedProfile: 'backup',
      ...other,
    },
    actors: [],
    hosts: [],
    findingsParts: 2,
    textsParts: 1,
    ...more,
  };
}

/** A scan that only a page drives. */
export function status(other: Partial<ScanStatus> = {}): ScanStatus {
  return {
    scanId: 's1',
    state: 'running',
    step: 1,
    phase: 'verdicts',
    says: 'Asking Jira about 40 spaces',
    done: 12,
    total: 40,
    by: { accountId: ada.accountId, displayName: ada.displayName },
    since: '2026-11-23T09:00:00.000Z',
    accountId: dana.accountId,
    profile: 'backup',
    until: null,
    parts: { arrived: 2, of: 2 },
    reportId: null,
    problem: null,
    pageDrives: 'This app is not a Jira admin on this site.',
    jiraCalls: 5,
    points: 12,
    ...other,
  };
}

export const done = status({
  state: 'done',
  step: 9,
  phase: 'report',
  reportId: 'r1',
  says: 'The report is ready',
});

/** The line of the report that `reportPage` shows. */
export const reportLine: ReportLine = {
  reportId: 'r1',
  checkedAt: '2026-11-23T09:00:00.000Z',
  by: 'u-ada',
  accountId: 'u-dana',
  profile: 'backup',
  projects: 40,
  gaps: 3,
  rows: true,
};

export const browseGap: GapExplanation = {
  permission: 'BROWSE_PROJECTS',
  name: 'Browse spaces',
  tier: 'content',
  cause: 'not-a-holder',
  says: 'Browse spaces in PAY is granted to the role Developers; Dana Backup is only in Viewers.',
  evidence: 'confirmed',
  evidenceSays: 'Jira refuses Browse spaces in PAY to Dana Backup.',
  records: 38,
  lines: [3, 9],
  noRecord: null,
  issues: ['PAY-1', 'PAY-2'],
  grants: [
    { holder: 'Role Developers', says: 'Dana Backup is not in it.' },
    { holder: 'Group jira-admins', says: 'Dana Backup is not in it.' },
  ],
  steps: ['Open Space settings of PAY.', 'Choose Access.', 'Add Dana Backup to the role Developers.'],
  link: { label: 'Open the access settings of PAY', path: '/plugins/servlet/project-config/PAY/people' },
  needs: [{ project: 'PAY', permission: 'BROWSE_PROJECTS' }],
  since: null,
  accepted: null,
  now: null,
  news: null,
  advice: null,
};

export const nextGap: GapExplanation = {
  ...browseGap,
  permission: 'ADMINISTER_PROJECTS',
  name: 'Administer spaces',
  tier: 'settings',
  records: 0,
  lines: [],
  noRecord: { says: 'No record of the log names it yet.', failsNext: true },
  issues: [],
  link: null,
  needs: [{ project: 'PAY', permission: 'ADMINISTER_PROJECTS' }],
};

export const siteGap: GapExplanation = {
  ...browseGap,
  permission: 'ADMINISTER',
  name: 'Administer Jira',
  tier: 'settings',
  cause: 'global-permission',
  says: 'Administer Jira is granted to the group jira-admins; Dana Backup is not in it.',
  issues: [],
  needs: [{ project: null, permission: 'ADMINISTER' }],
};

export function row(other: Partial<ProjectRow> = {}): ProjectRow {
  return {
    key: 'PAY',
    name: 'Payments',
    kind: 'company-managed',
    status: 'live',
    state: 'content',
    missing: [
      { permission: 'ADMINISTER_PROJECTS', name: 'Administer spaces', tier: 'settings', accepted: false },
      { permission: 'BROWSE_PROJECTS', name: 'Browse spaces', tier: 'content', accepted: false },
    ],
    says: browseGap.says,
    records: 41,
    evidence: 'confirmed',
    checkedAgainAt: null,
    closed: 0,
    notChecked: [],
    changed: false,
    ...other,
  };
}

export const noSpaces: ReportHead['numbers']['states'] = {
  'not-checked': 0,
  content: 0,
  items: 0,
  settings: 0,
  partly: 0,
  accepted: 0,
  complete: 0,
};

export function head(other: Partial<ReportHead> = {}): ReportHead {
  return {
    reportId: 'r1',
    checkedAt: '2026-11-23T09:00:00.000Z',
    by: { accountId: ada.accountId, displayName: ada.displayName },
    profile: 'backup',
    listed: null,
    account: {
      accountId: dana.accountId,
      displayName: dana.displayName,
      active: true,
      applications: ['jira-software'],
      jiraAdmin: false,
    },
    log: {
      bytes: 18_233,
      records: 120,
      permission: 90,
      setAside: 24,
      unrecognised: 6,
      linesAre: 'lines',
      broken: [],
    },
    warnings: [],
    verdict: 'Dana Backup lacks 3 permissions in 2 of 40 spaces.',
    numbers: {
      projects: 40,
      states: { ...noSpaces, content: 1, settings: 1, complete: 38 },
      archived: 0,
      trashed: 0,
      gaps: 3,
      acceptedGaps: 0,
      logOnlyGaps: 0,
      freshGaps: 0,
      closedGaps: 0,
    },
    since: null,
    canCheckAgain: true,
    site: [],
    siteNotShown: 0,
    alreadyGranted: [],
    changed: 0,
    causePages,
    causes: [
      { kind: 'not-a-holder', title: 'Granted to others' },
      { kind: 'team-role', title: 'No role with it in a team-managed space' },
    ],
    cost: { jiraCalls: 14, jiraCallsByEndpoint: {}, milliseconds: 900 },
    ...other,
  };
}

export function reportPage(other: Partial<ReportPage> = {}): ReportPage {
  const rows = [
    row(),
    row({
      key: 'OPS',
      name: 'Operations',
      kind: 'team-managed',
      state: 'settings',
      records: 0,
      evidence: 'derived',
    }),
  ];
  return { head: head(), rows, matching: 2, page: 1, pages: 1, ...other };
}

export function lists(other: Partial<ReportLists> = {}): ReportLists {
  return {
    retry: {
      says: 'Jira now grants what 2 records of the log asked for, in 1 place. Retry these.',
      again: [{ place: 'PAY-3', records: 2, lines: [3, 9] }],
      notShown: 0,
      not: [{ what: 'Still refused', records: 88, says: 'Apply the changes first.' }],
    },
    setAside: [
      {
        reason: 'rate-limit',
        title: 'Jira asked the backup to slow down',
        says: 'These calls came too fast.',
        records: 24,
        lines: [12, 13],
        texts: [0],
      },
    ],
    unrecognised: [
      {
        text: 1,
        records: 6,
        lines: [80],
        candidate: null,
        says: 'Its type and status do not narrow it down.',
      },
    ],
    notRead: [
      {
        what: 'permission-scheme',
        id: '10000',
        project: 'PAY',
        says: 'The permission scheme of PAY could not be read.',
        right: 'Administer Jira',
      },
    ],
    notReadNotShown: 0,
    blindSpots: [{ kind: 'ip-allow-lists', says: 'IP allow lists.' }],
    beyond: {
      basedOn: 12,
      says: 'Based on 12 spaces.',
      entries: [
        {
          through: 'The group developers',
          permissions: ['Delete work items', 'Edit work items'],
          spaces: 3,
          keys: ['PAY', 'WEB'],
        },
      ],
      notShown: 0,
    },
    ...other,
  };
}

/** The map of two spaces: one whose scheme is open, one that is complete. */
export function map(other: Partial<ReportMap> = {}): ReportMap {
  return {
    columns: [
      { permission: 'BROWSE_PROJECTS', name: 'Browse spaces', missing: 1 },
      { permission: 'ADMINISTER_PROJECTS', name: 'Administer spaces', missing: 1 },
    ],
    columnsNotShown: 0,
    groups: [
      {
        id: { kind: 'scheme', id: '10000' },
        name: 'Default software scheme',
        spaces: 1,
        says: '1 of 2 live spaces has gaps, 1 misses Browse spaces',
        changes: [7],
      },
      {
        id: { kind: 'complete' },
        name: 'Complete',
        spaces: 1,
        says: 'nothing is missing in 1 space',
        changes: [],
      },
    ],
    page: 1,
    pages: 1,
    matching: 2,
    open: {
      id: { kind: 'scheme', id: '10000' },
      rows: [{ key: 'PAY', name: 'Payments', state: 'content', changed: false, cells: ['missing', 'held'] }],
      page: 1,
      pages: 1,
    },
    schemes: [{ id: '10000', name: 'Default software scheme' }],
    ...other,
  };
}

const browseChain: Chain = {
  kind: 'not-a-holder',
  title: 'Browse spaces',
  steps: [
    { state: 'passes', boxes: [{ title: '\u2068Dana Backup\u2069', says: null }], more: 0 },
    { state: 'broken', boxes: [{ title: '\u2068Developers\u2069', says: 'not a member' }], more: 0 },
    {
      state: 'passes',
      boxes: [{ title: '\u2068Default software scheme\u2069', says: 'permission scheme' }],
      more: 0,
    },
    { state: 'passes', boxes: [{ title: 'Browse spaces in \u2068PAY\u2069', says: null }], more: 0 },
  ],
  gaps: [0],
  records: 38,
  since: null,
};

export function explanation(other: Partial<ProjectExplanation> = {}): ProjectExplanation {
  return {
    row: row(),
    advice: null,
    leftOut: null,
    closedSince: [],
    gaps: [browseGap, nextGap],
    causePages,
    chains: [browseChain],
    conditional: [
      {
        permission: 'EDIT_ISSUES',
        name: 'Edit work items',
        says: 'Only the reporter holds it.',
        records: 0,
        lines: [],
      },
    ],
    alreadyGranted: [
      {
        permission: 'ADD_COMMENTS',
        name: 'Add comments',
        says: 'Jira grants it now.',
        records: 3,
        lines: [77],
      },
    ],
    ...other,
  };
}

export function projectView(other: Partial<ProjectView> = {}): ProjectView {
  return {
    project: { key: 'PAY', name: 'Payments' },
    account: dana,
    profile: 'backup',
    checkedAt: '2026-11-23T09:00:00.000Z',
    source: 'permissions-check',
    sourceSays: 'Jira was asked just now.',
    explanation: explanation(),
    cells: [
      { name: 'Browse spaces', cell: 'missing' },
      { name: 'Administer spaces', cell: 'held' },
    ],
    linesAre: null,
    notRead: [],
    workItems: null,
    ...other,
  };
}
