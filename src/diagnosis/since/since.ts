import type { PermissionKey } from '../../access';
import { accessOf } from '../explained';
import type { ProjectFacts, SiteFacts } from '../facts';
import type { AuditChange, Since } from './audit-change';
import { holds, type GivingGroups } from './situation';
import { stepsOf, type Step } from './steps';

/** Without the groups that give applications, leaving one takes none. */
export type SinceFacts = Pick<
  SiteFacts,
  'account' | 'schemeOf' | 'schemes' | 'actors' | 'permissionNames'
> & { readonly givenBy?: GivingGroups };

/**
 * The change that took a permission in a project away, from the changes of the audit log, newest first. Going back in time, it is the
 * first before which the permission was held, and taking it back alone gives it again. Never a guess: where what a record says
 * does not go with what is so now, nothing follows from it and from what is older of the same thing; null where nothing is left.
 */
export function sinceInProject(
  permission: PermissionKey,
  project: ProjectFacts,
  facts: SinceFacts,
  changes: readonly AuditChange[],
): Since | null {
  const { account, permissionNames, schemes, givenBy = new Map<string, never>() } = facts;
  const access = accessOf(project, facts);
  if (access === null || !account.active) return null;
  const now = { account, access };
  if (holds(now, permission)) return null;
  const known = { now, permission, permissionNames, schemes, givenBy };

  let then = now;
  /** Channel → whether the thing was in before all that was looked at; null: the records contradict each other. */
  const wasIn = new Map<string, boolean | null>();
  for (const change of changes) {
    const after = then;
    const told: Step[] = [];
    for (const step of stepsOf(change, known)) {
      const isIn = inBefore(step, wasIn.get(step.channel));
      wasIn.set(step.channel, isIn);
      if (isIn === null) continue;
      then = step.put(then, isIn);
      told.push(step);
    }
    if (!holds(then, permission) || holds(after, permission)) continue;
    const [only, ...others] = told;
    const isEnough = only !== undefined && others.length === 0 && holds(only.put(now, true), permission);
    return isEnough ? { at: change.at, by: change.by, lost: only.lost } : null;
  }
  return null;
}

/**
 * Whether the thing was in before the step: the opposite of what came next, or, for the newest step, of what is so now. null: the
 * step does not end there. A step that does not tell its way is the one that led to it.
 */
function inBefore({ way, isIn }: Step, next: boolean | null | undefined): boolean | null {
  const then = next === undefined ? isIn : next;
  return then === null || (way !== null && (way === 'in') !== then) ? null : !then;
}
