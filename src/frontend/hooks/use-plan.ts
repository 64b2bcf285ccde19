import { useState } from 'react';
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
    () => ask('plan/view', { reportId: reportId ?? '', asked }),
    JSON.stringify({ asked, revision }),
  );
  return { asked, choose, state, again };
}
