import type { PermissionKey } from '../../access';
import { accessOf } from '../explained';
import type { ProjectFacts } from '../facts';
import type { AuditChange, Since } from './audit-change';
import { knownSince, never, type SinceFacts } from './known-since';
import { holds, isUndecided, type Situation } from './situation';
import { stepsOf, type Step } from './steps';

/**
 * The change that took a permission in a project away, from the changes of the audit log, newest first. Going back in time, it is the
 * first before which the permission was held, and taking it back alone gives it again. Never a guess: null where a record that may
 * have to do with it does not tell what it did, or does not go with the others, with what is so now, or with the backup's log, in
 * which the permission was refused by that time.
 */
export function sinceInProject(
  permission: PermissionKey,
  project: ProjectFacts,
  facts: SinceFacts,
  changes: readonly AuditChange[],
  refusedBy: string = never,
): Since | null {
  const { account, permissionNames, schemes, givenBy } = facts;
  const access = accessOf(project, facts);
  if (access === null || !account.active) return null;
  const now: Situation = { account, access };
  if (holds(now, permission)) return null;

  let then = now;
  let found: Since | null = null;
  /** Channel → whether the thing was in before all that was looked at. */
  const wasIn = new Map<string, boolean>();
  const grown = new Set<string>();
  /** A scheme came, and no record has named the one before it yet. */
  let isSchemeKnown = true;
  const from = knownSince(permission, access, facts);
  for (const change of changes) {
    if (found !== null && change.at < refusedBy) break;
    if (change.at < from) return null;
    const steps = stepsOf(change, { now, then, permission, permissionNames, schemes, grown, givenBy });
    if (steps === 'unclear') return null;
    const told: Step[] = [];
    for (const step of steps) {
      const isIn = wasIn.get(step.channel) ?? step.isIn;
      if (isIn === (step.way === 'in')) {
        wasIn.set(step.channel, !isIn);
        then = step.put(then, !isIn);
        told.push(step);
        // what came in is not there any more, and no record tells when it left
      } else if (holds(step.put(now, true), permission)) return null;
    }
    if (change.kind === 'scheme-of-project' && told.length > 0) isSchemeKnown = change.way === 'out';
    else if (!isSchemeKnown && told.length > 0) return null;
    if (change.kind === 'grant' && change.way === 'in') grown.add(change.schemeId);
    if (isUndecided(then, permission) && !isUndecided(now, permission)) return null;
    if (found !== null || !holds(then, permission)) continue;
    const [only, ...others] = told;
    const isEnough = only !== undefined && others.length === 0 && holds(only.put(now, true), permission);
    if (!isEnough) return null;
    found = { at: change.at, by: change.by, lost: only.lost };
  }
  const isContradicted = found !== null && refusedBy < found.at && holds(then, permission);
  return isContradicted ? null : found;
}
