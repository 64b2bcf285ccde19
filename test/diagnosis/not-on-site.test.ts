import type { ListedProfile } from '../../src/access';
import { cellsOf } from '../../src/report/cells';
import { applyOverlay, noOverlay } from '../../src/report/current-state';
import { stateOf } from '../../src/report/order';
import { diagnosisOf, projectOf } from './in-short';

const list = (...permissions: readonly string[]): ListedProfile => ({
  ...{ vendor: null, name: 'Mine', task: 'backup', source: null, alsoCalls: false },
  needs: permissions.map((permission) => ({ permission, scope: 'project' })),
});
const rowOf = (profile: ListedProfile, lacks: readonly string[] = []) => {
  const diagnosis = diagnosisOf({ projects: [{ key: 'PAY', grants: [] }], lacks }, null, profile);
  return applyOverlay(projectOf(diagnosis, 'PAY'), noOverlay);
};

test('a list whose permission went with its app is not checked whole, and nothing of it is green', () => {
  const profile = list('BROWSE_PROJECTS', 'app__tidy');
  const row = rowOf(profile);
  expect(row.unchecked).toEqual(['permissions']);
  expect(stateOf(row)).toBe('partly');
  expect([...cellsOf(row, profile).byPermission.values()]).toEqual(['not-checked', 'not-checked']);
});

test('a list that the site has whole is complete', () => {
  const profile = list('BROWSE_PROJECTS');
  expect(stateOf(rowOf(profile))).toBe('complete');
  expect(stateOf(rowOf(profile, ['BROWSE_PROJECTS']))).toBe('partly');
});
