import { driveUndo } from '../../../src/frontend/apply/drive-undo';
import { runSummary } from '../../../src/frontend/view-model/run-words';
import { bad, good } from '../stage/back-end';
import { made } from '../stage/plan-samples';
import { fakeChanges } from './fake-changes';

const changes = [
  made({ id: 'm1', sequence: 1 }),
  made({ id: 'm3', sequence: 3 }),
  made({ id: 'm2', sequence: 2 }),
];
const signal = new AbortController().signal;

describe('changes that are taken back', () => {
  test('go the newest first, each with the next sequence', async () => {
    const port = fakeChanges();
    const run = await driveUndo(port, changes, 4, () => undefined, signal);
    expect(port.log).toEqual(['undo m3 4', 'undo m2 5', 'undo m1 6']);
    expect(runSummary(run).sentence).toBe('3 changes were undone.');
  });

  test('that somebody else took back count as done', async () => {
    const port = fakeChanges({
      undo: (id, sequence) =>
        Promise.resolve(
          good({
            change: made({ id, state: 'undone-elsewhere', stateSays: 'Somebody did.' }),
            sequence: sequence + 1,
          }),
        ),
    });
    const run = await driveUndo(port, changes, 4, () => undefined, signal);
    expect(run.steps.map(({ state, note }) => [state, note])).toEqual(
      changes.map(() => ['done', 'Somebody did.']),
    );
  });

  test('stop at the first that Jira refuses', async () => {
    const port = fakeChanges({ undo: () => Promise.resolve(bad('jira-refused', 'You may not.')) });
    const run = await driveUndo(port, changes, 4, () => undefined, signal);
    expect(run.steps.map(({ state }) => state)).toEqual(['refused', 'left', 'left']);
    expect(runSummary(run)).toMatchObject({ appearance: 'error' });
    expect(runSummary(run).sentence).toBe('Stopped at the first: it was refused. 2 were not begun.');
  });
});
