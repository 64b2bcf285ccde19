import { counted, figure } from '../../text/english';
import type { LozengeProps } from '@forge/react';
import type { Run, StepState } from '../apply/run';

type Appearance = NonNullable<LozengeProps['appearance']>;
interface StepWords {
  readonly label: string;
  readonly appearance: Appearance;
}

const steps = {
  apply: {
    waiting: { label: 'Waiting', appearance: 'default' },
    writing: { label: 'Being made', appearance: 'inprogress' },
    asking: { label: 'Made, asking Jira', appearance: 'inprogress' },
    done: { label: 'Made and granted', appearance: 'success' },
    already: { label: 'Already made', appearance: 'success' },
    'not-yet': { label: 'Made, not granted', appearance: 'moved' },
    refused: { label: 'Refused', appearance: 'removed' },
    left: { label: 'Not made', appearance: 'default' },
  },
  undo: {
    waiting: { label: 'Waiting', appearance: 'default' },
    writing: { label: 'Being undone', appearance: 'inprogress' },
    asking: { label: 'Being undone', appearance: 'inprogress' },
    done: { label: 'Undone', appearance: 'success' },
    already: { label: 'Undone already', appearance: 'success' },
    'not-yet': { label: 'Not undone', appearance: 'moved' },
    refused: { label: 'Not undone', appearance: 'removed' },
    left: { label: 'Still there', appearance: 'default' },
  },
} as const satisfies Record<Run['what'], Record<StepState, StepWords>>;

export function stepWords(what: Run['what'], state: StepState): StepWords {
  return steps[what][state];
}

export interface RunSummary {
  readonly appearance: 'success' | 'warning' | 'error' | 'information';
  readonly sentence: string;
  /** What happens next, or what to do. */
  readonly next: string;
}

/** How far a run is, from 0 to 1. */
export function fractionOf({ steps: all }: Run): number {
  const done = all.filter(({ state }) => state !== 'waiting' && state !== 'writing' && state !== 'asking');
  return all.length === 0 ? 1 : done.length / all.length;
}

/** "Making change 7 (2 of 5).", for as long as a run is under way. */
export function runningSentence({ what, steps: all }: Run): string {
  const at = all.findIndex(({ state }) => state === 'writing' || state === 'asking');
  const place = `${all[Math.max(0, at)]?.called ?? ''} (${figure(Math.max(0, at) + 1)} of ${figure(all.length)})`;
  if (what === 'undo') return `Undoing ${place}.`;
  return all[at]?.state === 'asking'
    ? `Made ${place}; asking Jira whether it counts. That can take half a minute.`
    : `Making ${place}.`;
}

/** What the dialog of a run is called: "Making 14 changes", then what came of it: "3 of 14 changes made". */
export function runTitle(run: Run | null, count: number): string {
  if (run?.over !== true) return `Making ${counted(count, 'change')}`;
  const made = run.steps.filter(({ state }) => ['done', 'already', 'not-yet'].includes(state)).length;
  if (made === 0) return 'No change made';
  return made === count
    ? `${counted(made, 'change')} made`
    : `${figure(made)} of ${counted(count, 'change')} made`;
}

/** What a run came to: what was done, what was not, and what to do. */
export function runSummary(run: Run): RunSummary {
  const count = (state: StepState): number => run.steps.filter((step) => step.state === state).length;
  const [notYet, refused, left] = [count('not-yet'), count('refused'), count('left')];
  const all = run.steps.length;
  const already = count('already');
  const done = count('done') + notYet;
  const verb = run.what === 'apply' ? 'made' : 'undone';
  const were = (value: number): string => `${counted(value, 'change')} ${value === 1 ? 'was' : 'were'}`;
  if (refused > 0) {
    const rest = left > 0 ? ` ${capitalWere(left)} not begun.` : '';
    return {
      appearance: 'error',
      sentence:
        done === 0
          ? `Stopped at the first: it was refused.${rest}`
          : `Stopped: ${figure(done)} of ${counted(all, 'change')} ${done === 1 ? 'was' : 'were'} ${verb}, one was refused.${rest}`,
      next: afterRefusal(run.what, done),
    };
  }
  if (notYet > 0 && left > 0)
    return {
      appearance: 'warning',
      sentence: `Stopped: Jira does not grant yet what the last change was to close. ${capitalWere(left)} not begun.`,
      next: 'What was made stays, and can be undone below. Some grants take longer than half a minute to count: check again in a few minutes, then apply the rest.',
    };
  if (left > 0)
    return {
      appearance: 'information',
      sentence: `Stopped as you asked: ${were(done)} ${verb}, ${figure(left)} ${left === 1 ? 'was' : 'were'} not begun.`,
      next: 'You can go on with the rest at any time.',
    };
  if (run.what === 'undo')
    return {
      appearance: 'success',
      sentence: `${were(done)} undone.`,
      next: 'Check again to see what the backup account lacks now.',
    };
  if (notYet > 0)
    return {
      appearance: 'warning',
      sentence:
        done === 1
          ? '1 change was made, but Jira does not grant yet what it was to close.'
          : `${were(done)} made, but for ${figure(notYet)} of them Jira does not grant yet what they were to close.`,
      next: 'Jira was asked for half a minute each. Some grants take longer to count: check again in a few minutes. What still fails then has another cause, which the new report names.',
    };
  if (already > 0 && done === 0)
    return {
      appearance: 'success',
      sentence: `${were(already)} already made, and Jira grants what ${already === 1 ? 'it was' : 'they were'} to close.`,
      next: 'Nothing was written now. Run the backup again, then drop its new log here.',
    };
  const before = already === 0 ? '' : ` ${capitalWere(already)} already made.`;
  return {
    appearance: 'success',
    sentence: `${were(done)} made, and Jira grants what ${done === 1 ? 'it was' : 'they were'} to close.${before}`,
    next: 'Run the backup again, then drop its new log here.',
  };
}

function afterRefusal(what: Run['what'], done: number): string {
  const first = 'Do what the refusal below says';
  if (what === 'undo')
    return done === 0
      ? `Nothing was undone. ${first}, then undo again.`
      : `What was undone stays so. ${first}, then undo the rest.`;
  return done === 0
    ? `Nothing was changed in Jira. ${first}, then apply the plan again.`
    : `What was made stays, and can be undone below. ${first}, then apply the rest: nothing is made twice.`;
}

function capitalWere(value: number): string {
  return value === 1 ? 'One was' : `${figure(value)} were`;
}
