import type { Outcome } from '../../contract';
import type { Ask, LeftOpen, Listed, PlanView } from '../../report/plan-view';
import type { PlanChange } from '../../report/change-view';
import { ask } from '../invoke';
import type { Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';

/** What is shown of a plan, where not all of it came with it. */
export interface PlanPart<Item> {
  readonly state: Loadable<readonly Item[]>;
  readonly again: () => void;
}

/** Changes with their words, by number: what the plan came with, or what is asked for now. */
export function usePlanChanges(view: PlanView, numbers: readonly number[]): PlanPart<PlanChange> {
  const { reportId, planId } = view;
  const here = view.shown.filter(({ number }) => numbers.includes(number));
  const isAsked = reportId !== null && here.length < numbers.length;
  const states = view.changes.filter(({ number }) => numbers.includes(number)).map(({ state }) => state);
  const { state, again } = useAnswer(
    isAsked ? `${planId} ${numbers.join()}` : null,
    () => ask('plan/changes', { reportId: reportId ?? '', planId, numbers }),
    states.join(),
  );
  return { state: isAsked ? state : { kind: 'loaded', value: here }, again };
}

/** A page of what a plan leaves open. */
export function usePlanLeaves(view: PlanView, page: number): PlanPart<LeftOpen> {
  return usePage(view, view.leaves, page, (asked) => ask('plan/leaves', asked));
}

/** A page of its messages. */
export function usePlanAsks(view: PlanView, page: number): PlanPart<Ask> {
  return usePage(view, view.asks, page, (asked) => ask('plan/asks', asked));
}

function usePage<Item>(
  { reportId, planId }: PlanView,
  { first }: Listed<Item>,
  page: number,
  question: (asked: { reportId: string; planId: string; page: number }) => Promise<Outcome<readonly Item[]>>,
): PlanPart<Item> {
  const isAsked = reportId !== null && page > 1;
  const { state, again } = useAnswer(isAsked ? `${planId} ${String(page)}` : null, () =>
    question({ reportId: reportId ?? '', planId, page }),
  );
  return { state: isAsked ? state : { kind: 'loaded', value: first }, again };
}
