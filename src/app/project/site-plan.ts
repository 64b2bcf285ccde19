import type { ProjectDiagnosis } from '../../diagnosis/gap';
import { partId, refsOf, type GapRef } from '../../diagnosis/gap-ref';
import type { Change, Gained, Plan } from '../../remedy';
import type { ProjectInvocation } from '../invocation';
import { planOfReport } from '../plans/report-plan';
import type { CountedPlan } from '../plans/stored-plan';
import { byProjectAdmin } from './plan-for-project';
import type { OpenReport } from '../reports/open-report';

/** What of the site's plan touches one space, under the id and the time of that plan. */
export type SitePlan = Pick<CountedPlan, 'planId' | 'madeAt' | 'plan'>;

/**
 * What the site's plan does in one space, under the numbers that its changes have there. `report`: the newest, where that is about the same
 * account and task. null: there is none, or the space lacks something now that it does not know of.
 */
export async function sitePlanOf(
  report: OpenReport | null,
  diagnosis: ProjectDiagnosis,
  /** Work items that the viewer may read: no other is named. */
  seen: ReadonlySet<string>,
  invocation: ProjectInvocation,
): Promise<SitePlan | null> {
  const planning = report === null ? null : await planOfReport(report, null, invocation.clock);
  if (planning === null) return null;
  const { planId, madeAt, plan } = planning.current;
  return knows(plan, diagnosis) ? { planId, madeAt, plan: inSpace(plan, diagnosis, seen) } : null;
}

/** Whether every gap of the space is closed by a change of the plan, or left with a reason. */
function knows({ changes, leaves }: Plan, { key, gaps }: ProjectDiagnosis): boolean {
  const closed = changes.flatMap(({ closes, mayClose }) => [...closes, ...mayClose]);
  const known = new Set([...closed, ...leaves].filter(({ project }) => project === key).map(partId));
  return gaps.flatMap((gap) => refsOf(key, gap)).every((part) => known.has(partId(part)));
}

/**
 * A space's admin is told of this space alone, and of others only how many a change touches. What Jira grants by now is left out; a
 * work item is asked about by the admin page alone, and stays as the report has it; one that the viewer may not read is left out.
 */
function inSpace(plan: Plan, { key, gaps }: ProjectDiagnosis, seen: ReadonlySet<string>): Plan {
  const open = new Set(gaps.flatMap((gap) => refsOf(key, gap)).map(partId));
  const isHere = (part: GapRef): boolean =>
    part.project === key && (part.issue === undefined ? open.has(partId(part)) : seen.has(part.issue));
  const changes = plan.changes
    .map((change): Change => ({
      ...change,
      closes: change.closes.filter(isHere),
      mayClose: change.mayClose.filter(isHere),
      alsoGives: change.alsoGives.filter((gained) => !isElsewhere(gained, key)),
      elsewhere: elsewhere(change.alsoGives, key),
      byApp: change.byApp && byProjectAdmin.has(change.kind),
    }))
    .filter(({ closes, mayClose }) => closes.length + mayClose.length > 0);
  return {
    ...plan,
    changes,
    leaves: plan.leaves.filter(isHere),
    alsoGives: [],
    cost: {
      pairs: changes.reduce((sum, { alsoGives }) => sum + alsoGives.length, 0),
      changes: changes.length,
      handOffs: changes.filter(({ byApp }) => !byApp).length,
    },
    exact: false,
    bound: null,
    choices: [],
  };
}

const isElsewhere = (gained: Gained, key: string): boolean =>
  'project' in gained && gained.project !== null && gained.project !== key;

function elsewhere(alsoGives: readonly Gained[], key: string): NonNullable<Change['elsewhere']> {
  const others = alsoGives.flatMap((gained) =>
    isElsewhere(gained, key) && 'project' in gained ? [gained.project] : [],
  );
  return { permissions: others.length, spaces: new Set(others).size };
}
