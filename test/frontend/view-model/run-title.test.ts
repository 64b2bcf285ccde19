import { ended, runOf, withStep, type Run, type StepState } from '../../../src/frontend/apply/run';
import { runTitle } from '../../../src/frontend/view-model/run-words';

/** A run whose steps came to these. */
function runWith(...states: readonly StepState[]): Run {
  const items = states.map((_state, at) => ({ id: `c${at}`, called: `change ${at}`, says: null }));
  return states.reduce(
    (run, state, at) => withStep(run, `c${at}`, { state, note: null }, null),
    runOf('apply', items),
  );
}

test.each<[string, Run | null]>([
  ['Making 3 changes', null],
  ['Making 3 changes', runWith('done', 'writing', 'waiting')],
  ['3 changes made', ended(runWith('done', 'already', 'not-yet'), null)],
  ['1 of 3 changes made', ended(runWith('done', 'refused', 'waiting'), null)],
  ['No change made', ended(runWith('refused', 'waiting', 'waiting'), null)],
])('a dialog is called "%s" by its run', (title, run) => {
  expect(runTitle(run, 3)).toBe(title);
});
