import fc from 'fast-check';
import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { addTallies, tally } from '../../src/report/tally';
import { gap, gapOfKind, project } from './samples';

const conditional: ProjectDiagnosis['conditional'] = [
  { permission: 'BROWSE_PROJECTS', holders: ['reporter'], records: 0, lines: [] },
];
const settingsGap = gap({ kind: 'global-permission' }, { tier: 'settings', records: 1 });

const some: readonly ProjectDiagnosis[] = [
  project(),
  project({ conditional }),
  project({ gaps: [settingsGap], conditional }),
  project({ gaps: [gapOfKind['not-a-holder'], settingsGap], conditional }),
  project({ gaps: [gapOfKind['no-holder']] }),
  project({ status: 'archived', gaps: [gapOfKind['project-archived']], conditional }),
  project({ status: 'not-found', gaps: [gapOfKind['project-not-found']] }),
];

test('a tally counts projects by state, status and tier', () => {
  expect(tally(some)).toEqual({
    projects: 7,
    gaps: 6,
    states: { failing: 2, 'would-fail-next': 1, depends: 1, fine: 1, 'not-live': 2 },
    statuses: { live: 5, archived: 1, trashed: 0, 'not-found': 1 },
    content: 2,
    settings: 1,
    depends: 2,
    causes: ['not-a-holder', 'no-holder', 'global-permission', 'project-archived', 'project-not-found'],
  });
});

test('tallies of parts add up to the tally of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...some)), fc.array(fc.constantFrom(...some)), (one, other) => {
      expect(addTallies(tally(one), tally(other))).toEqual(tally([...one, ...other]));
    }),
  );
});
