import { isFull } from './candidates';
import type { PlanFacts } from './facts';
import type { Need } from './need';
import type { UnresolvedReason } from './plan';

/** Why no candidate closes a need. */
export function unresolvedReason(need: Need, facts: PlanFacts, wasActive: boolean): UnresolvedReason {
  const project = facts.projects.get(need.projectId);
  const scheme = facts.schemes.get(project?.schemeId ?? '');
  if (project === undefined || (scheme === undefined && need.kind === 'permission')) {
    return { kind: wasActive ? 'not-read' : 'after-reactivation' };
  }
  if (need.kind !== 'permission' || scheme === undefined) return { kind: 'no-candidate' };
  if (project.kind === 'team-managed') return { kind: 'no-team-role' };
  if (facts.plan === 'FREE') return { kind: 'free-plan' };
  if (isFull(scheme, need.permission)) return { kind: 'holders-limit', schemeName: scheme.name };
  return { kind: 'no-candidate' };
}
