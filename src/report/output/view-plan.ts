import {
  addresseeOf,
  numberOf,
  sectionOf,
  withoutCause,
  type Change,
  type Unresolved,
  type Plan,
} from '../../remedy';
import { gapId } from '../../diagnosis/gap-ref';
import { asksOf } from './asks';
import type { AcceptedNeed, MadeChange, PlanAsked, PlanChange, PlanOf, PlanView } from '../plan-view';
import { countsAt, type CountedGaps } from '../gap-counts';
import { staysOpen } from '../gap-fates';
import type { PlanUnread } from '../plan-unread';
import { changeSteps } from '../changes/change-steps';
import { besidesSays } from '../changes/besides';
import { beforeAfter, type PlanScene } from '../words/before-after';
import { warningOf } from '../changes/change-warnings';
import { changeSays, plannedSays } from '../changes/changes';
import { closesSays } from '../words/closes';
import { gainLines } from '../words/gains';
import { forCreators, handOffMessage } from './hand-off';
import { unresolvedSays, whatOfAll } from '../words/unresolved';
import { lostWithout } from '../words/lost';
import { coverChoices, globalsOf } from '../words/cover';
import { addresseeSays } from '../words/addressee';
import { destructiveIn, destructiveNames, destructiveOf } from '../words/destructive';
import { lockedSays } from '../words/locked';
import { alsoSays, exactSays, extraSays, gapsSay } from '../words/plan-says';
import { planUnreadSays } from '../words/plan-unread';
import { notAskedSays } from '../words/spaces-asked';
import { capital } from '../../text/english';
import type { Words } from '../words/words';

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
  readonly gaps: CountedGaps;
  readonly statesAfter: PlanView['statesAfter'];
  readonly scene: PlanScene;
  readonly notRead: readonly PlanUnread[];
  readonly accepted: readonly AcceptedNeed[];
  /** For each change, what this app did about it; null: nothing that still stands. */
  readonly made: readonly (MadeChange | null)[];
}

/** A plan as the pages show it, in words. */
export function viewPlan(given: PlanToView): PlanView {
  const { planId, madeAt, of, asked, profileChosen, plan, gaps, scene, notRead, accepted } = given;
  const { words } = scene;
  const ofSite = of.kind === 'site';
  const open = gaps.counts.all > 0;
  return {
    ...{ planId, madeAt, of, asked, profileChosen, accepted },
    account: { accountId: words.account.accountId, displayName: words.account.displayName },
    gaps: gaps.counts,
    says: gapsSay(plan, gaps.counts, of),
    extraSays: open ? extraSays(plan, words) : null,
    besidesSays: open ? alsoSays(plan) : [],
    destructiveNames: destructiveNames(destructiveOf(ofTask(plan.changes)), words),
    exactSays: ofSite ? exactSays(plan) : null,
    exact: ofSite && plan.exact,
    choices: coverChoices(plan.choices, asked, globalsOf(plan.changes, plan.leaves), words),
    asks: asksOf(plan.changes, words),
    forCreators: forCreators(plan.changes, words),
    statesAfter: given.statesAfter,
    cost: plan.cost,
    changes: plan.changes.map((change, at) => viewChange(change, given, at)),
    leaves: leftGaps(staysOpen(plan)).map((leaves) => viewLeft(leaves, words)),
    lost: lostIn(plan, words),
    notKnown: planUnreadSays(notRead),
  };
}

/** The changes that a plan is made of: what only the log asks for, and spaces that are restored, are chosen by themselves. */
const ofTask = (changes: readonly Change[]): readonly Change[] =>
  changes.filter((change) => ['first', 'app', 'others'].includes(sectionOf(change)));

/** What stays open, gap by gap: work items of one gap that stay open for one reason stand together. */
function leftGaps(leaves: readonly Unresolved[]): readonly (readonly [Unresolved, ...Unresolved[]])[] {
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
  const { issue: _issue, because: _because, ...gap } = withoutCause(first);
  return {
    ...gap,
    issues: leaves.flatMap(({ issue }) => issue ?? []),
    what: capital(whatOfAll(leaves, words)),
    says: unresolvedSays(first, words),
  };
}

function viewChange(change: Change, { scene, plan, gaps, made }: PlanToView, at: number): PlanChange {
  const { words } = scene;
  const { id, kind, closes, mayClose, alsoGives, byApp } = change;
  const addressee = addresseeOf(change);
  const destructive = destructiveIn(change);
  return {
    ...{ id, number: numberOf(change), section: sectionOf(change), kind },
    says: plannedSays(change, words),
    title: changeSays(change, words),
    counts: countsAt(change, gaps),
    closesSays: closesSays(change, words),
    closes: closes.map(withoutCause),
    mayClose: mayClose.map(withoutCause),
    alsoGives: gainLines(alsoGives, words),
    extra: alsoGives.length,
    ...{
      destructiveNames: destructive.map((key) => words.permission(key)),
      destructive: destructiveOf([change]).length,
    },
    besides: besidesSays(change, words),
    ...beforeAfter(change, scene),
    ...changeSteps(change, words),
    byApp,
    addressee: addressee === null ? null : { ...addressee, says: addresseeSays(addressee, change, words) },
    locked: lockedSays(change, plan.changes),
    handOff: byApp ? null : handOffMessage([change], words),
    warning: [warningOf(change, words), notAskedSays(change, scene)].filter(Boolean).join(' ') || null,
    made: made[at] ?? null,
  };
}

/** What the backup goes without by what it is to include. */
function lostIn({ leaves }: Plan, words: Words): readonly string[] {
  const left = leaves.filter(({ because }) => because.kind === 'not-covered');
  const keys = [...new Set(left.flatMap(({ permission }) => permission ?? []))];
  return keys.flatMap((key) => {
    const lost = lostWithout(key);
    return lost === null ? [] : `${capital(lost)}, because it lacks ${words.permission(key)}.`;
  });
}
