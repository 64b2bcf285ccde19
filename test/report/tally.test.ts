import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { tally } from '../../src/report/tally';
import { gap, gapOfKind, project } from './samples';

const conditional: ProjectDiagnosis['conditional'] = [
  { permission: 'BROWSE_PROJECTS', holders: ['reporter'], records: 0, lines: [] },
];
const settingsGap = gap({ kind: 'global-permission' }, { tier: 'settings', records: 1 });

test('a tally counts projects by state, status and tier', () => {
  expect(
    tally([
      project(),
      project({ conditional }),
      project({ gaps: [settingsGap], conditional }),
      project({ gaps: [gapOfKind['not-a-holder'], settingsGap], conditional }),
      project({ gaps: [gapOfKind['no-holder']] }),
      project({ status: 'archived', gaps: [gapOfKind['project-archived']], conditional }),
      project({ status: 'not-found', gaps: [gapOfKind['project-not-found']] }),
    ]),
  ).toEqual({
    projects: 7,
    gaps: 6,
    accepted: 0,
    closed: 0,
    states: { failing: 2, 'would-fail-next': 1, depends: 1, fine: 1, 'not-live': 2, accepted: 0 },
    statuses: { live: 5, archived: 1, trashed: 0, 'not-found': 1 },
    content: 2,
    settings: 1,
    depends: 3,
    causes: ['not-a-holder', 'no-holder', 'global-permission', 'project-archived', 'project-not-found'],
  });
});

test('nothing counts as nothing', () => {
  expect(tally([])).toMatchObject({ projects: 0, gaps: 0, content: 0, settings: 0, depends: 0, causes: [] });
});
