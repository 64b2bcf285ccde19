import { addresseeOf, numberOf, sectionOf, type Change, type Plan } from '../../remedy';
import { besidesSays } from '../changes/besides';
import { changeSteps } from '../changes/change-steps';
import { warningOf } from '../changes/change-warnings';
import { changeSays, plannedSays } from '../changes/changes';
import { countsAt, type CountedGaps } from '../gap-counts';
import { mostSteps } from '../plan-view';
import type { MadeChange, MadeState, PlanChange, PlanStep } from '../change-view';
import { addresseeSays } from '../words/addressee';
import { beforeAfter, type PlanScene } from '../words/before-after';
import { closesSays } from '../words/closes';
import { destructiveIn, destructiveOf } from '../words/destructive';
import { gainLines } from '../words/gains';
import { lockedSays } from '../words/locked';
import { notAskedSays } from '../words/spaces-asked';
import { handOffMessage } from './hand-off';

/** A plan and what its changes are shown beside. */
export interface ChangesToView {
  readonly plan: Plan;
  /** What the changes close, by change. */
  readonly gaps: Pick<CountedGaps, 'byChange'>;
  readonly scene: PlanScene;
  /** For each change, what became of it, where this app made it and it still stands; else null. */
  readonly states: readonly (MadeState | null)[];
  /** By their places, those that are shown in words, as they were made. */
  readonly made: ReadonlyMap<number, MadeChange>;
}

/** Changes in figures from one on, as many as an answer has; null: all. */
export function viewSteps(
  { plan, gaps, states }: Pick<ChangesToView, 'plan' | 'gaps' | 'states'>,
  from: number | null,
): readonly PlanStep[] {
  const start = from ?? 0;
  const some = from === null ? plan.changes : plan.changes.slice(start, start + mostSteps);
  return some.map((change, at) => viewStep(change, states[start + at] ?? null, gaps));
}

function viewStep(change: Change, state: MadeState | null, gaps: ChangesToView['gaps']): PlanStep {
  return {
    ...{ id: change.id, number: numberOf(change), section: sectionOf(change), kind: change.kind },
    counts: countsAt(change, gaps),
    ...{ extra: change.alsoGives.length, destructive: destructiveOf([change]).length },
    ...{ byApp: change.byApp, state },
  };
}

/** Those with some numbers, with their words. */
export function viewChanges(given: ChangesToView, numbers: readonly number[]): readonly PlanChange[] {
  const wanted = new Set(numbers);
  const { plan, gaps } = given;
  return plan.changes.flatMap((change, at) => {
    if (!wanted.has(numberOf(change))) return [];
    const made = given.made.get(at) ?? null;
    const step = viewStep(change, given.states[at] ?? null, gaps);
    return [{ ...step, ...wordsOfChange(change, given), made }];
  });
}

function wordsOfChange(
  change: Change,
  { plan, scene }: ChangesToView,
): Omit<PlanChange, keyof PlanStep | 'made'> {
  const { words } = scene;
  const addressee = addresseeOf(change);
  return {
    says: plannedSays(change, words),
    title: changeSays(change, words),
    closesSays: closesSays(change, words),
    alsoGives: gainLines(change.alsoGives, words),
    destructiveNames: destructiveIn(change).map((key) => words.permission(key)),
    besides: besidesSays(change, words),
    ...beforeAfter(change, scene),
    ...changeSteps(change, words),
    addressee: addressee === null ? null : { ...addressee, says: addresseeSays(addressee, change, words) },
    locked: lockedSays(change, plan),
    handOff: change.byApp ? null : handOffMessage([change], words),
    warning: [warningOf(change, words), notAskedSays(change, scene)].filter(Boolean).join(' ') || null,
  };
}
