import { numberOf, sectionOf, type Change, type Plan } from '../remedy';
import type { AcceptedNeed, MadeChange, PlanAsked, PlanChange, PlanView } from './plan-view';
import type { PlanUnread } from './plan-unread';
import { changeSteps } from './steps/change-steps';
import { beforeAfter, type PlanScene } from './words/before-after';
import { warningOf } from './words/change-warnings';
import { plannedSays } from './words/changes';
import { closesSays } from './words/closes';
import { gainLines } from './words/gains';
import { handOffMessage } from './words/hand-off';
import { leaveSays, whatCalled } from './words/leaves';
import { lostWithout } from './words/lost';
import { capital } from './words/phrases';
import { exactSays, planSays } from './words/plan-says';
import { planUnreadSays } from './words/plan-unread';
import { notAskedSays } from './words/spaces-asked';
import type { Words } from './words/words';

/** A plan and what is said beside it. */
export interface PlanToView {
  readonly planId: string;
  readonly asked: PlanAsked;
  readonly profileChosen: boolean;
  readonly plan: Plan;
  readonly scene: PlanScene;
  readonly notRead: readonly PlanUnread[];
  readonly accepted: readonly AcceptedNeed[];
  /** For each change, what this app did about it; null: nothing that still stands. */
  readonly made: readonly (MadeChange | null)[];
}

/** A plan as the pages show it, in words. */
export function viewPlan(given: PlanToView): PlanView {
  const { planId, asked, profileChosen, plan, scene, notRead, accepted, made } = given;
  const { words } = scene;
  return {
    ...{ planId, asked, profileChosen, accepted },
    says: planSays(plan),
    exactSays: exactSays(plan, asked.between !== null),
    exact: plan.exact,
    cost: plan.cost,
    changes: plan.changes.map((change, at) => viewChange(change, scene, made[at] ?? null)),
    leaves: plan.leaves.map((leave) => ({
      ...place(leave),
      what: capital(whatCalled(leave, words)),
      says: leaveSays(leave, words),
    })),
    front: frontOf(plan, asked),
    lostWithoutSettings: lostIn(plan, words),
    notKnown: planUnreadSays(notRead),
  };
}

function viewChange(change: Change, scene: PlanScene, made: MadeChange | null): PlanChange {
  const { words } = scene;
  const { id, kind, closes, mayClose, alsoGives, byApp } = change;
  return {
    ...{ id, number: numberOf(change), section: sectionOf(change), kind },
    says: plannedSays(change, words),
    closesSays: closesSays(change, words),
    closes: closes.map(place),
    mayClose: mayClose.map(place),
    alsoGives: gainLines(alsoGives, words),
    alsoGivesCount: alsoGives.length,
    ...beforeAfter(change, scene),
    ...changeSteps(change, words),
    byApp,
    handOff: byApp ? null : handOffMessage(change, words),
    warning: [warningOf(change, words), notAskedSays(change, scene)].filter(Boolean).join(' ') || null,
    made,
  };
}

/** Each of the plans that no other beats, with what to ask for to see it. */
function frontOf({ front, cost }: Plan, { settings, objective }: PlanAsked): PlanView['front'] {
  const chosen = front.findIndex(({ pairs, changes }) => pairs === cost.pairs && changes === cost.changes);
  return front.map((point, at) => ({
    ...point,
    asked: { objective: point.objective ?? objective, settings, between: point.weighs },
    chosen: at === chosen,
  }));
}

function lostIn({ leaves }: Plan, words: Words): readonly string[] {
  const asked = leaves.filter(({ because }) => because.kind === 'settings-not-asked');
  const keys = [...new Set(asked.flatMap(({ permission }) => permission ?? []))];
  return keys.map((key) => {
    const lost = lostWithout(key);
    return lost === null
      ? `What ${words.permission(key)} is for.`
      : `${capital(lost)}, for want of ${words.permission(key)}.`;
  });
}

function place({ project, permission, issue }: Change['closes'][number]): PlanChange['closes'][number] {
  return { project, permission, ...(issue === undefined ? {} : { issue }) };
}
