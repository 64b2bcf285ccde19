import { drivePlan, patience } from '../../../src/frontend/apply/drive-plan';
import type { Run } from '../../../src/frontend/apply/run';
import { runSummary, runningSentence, fractionOf } from '../../../src/frontend/view-model/run-words';
import type { MadeChange } from '../../../src/report/change-view';
import { bad, good } from '../stage/back-end';
import { byHand, change, grant, made } from '../stage/plan-samples';
import { fakeChanges, type FakeChanges } from './fake-changes';

const changes = [change(), grant, byHand];
const states = (run: Run) => run.steps.map(({ state }) => state);

function drive(port: FakeChanges, told: Run[] = [], signal = new AbortController().signal): Promise<Run> {
  return drivePlan(port, 'p1', changes, 1, (run) => told.push(run), signal);
}

const verdict = (granted: number, of = 2): MadeChange['verdict'] => ({
  granted,
  of,
  at: '2026-11-23T09:31:00.000Z',
  says: `Jira grants ${String(granted)} of ${String(of)}.`,
});

describe('a plan that is carried out', () => {
  test('makes one change after the other, each with the next sequence and followed by Jira’s word', async () => {
    const port = fakeChanges();
    const told: Run[] = [];
    const run = await drive(port, told);
    expect(port.log).toEqual([
      'apply c1 1',
      'confirm m-c1',
      'apply c2 2',
      'confirm m-c2',
      'apply c3 3',
      'confirm m-c3',
    ]);
    expect(port.waits).toEqual([]);
    expect(states(run)).toEqual(['done', 'done', 'done']);
    expect(run.over).toBe(true);
    expect(runSummary(run)).toMatchObject({
      appearance: 'success',
      sentence: '3 changes were made, and Jira grants what they were to close.',
    });
    expect(told.map(states).slice(0, 3)).toEqual([
      ['writing', 'waiting', 'waiting'],
      ['asking', 'waiting', 'waiting'],
      ['done', 'waiting', 'waiting'],
    ]);
    expect(runningSentence(told[0]!)).toBe('Making change 1 (1 of 3).');
    expect(runningSentence(told[1]!)).toContain('asking Jira');
    const fractions = told.map(fractionOf);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  });

  test('asks again after 1, 2, 4, 8 and 15 seconds, and goes on when Jira grants it', async () => {
    let asked = 0;
    const port = fakeChanges({
      confirm: (id) => {
        asked += 1;
        return Promise.resolve(
          good({ change: made({ id, verdict: verdict(asked < 4 ? 1 : 2) }), sequence: 2 }),
        );
      },
    });
    expect(states(await drive(port))).toEqual(['done', 'done', 'done']);
    expect(port.waits).toEqual([1000, 2000, 4000]);
  });

  test('says after half a minute that Jira does not honour a change, and makes nothing after it', async () => {
    const port = fakeChanges({
      confirm: (id) =>
        Promise.resolve(good({ change: made({ id, verdict: verdict(id === 'm-c1' ? 1 : 2) }), sequence: 2 })),
    });
    const run = await drive(port);
    expect(port.waits).toEqual(patience);
    expect(states(run)).toEqual(['not-yet', 'left', 'left']);
    expect(port.log.filter((line) => line.startsWith('apply'))).toEqual(['apply c1 1']);
    expect(run.steps[0]?.note).toBe('Jira grants 1 of 2.');
    expect(runSummary(run)).toMatchObject({ appearance: 'warning' });
    expect(runSummary(run).sentence).toBe(
      'Stopped: Jira does not grant yet what the last change was to close. 2 were not begun.',
    );
  });

  test('stops at the first refusal, and says what was made and what was not', async () => {
    const base = fakeChanges();
    const port = fakeChanges({
      apply: (planId, id, sequence) =>
        id === 'c2'
          ? Promise.resolve(
              good({
                change: made({
                  id: 'm2',
                  state: 'refused',
                  stateSays: 'Jira refused it: 403.',
                  verdict: null,
                }),
                sequence: 3,
              }),
            )
          : base.apply(planId, id, sequence, false),
    });
    const run = await drive(port);
    expect(states(run)).toEqual(['done', 'refused', 'left']);
    expect(run.steps[1]?.note).toBe('Jira refused it: 403.');
    expect(base.log).toEqual(['apply c1 1']);
    expect(runSummary(run).sentence).toBe(
      'Stopped: 1 of 3 changes was made, one was refused. One was not begun.',
    );
  });

  test.each(['switched-off', 'not-in-plan', 'stale', 'not-allowed', 'jira-refused'] as const)(
    'stops when the back end says %s, without asking the journal',
    async (code) => {
      const port = fakeChanges({ apply: () => Promise.resolve(bad(code, 'Not so.')) });
      const run = await drive(port);
      expect(states(run)).toEqual(['refused', 'left', 'left']);
      expect(run.problem).toEqual({ code, says: 'Not so.' });
      expect(port.log).toEqual([]);
    },
  );

  test('part of a change that was made stops the rest', async () => {
    const port = fakeChanges({
      apply: () =>
        Promise.resolve(
          good({ change: made({ state: 'part-made', stateSays: '1 of 3 grants.' }), sequence: 2 }),
        ),
    });
    expect(states(await drive(port))).toEqual(['refused', 'left', 'left']);
  });

  test('never sends a write twice: where the answer is lost, the journal tells what became of it', async () => {
    const base = fakeChanges();
    const port = fakeChanges({
      apply: async (planId, id, sequence) => {
        const outcome = await base.apply(planId, id, sequence, false);
        return id === 'c1' ? bad('internal', 'The app did not answer.') : outcome;
      },
      journal: base.journal,
    });
    expect(states(await drive(port))).toEqual(['done', 'done', 'done']);
    expect(base.log.filter((line) => line.startsWith('apply c1'))).toEqual(['apply c1 1']);
  });

  test('a lost answer of which the journal knows nothing stops the run', async () => {
    const port = fakeChanges({ apply: () => Promise.resolve(bad('jira-unavailable', 'No answer.')) });
    const run = await drive(port);
    expect(states(run)).toEqual(['refused', 'left', 'left']);
    expect(port.log).toEqual(['journal']);
  });

  test('an abort ends it after the change that is under way', async () => {
    const control = new AbortController();
    const base = fakeChanges();
    const port = fakeChanges({
      apply: (...args) => {
        control.abort();
        return base.apply(...args);
      },
      confirm: base.confirm,
    });
    const run = await drive(port, [], control.signal);
    expect(states(run)).toEqual(['done', 'left', 'left']);
    expect(runSummary(run).sentence).toBe('Stopped as you asked: 1 change was made, 2 were not begun.');
  });

  test('a confirmation that Jira refuses is told, the change counts as made, and nothing comes after it', async () => {
    const port = fakeChanges({ confirm: () => Promise.resolve(bad('jira-refused', 'Jira refused it.')) });
    const run = await drive(port);
    expect(states(run)).toEqual(['not-yet', 'left', 'left']);
    expect(run.steps[0]?.note).toBe('Jira refused it.');
  });

  test('a change that somebody else made a moment before is already made, and is no refusal', async () => {
    const port = fakeChanges({
      apply: (_planId, changeId, sequence) =>
        Promise.resolve(good({ change: made({ id: `m-${changeId}`, sequence: sequence - 1 }), sequence })),
      confirm: (id) => Promise.resolve(good({ change: made({ id }), sequence: 9 })),
    });
    const run = await drive(port);
    expect(states(run)).toEqual(['already', 'already', 'already']);
    expect(runSummary(run)).toMatchObject({
      appearance: 'success',
      sentence: '3 changes were already made, and Jira grants what they were to close.',
    });
  });
});
