import { useState } from 'react';
import type { Outcome, Problem } from '../../contract';
import type { PlanAsked, PlanView } from '../../report/plan-view';
import { ask } from '../invoke';
import type { Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';

export interface PlanAnswer {
  /** null: what the back end shows first. */
  readonly asked: PlanAsked | null;
  readonly choose: (asked: PlanAsked) => void;
  readonly state: Loadable<PlanView>;
  readonly again: () => void;
}

const notWhole: Problem = {
  code: 'internal',
  says: 'The app did not answer with all of the plan. Try again.',
};

/** A plan with all of its changes in figures, which a long one is asked for in several questions. */
async function wholePlan(reportId: string, asked: PlanAsked | null): Promise<Outcome<PlanView>> {
  const outcome = await ask('plan/view', { reportId, asked });
  if (!outcome.ok) return outcome;
  const view = outcome.value;
  const changes = [...view.changes];
  while (changes.length < view.allChanges) {
    const more = await ask('plan/steps', { reportId, planId: view.planId, from: changes.length });
    if (!more.ok) return more;
    if (more.value.length === 0) return { ok: false, problem: notWhole };
    changes.push(...more.value);
  }
  return { ok: true, value: { ...view, changes } };
}

/**
 * The plan of a report: as it was shown last, another when it is chosen. null: there is nothing to plan. Another `revision`
 * asks anew, because something was carried out since.
 */
export function usePlan(reportId: string | null, revision: number): PlanAnswer {
  const [choice, setChoice] = useState<{ readonly of: string | null; readonly asked: PlanAsked | null }>({
    of: reportId,
    asked: null,
  });
  // What was chosen for one report is not chosen for the next.
  const asked = choice.of === reportId ? choice.asked : null;
  const choose = (next: PlanAsked): void => setChoice({ of: reportId, asked: next });
  const { state, again } = useAnswer(
    reportId,
    () => wholePlan(reportId ?? '', asked),
    JSON.stringify({ asked, revision }),
  );
  return { asked, choose, state, again };
}
