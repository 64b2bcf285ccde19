import type { PlanView } from '../../report/plan-view';
import type { PlanStep } from '../../report/change-view';
import { counted, figure } from '../../text/english';

/** Whether a change of the plan is in Jira by now, so that there is nothing left to make. */
export function isMade({ state }: Pick<PlanStep, 'state'>): boolean {
  return state === 'made' || state === 'was-there';
}

/** Whether it is made by itself or not at all: only the log asks for it, or it is optional. The plan is done without it. */
export function isByItself({ section }: Pick<PlanStep, 'section'>): boolean {
  return section === 'from-log' || section === 'optional';
}

/** The changes that a plan is made of. */
function ofTask({ changes }: PlanView): readonly PlanStep[] {
  return changes.filter((change) => !isByItself(change));
}

/** What the app can still make of a plan, in its order: nothing as long as something else comes first. */
export function toApply(view: PlanView): readonly PlanStep[] {
  if (view.lockedSays !== null) return [];
  return ofTask(view).filter((change) => change.byApp && !isMade(change));
}

/** How far a plan is carried out; null: nothing of it yet. A plan that was left in the middle is found again by this. */
export function carriedOut(view: PlanView): string | null {
  const changes = ofTask(view);
  const done = changes.filter(isMade).length;
  if (done === 0) return null;
  const all = changes.length;
  if (done === all) return 'All of it is done. Run the backup again, then drop its new log here.';
  const left = toApply(view).length;
  const hands = changes.filter((change) => !change.byApp && !isMade(change)).length;
  const rest = [
    ...(left > 0 ? [`${figure(left)} left for this app`] : []),
    ...(hands > 0 ? [`${figure(hands)} by hand`] : []),
  ];
  return `${figure(done)} of ${counted(all, 'change')} ${done === 1 ? 'is' : 'are'} made; ${rest.join(', ')}.`;
}
