import { gapId, numberOf, sectionOf, type Change, type Closed, type Unresolved, type Plan } from '../remedy';
import type {
  AcceptedNeed,
  MadeChange,
  NeedPlace,
  PlanAsked,
  PlanChange,
  PlanOf,
  PlanView,
} from './plan-view';
import type { GapCounts } from './gap-counts';
import type { PlanUnread } from './plan-unread';
import { changeSteps } from './steps/change-steps';
import { besidesSays } from './words/besides';
import { beforeAfter, type PlanScene } from './words/before-after';
import { warningOf } from './words/change-warnings';
import { plannedSays } from './words/changes';
import { closesSays } from './words/closes';
import { gainLines } from './words/gains';
import { handOffMessage } from './words/hand-off';
import { unresolvedSays, whatOfAll } from './words/unresolved';
import { lostWithout } from './words/lost';
import { exactSays, planSays } from './words/plan-says';
import { planUnreadSays } from './words/plan-unread';
import { notAskedSays } from './words/spaces-asked';
import { capital } from '../text/english';
import type { Words } from './words/words';

/** A plan and what is said beside it. */
export interface PlanToView {
  readonly planId: string;
  readonly madeAt: string;
  /** Of a part of the site nothing is proved. */
  readonly of: PlanOf;
  readonly asked: PlanAsked;
  readonly profileChosen: boolean;
  readonly plan: Plan;
  /** What becomes of all gaps, those that are left out on purpose too. */
  readonly gaps: GapCounts;
  readonly scene: PlanScene;
  readonly notRead: readonly PlanUnread[];
  readonly accepted: readonly AcceptedNeed[];
  /** For each change, what this app did about it; null: nothing that still stands. */
  readonly made: readonly (MadeChange | null)[];
}

/** A plan as the pages show it, in words. */
export function viewPlan(given: PlanToView): PlanView {
  const { planId, madeAt, of, asked, profileChosen, plan, gaps, scene, notRead, accepted, made } = given;
  const { words } = scene;
  const ofSite = of.kind === 'site';
  return {
    ...{ planId, madeAt, of, asked, profileChosen, accepted },
    account: { accountId: words.account.accountId, displayName: words.account.displayName },
    gaps,
    says: planSays(plan, gaps, words, of),
    exactSays: ofSite ? exactSays(plan, asked.between !== null) : null,
    exact: ofSite && plan.exact,
    cost: plan.cost,
    changes: plan.changes.map((change, at) => viewChange(change, scene, made[at] ?? null)),
    leaves: leftGaps(plan).map((leaves) => viewLeft(leaves, words)),
    front: frontOf(plan, asked),
    lostWithoutSettings: lostIn(plan, words),
    notKnown: planUnreadSays(notRead),
  };
}

/** What stays open, gap by gap: work items of one gap that stay open for one reason stand together. */
function leftGaps({ leaves }: Plan): readonly (readonly [Unresolved, ...Unresolved[]])[] {
  const gaps = new Map<string, [Unresolved, ...Unresolved[]]>();
  for (const leave of leaves) {
    const key = `${gapId(leave)} ${leave.because.kind}`;
    const known = gaps.get(key);
    if (known === undefined) gaps.set(key, [leave]);
    else known.push(leave);
  }
  return [...gaps.values()];
}

function viewLeft(leaves: readonly [Unresolved, ...Unresolved[]], words: Words): PlanView['leaves'][number] {
  const [first] = leaves;
  return {
    ...{ project: first.project, permission: first.permission },
    ...(first.gap === undefined ? {} : { gap: first.gap }),
    issues: leaves.flatMap(({ issue }) => issue ?? []),
    what: capital(whatOfAll(leaves, words)),
    says: unresolvedSays(first, words),
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
    besides: besidesSays(change, words),
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

function place({ project, permission, issue, gap }: Closed): NeedPlace {
  return {
    ...{ project, permission },
    ...(issue === undefined ? {} : { issue }),
    ...(gap === undefined ? {} : { gap }),
  };
}
