import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { tally } from '../../src/report/tally';
import { gap, gapOfKind, project } from './samples';

const conditional: ProjectDiagnosis['conditional'] = [
  { permission: 'BROWSE_PROJECTS', holders: ['reporter'], records: 0, lines: [] },
];
const settingsGap = gap({ kind: 'global-permission' }, { tier: 'settings', records: 1 });

test('a tally counts every project in one state, and gaps by what is to be done about them', () => {
  expect(
    tally([
      project(),
      project({ conditional }),
      project({ gaps: [settingsGap], conditional }),
      project({ gaps: [gapOfKind['not-a-holder'], settingsGap], conditional }),
      project({ gaps: [gapOfKind['no-holder']] }),
      project({ gaps: [settingsGap] }),
      project({ gaps: [gapOfKind['not-shared']] }),
      project({ unchecked: ['security-levels'] }),
      project({ status: 'archived', gaps: [gapOfKind['project-archived']], conditional }),
      project({ status: 'not-found', gaps: [{ ...gapOfKind['project-not-found'], evidence: 'log-only' }] }),
    ]),
  ).toEqual({
    projects: 10,
    gaps: 8,
    logOnly: 2,
    fresh: 0,
    accepted: 0,
    closed: 0,
    states: { 'not-checked': 2, content: 2, items: 2, settings: 1, partly: 2, accepted: 0, complete: 1 },
    statuses: { live: 8, archived: 1, trashed: 0, 'not-found': 1 },
    causes: [
      'not-a-holder',
      'no-holder',
      'not-shared',
      'global-permission',
      'project-archived',
      'project-not-found',
    ],
  });
});

test('nothing counts as nothing', () => {
  expect(tally([])).toMatchObject({ projects: 0, gaps: 0, logOnly: 0, causes: [] });
});
