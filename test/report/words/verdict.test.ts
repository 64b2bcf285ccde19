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

const hidden = project({ gaps: [gapOfKind['security-level']] });
const partly = project({ unchecked: ['security-levels'] });
const onlyInLog = project({ gaps: [gapOfKind['not-shared']] });
const unanswered = project({
  gaps: [gap({ kind: 'unknown', because: { kind: 'verdict-missing' } }, { evidence: 'log-only' })],
});

const cases: Readonly<Record<string, Case>> = {
  'every space in one state: content, some work items, settings, partly, complete, not checked; then the site':
    {
      projects: [
        content,
        content,
        hidden,
        settings,
        depends,
        partly,
        fine,
        archived,
        archived,
        trashed,
        notFound,
      ],
      more: { site: [gapOfKind['global-permission']] },
      says: '2 of 11 spaces will be missing content; in 2 only some work items are visible; 1 will be missing settings only; 1 is checked only in part; 1 is complete; 4 could not be checked (2 archived, 1 in the trash and 1 not found); beside the spaces, Dana Backup lacks Administer Jira.',
    },
  'content alone': {
    projects: [content, fine],
    says: '1 of 2 spaces will be missing content; 1 is complete.',
  },
  'settings alone': {
    projects: [settings, fine],
    says: '1 of 2 spaces will be missing settings, and no content; 1 is complete.',
  },
  'the one space': {
    projects: [content],
    more: { profile: 'restore' },
    says: 'The one space that was checked will be missing content.',
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
  'no gap, and not everything was asked': {
    projects: [fine, partly, partly],
    says: 'Nothing that was asked is missing in all 3 spaces; 2 are checked only in part; 1 is complete.',
  },
  'what only the log says is no failure': {
    projects: [fine, onlyInLog],
    says: 'Nothing that was asked is missing in all 2 spaces; 1 is checked only in part; 1 is complete.',
  },
  'no gap, but some hold on some work items only': {
    projects: [fine, fine, depends, depends],
    says: 'In 2 of 4 spaces only some work items are visible; 2 are complete.',
  },
  'settings lacking where content depends on the work item': {
    projects: [{ ...settings, conditional: depends.conditional }],
    says: 'In the one space that was checked only some work items are visible.',
  },
  'gone spaces stand in nobody’s way': {
    projects: [fine, archived, notFound],
    says: 'Dana Backup holds everything that a backup needs in 1 of 3 spaces; 2 could not be checked (1 archived and 1 not found).',
  },
  'a space that Jira did not answer about': {
    projects: [unanswered],
    says: '1 could not be checked (1 not answered by Jira).',
  },
  'nothing but an archived space': {
    projects: [archived],
    says: '1 could not be checked (1 archived).',
  },
  'no space at all': {
    projects: [],
    more: { site: [gapOfKind['not-shared'], gapOfKind['global-permission']] },
    says: 'No space was checked; beside the spaces, Dana Backup lacks Administer Jira, and 1 refusal of the log could not be checked in Jira.',
  },
  'nothing beside the spaces but what only the log says': {
    projects: [fine],
    more: { site: [gapOfKind['not-shared'], gapOfKind['not-shared']] },
    says: 'Dana Backup holds everything that a backup needs in the one space that was checked; beside the spaces, 2 refusals of the log could not be checked in Jira.',
  },
  'a deactivated account first of all': {
    projects: [project({ gaps: [gapOfKind['account-inactive']] })],
    more: { account: { ...account, active: false } },
    says: 'Dana Backup is deactivated; the one space that was checked will be missing content.',
  },
  'an account without any app first of all': {
    projects: [project({ gaps: [gap({ kind: 'no-app-access', application: null })] })],
    more: { account: { ...account, applications: [] } },
    says: 'Dana Backup has no access to any Jira app; the one space that was checked will be missing content.',
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
