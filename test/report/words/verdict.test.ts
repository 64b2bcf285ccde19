import type { ProjectDiagnosis } from '../../../src/diagnosis/gap';
import type { ReportSummary } from '../../../src/report/summary';
import { tally } from '../../../src/report/tally';
import { verdictSentence } from '../../../src/report/words/verdict';
import { gap, gapOfKind, project, words } from '../samples';

const account: ReportSummary['account'] = {
  accountId: 'u-dana',
  active: true,
  applications: ['jira-software'],
  jiraAdmin: false,
};
const content = project({ gaps: [gapOfKind['not-a-holder']] });
const settings = project({
  gaps: [gap({ kind: 'no-holder', schemeId: '1', schemeName: 'S', nearMisses: [] }, { tier: 'settings' })],
});
const depends = project({
  conditional: [{ permission: 'BROWSE_PROJECTS', holders: ['reporter'], records: 0, lines: [] }],
});
const fine = project();
const archived = project({ status: 'archived', gaps: [gapOfKind['project-archived']] });
const trashed = project({ status: 'trashed', gaps: [gapOfKind['project-trashed']] });
const notFound = project({ status: 'not-found', gaps: [gapOfKind['project-not-found']] });

interface Case {
  readonly projects: readonly ProjectDiagnosis[];
  readonly more?: Partial<Pick<ReportSummary, 'site' | 'account' | 'profile'>>;
  readonly says: string;
}

const cases: Readonly<Record<string, Case>> = {
  'content first, then settings, what depends, what is not live, the site': {
    projects: [content, content, settings, depends, fine, archived, archived, trashed, notFound],
    more: { site: [gapOfKind['global-permission']] },
    says: '3 of 9 spaces will not be backed up completely: in 2 of them Dana Backup lacks permissions for content, in 1 only for settings; 1 depends on the work item; 2 are archived, 1 is in the trash and 1 is found by nobody; beside the spaces, Dana Backup lacks Administer Jira.',
  },
  'content alone': {
    projects: [content, fine],
    says: '1 of 2 spaces will not be backed up completely: Dana Backup lacks permissions for content.',
  },
  'settings alone': {
    projects: [settings, fine],
    says: '1 of 2 spaces will not be backed up completely: Dana Backup lacks permissions for settings, and none for content.',
  },
  'a restore': {
    projects: [content],
    more: { profile: 'restore' },
    says: 'The one space that was checked will not be backed up and restored completely: Dana Backup lacks permissions for content.',
  },
  'no gap': {
    projects: [fine, fine],
    says: 'Dana Backup holds everything that a backup needs in all 2 spaces.',
  },
  'no gap for a restore': {
    projects: [fine, fine],
    more: { profile: 'restore' },
    says: 'Dana Backup holds everything that a backup and a restore need in all 2 spaces.',
  },
  'no gap, but some depend on the work item': {
    projects: [fine, fine, depends, depends],
    says: 'Dana Backup holds everything that a backup needs in 2 of 4 spaces; 2 depend on the work item.',
  },
  'settings lacking where content depends on the work item': {
    projects: [{ ...settings, conditional: depends.conditional }],
    says: 'The one space that was checked will not be backed up completely: Dana Backup lacks permissions for settings, and none for content; 1 depends on the work item.',
  },
  'nothing but an archived space': {
    projects: [archived],
    says: 'Of 1 space none was found complete; 1 is archived.',
  },
  'no space at all': {
    projects: [],
    more: { site: [gapOfKind['not-shared'], gapOfKind['global-permission']] },
    says: 'No space was checked; beside the spaces, Dana Backup lacks Administer Jira, and the log names 1 refusal that no verdict of Jira settles.',
  },
  'nothing beside the spaces but what only the log says': {
    projects: [fine],
    more: { site: [gapOfKind['not-shared'], gapOfKind['not-shared']] },
    says: 'Dana Backup holds everything that a backup needs in the one space that was checked; beside the spaces, the log names 2 refusals that no verdict of Jira settles.',
  },
  'a deactivated account first of all': {
    projects: [project({ gaps: [gapOfKind['account-inactive']] })],
    more: { account: { ...account, active: false } },
    says: 'Dana Backup is deactivated; the one space that was checked will not be backed up completely: Dana Backup lacks permissions for content.',
  },
  'an account without any app first of all': {
    projects: [project({ gaps: [gap({ kind: 'no-app-access', application: null })] })],
    more: { account: { ...account, applications: [] } },
    says: 'Dana Backup has no access to any Jira app; the one space that was checked will not be backed up completely: Dana Backup lacks permissions for content.',
  },
  'an app account needs no access to an app': {
    projects: [fine],
    more: { account: { ...account, applications: [] } },
    says: 'Dana Backup holds everything that a backup needs in the one space that was checked.',
  },
};

describe('the verdict in one sentence', () => {
  test.each(Object.entries(cases))('%s', (_name, { projects, more, says }) => {
    const judged = { profile: 'backup' as const, account, site: [], tally: tally(projects), ...more };
    expect(verdictSentence(judged, words)).toBe(says);
  });
});
