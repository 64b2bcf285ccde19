import { useState } from 'react';
import type { PlanView } from '../../report/plan-view';
import type { SpacePlan } from '../../contract/changes';
import { ask } from '../invoke';
import { projectPort } from '../apply/ports';
import type { Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';
import { useApplying, type Applying } from './use-applying';
import { useChanges, type Changes } from './use-changes';

export interface ProjectPlanning {
  readonly state: Loadable<SpacePlan>;
  readonly again: () => void;
  readonly changes: Changes;
  readonly applying: Applying;
  /** Of what the admin of the space can make by themselves. */
  readonly applyingOwn: Applying;
}

/**
 * The plan of the one space of the page, and what is made of it. `hasGaps`: whether there is anything to plan. `checkedAt`: when
 * the verdicts were asked for, so that the plan moves on with them. `onCarriedOut`: something was changed in Jira.
 */
export function useProjectPlan(
  hasGaps: boolean,
  checkedAt: string,
  onCarriedOut: () => void,
): ProjectPlanning {
  const [carriedOut, setCarriedOut] = useState(0);
  const { state, again } = useAnswer(
    hasGaps ? 'plan' : null,
    () => ask('project/plan'),
    `${checkedAt} ${String(carriedOut)}`,
  );
  const changes = useChanges(projectPort, () => {
    setCarriedOut((runs) => runs + 1);
    onCarriedOut();
  });
  const own: Loadable<PlanView> =
    state.kind === 'loaded' && state.value.own !== null
      ? { kind: 'loaded', value: state.value.own }
      : { kind: 'loading', last: null };
  const applying = useApplying(state, changes, false);
  return { state, again, changes, applying, applyingOwn: useApplying(own, changes, false) };
}
