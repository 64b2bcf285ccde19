import type { Diagnosis } from '../../diagnosis/gap';
import type { Clock } from '../../jira';
import { coverOfLog, takenBack, type Plan, type PlanFacts } from '../../remedy';
import { countGaps } from '../../report';
import type { PlanAsked } from '../../report/plan-view';
import type { PlanUnread } from '../../report/plan-unread';
import { basisOf } from './basis';
import { readReportPart } from '../../store';
import type { OpenReport } from '../reports/open-report';
import { openOverlay, type OpenOverlay } from '../reports/overlay';
import { madeSince } from './made-since';
import { makePlan } from './make-plan';
import { openGaps } from './open-gaps';
import { planFactsOf, type StoredPlanFacts } from './stored-facts';
import { packPlan } from './packed-plan';
import { statesAfter } from './states-after';
import { keepPlan, lastPlan, sameNumbers, type CountedPlan, type StoredPlan } from './stored-plan';

export interface ReportPlanning {
  readonly current: CountedPlan;
  readonly stored: StoredPlanFacts;
  /** The same, as planning and wording go by it. */
  readonly facts: PlanFacts;
  readonly overlay: OpenOverlay;
}

/**
 * The plan of a report as it is asked for; null: for the one that was shown last, or the first one. What was made already is given again, with the
 * same id, as long as nothing was accepted, taken back or asked again since, and so is a plan that came out the same. null: the report is of a release that made no plans.
 */
export async function planOfReport(
  report: OpenReport,
  asked: PlanAsked | null,
  clock: Pick<Clock, 'now'>,
): Promise<ReportPlanning | null> {
  const began = clock.now();
  const { reportId } = report;
  const [stored, last, overlay] = await Promise.all([
    readReportPart<StoredPlanFacts>(reportId, 'plan-facts'),
    lastPlan(reportId),
    openOverlay(report),
  ]);
  if (stored === null) return null;
  const known = planFactsOf(stored);
  const isCurrent =
    last?.basis !== undefined &&
    last.madeFrom === overlay.revision &&
    (asked === null || isSame(last.asked, asked));
  // a plan of an earlier release kept no time and did not count its gaps, and is made anew
  if (isCurrent && isCounted(last)) return { current: last, stored, facts: known, overlay };
  const { summary, turn = 0 } = report.stored;
  const since = await madeSince(
    { sequence: turn, at: summary.checkedAt },
    stored.account.accountId,
    last?.plan.changes ?? [],
  );
  const { rows, ...diagnosis } = await openGaps(report, overlay, since.closes);
  const facts = takenBack(known, since.takenBack);
  const wanted = asked ?? last?.asked ?? firstAsked(diagnosis);
  const made = makePlan(facts, { diagnosis, profile: summary.profile }, wanted, { clock, began });
  const plan = stored.notRead.some(isUnaskedRole) ? unproved(made) : made;
  const { accountId } = stored.account;
  const madeFrom = overlay.revision;
  const basis = basisOf(plan, facts, report.stored.summary.checkedAt);
  // the same plan keeps its id: a page that shows it may go on with it
  const isKept = last?.basis !== undefined && isSame(last.asked, wanted) && isSamePlan(last.plan, plan);
  const planId = isKept ? last.planId : crypto.randomUUID();
  const madeAt = timeOf(last, wanted, plan) ?? new Date(began).toISOString();
  const counted = countGaps(plan, diagnosis);
  const current = {
    ...{ planId, madeAt, accountId, asked: wanted, madeFrom, plan, basis, counted },
    statesAfter: await statesAfter(report, overlay, plan, rows),
  };
  await keepPlan(reportId, current);
  return { current, stored, facts, overlay };
}

/** Who is in it may be a group that could do more than is known. */
const isUnaskedRole = ({ what, why }: PlanUnread): boolean => what === 'role' && why === 'too-many';

const unproved = (plan: Plan): Plan => ({
  ...{ ...plan, exact: false, bound: null },
  choices: plan.choices.map((choice) => ({ ...choice, exact: false })),
});

const isCounted = (stored: StoredPlan): stored is CountedPlan =>
  stored.madeAt !== undefined && stored.counted !== undefined && stored.statesAfter !== undefined;

/** A plan whose changes and numbers are those of the last one goes on under its time, whatever it closes by now. */
function timeOf(last: StoredPlan | null, wanted: PlanAsked, plan: Plan): string | undefined {
  return last !== null && isSame(last.asked, wanted) && sameNumbers(last.plan, plan)
    ? last.madeAt
    : undefined;
}

/** What is shown first: as little as works, for as much as the log shows that the backup is to include. */
function firstAsked({ projects, site }: Pick<Diagnosis, 'projects' | 'site'>): PlanAsked {
  const gaps = [...projects.flatMap((project) => project.gaps), ...site];
  return { cover: coverOfLog(gaps), objective: 'least-access' };
}

/** What it comes to beside other plans, and whether it is proved, depends on the time that there was. */
function isSamePlan(one: Plan, other: Plan): boolean {
  const itself = (plan: Plan): string => {
    const { changes, leaves, alsoGives, items, sets } = packPlan(plan);
    return JSON.stringify([changes, leaves, alsoGives, items, sets]);
  };
  return itself(one) === itself(other);
}

function isSame(one: PlanAsked, other: PlanAsked): boolean {
  return one.objective === other.objective && one.cover === other.cover;
}
