import { grouped } from '../../text/grouped';
import {
  firstOf,
  numberOf,
  ofTask,
  sectionOf,
  sections,
  withoutCause,
  type Plan,
  type Unresolved,
} from '../../remedy';
import { gapId } from '../../diagnosis/gap-ref';
import { plannedSays } from '../changes/changes';
import { asksOf } from './asks';
import {
  pageOf,
  type AcceptedNeed,
  type LeftOpen,
  type Listed,
  type PlanAsked,
  type PlanOf,
  type PlanView,
} from '../plan-view';
import type { CountedGaps } from '../gap-counts';
import { staysOpen } from '../gap-fates';
import type { PlanUnread } from '../plan-unread';
import { forCreators } from './hand-off';
import { unresolvedSays, whatOfAll } from '../words/unresolved';
import { lostWithout } from '../words/lost';
import { coverChoices, globalsOf } from '../words/cover';
import { destructiveNames, destructiveOf } from '../words/destructive';
import { alsoSays, exactSays, extraSays, gapsSay } from '../words/plan-says';
import { planUnreadSays } from '../words/plan-unread';
import { capital } from '../../text/english';
import type { Words } from '../words/words';
import { viewChanges, viewSteps, type ChangesToView } from './view-change';

/** A plan and what is said beside it. */
export interface PlanToView extends ChangesToView {
  /** What becomes of all gaps, those that are left out on purpose too. */
  readonly gaps: CountedGaps;
  readonly planId: string;
  /** null: of one space, and all of it is shown. */
  readonly reportId: string | null;
  readonly madeAt: string;
  /** Of a part of the site nothing is proved. */
  readonly of: PlanOf;
  readonly asked: PlanAsked;
  readonly profileChosen: boolean;
  readonly statesAfter: PlanView['statesAfter'];
  readonly notRead: readonly PlanUnread[];
  readonly accepted: readonly AcceptedNeed[];
}

/** A plan as the pages show it, in words. */
export function viewPlan(given: PlanToView): PlanView {
  const { planId, reportId, madeAt, of, asked, profileChosen, plan, gaps, scene, notRead, accepted } = given;
  const { words } = scene;
  const ofSite = of.kind === 'site';
  const open = gaps.counts.all > 0;
  const page = firstPage(reportId);
  return {
    ...{ planId, reportId, madeAt, of, asked, profileChosen, accepted },
    account: words.account,
    gaps: gaps.counts,
    says: gapsSay(plan, gaps.counts, of),
    extraSays: open ? extraSays(plan, words) : null,
    besidesSays: open ? alsoSays(plan) : [],
    destructiveNames: destructiveNames(destructiveOf(ofTask(plan)), words),
    exactSays: ofSite ? exactSays(plan) : null,
    exact: ofSite && plan.exact,
    choices: coverChoices(plan.choices, asked, globalsOf(plan.changes, plan.leaves), words),
    asks: asksOf(plan.changes, words, page),
    forCreators: forCreators(plan.changes, words),
    statesAfter: given.statesAfter,
    cost: plan.cost,
    changes: viewSteps(given, reportId === null ? null : 0),
    allChanges: plan.changes.length,
    shown: viewChanges(given, shownFirst(plan, reportId)),
    lockedSays: allLockedSays(plan, words),
    leaves: viewLeaves(plan, words, page),
    lost: lostIn(plan, words),
    notKnown: planUnreadSays(notRead),
  };
}

/** Of a site what fits a page; of one space all. */
const firstPage = (reportId: string | null): number | null => (reportId === null ? null : 1);

/** Numbers of the changes that are shown first: of a site so many of each section, of one space all. */
export function shownFirst({ changes }: Pick<Plan, 'changes'>, reportId: string | null): readonly number[] {
  return sections.flatMap((section) => {
    const its = changes.filter((change) => sectionOf(change) === section);
    return pageOf(its, firstPage(reportId)).map(numberOf);
  });
}

/** What stays open, gap by gap, a page of it. */
export function viewLeaves(
  plan: Pick<Plan, 'changes' | 'leaves'>,
  words: Words,
  page: number | null,
): Listed<LeftOpen> {
  // work items of one gap that stay open for one reason stand together
  const gaps = grouped(staysOpen(plan), (leave) => `${gapId(leave)} ${leave.because.kind}`);
  const first = pageOf([...gaps.values()], page).map((leaves) => viewLeft(leaves, words));
  return { all: gaps.size, first };
}

function viewLeft(leaves: readonly [Unresolved, ...Unresolved[]], words: Words): LeftOpen {
  const [first] = leaves;
  const { issue: _issue, because: _because, ...gap } = withoutCause(first);
  return {
    ...gap,
    what: capital(whatOfAll(leaves, words)),
    says: unresolvedSays(first, words),
  };
}

/** What the backup will not include by what it is to include. */
function lostIn({ leaves }: Plan, words: Words): readonly string[] {
  const left = leaves.filter(({ because }) => because.kind === 'not-covered');
  const keys = [...new Set(left.flatMap(({ permission }) => permission ?? []))];
  return keys.flatMap((key) => {
    const lost = lostWithout(key);
    return lost === null ? [] : `${lost}, because it lacks ${words.permission(key)}.`;
  });
}

/** Why nothing of a plan can be made yet; null: nothing has to be done before. */
function allLockedSays(plan: Pick<Plan, 'changes'>, words: Words): string | null {
  const before = firstOf(plan);
  if (before.length === 0) return null;
  const steps = before.map((one) => plannedSays(one, words)).join(' ');
  return `First: ${steps} Everything else is locked until Jira says that this is done: then check again.`;
}
