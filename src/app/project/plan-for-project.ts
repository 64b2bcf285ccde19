import type { Gap, ProjectDiagnosis } from '../../diagnosis/gap';
import { partId, refsOf } from '../../diagnosis/gap-ref';
import type { Clock } from '../../jira';
import type { Change, Unresolved, Plan, PlanFacts } from '../../remedy';
import type { Profile } from '../../report';
import type { PlanAsked } from '../../report/plan-view';
import { makePlan } from '../plans/make-plan';

/** Jira lets an admin of a project say who is in its roles, and change nothing else. */
export const byProjectAdmin: ReadonlySet<Change['kind']> = new Set(['add-to-role', 'add-to-team-role']);

/**
 * The plan of one project for its own admin: roles first, for those are his to fill; what no role closes is granted in the scheme,
 * which he asks a Jira admin for, because others may share it.
 */
export function planForProject(
  facts: PlanFacts,
  diagnosis: ProjectDiagnosis,
  profile: Profile,
  asked: PlanAsked,
  clock: Pick<Clock, 'now'>,
): Plan {
  const subjectOf = (one: ProjectDiagnosis) => ({ diagnosis: { projects: [one], site: [] }, profile });
  const time = { clock, began: clock.now() };
  // without schemes to grant in: as on the Free plan
  const own = makePlan({ ...facts, plan: 'FREE' }, subjectOf(diagnosis), asked, time);
  const left = own.leaves.filter(isForScheme);
  if (left.length === 0) return forProjectAdmin(own, own.changes);
  const open = new Set(left.map(partId));
  const isOpen = (gap: Gap): boolean => refsOf(diagnosis.key, gap).some((ref) => open.has(partId(ref)));
  const rest = { ...diagnosis, gaps: diagnosis.gaps.filter(isOpen) };
  const granted = makePlan(facts, subjectOf(rest), asked, time);
  const grants = granted.changes.filter(({ kind }) => kind === 'grant-in-scheme');
  const plan: Plan = {
    ...own,
    leaves: [...own.leaves.filter((leave) => !isForScheme(leave)), ...granted.leaves],
    cost: {
      pairs: own.cost.pairs,
      changes: own.cost.changes + grants.length,
      handOffs: own.cost.handOffs + grants.length,
    },
    choices: [],
  };
  return forProjectAdmin(plan, [...own.changes, ...grants]);
}

const isForScheme = ({ because }: Unresolved): boolean => because.kind === 'free-plan';

/** Changes in their order; how many projects share the scheme is not known here. */
function forProjectAdmin(plan: Plan, changes: readonly Change[]): Plan {
  return {
    ...plan,
    changes: changes.map((change, at) => ({
      ...unshared(change),
      id: `c${at + 1}`,
      byApp: change.byApp && byProjectAdmin.has(change.kind),
    })),
  };
}

function unshared(change: Change): Change {
  return change.kind === 'grant-in-scheme'
    ? { ...change, target: { ...change.target, sharedBy: 0 } }
    : change;
}
