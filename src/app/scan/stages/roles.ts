import { rolesNeeded, type RoleOfProject } from '../../../diagnosis';
import type { FactStore } from '../fact-store';
import { forReport, type Scope } from '../scope';
import { siteFacts } from '../site-facts';
import { done, stage, type Stage, type StepContext } from '../stage';
import { counted } from '../../../text/english';

/**
 * Roles of which a refusal proves already that the account is in none: more than these are read where a plan, or the page of the space,
 * needs them.
 */
export const mostProved = 300;

/** Who is in the roles that a failing grant, a security level or a restriction names. */
export const roles = stage<RoleOfProject>({
  name: 'roles',
  says: (count) => `Reading who is in ${counted(count, 'role')}`,
  plan: unreadRoles,
  work: learnActors(forReport),
});

/** Roles that the report needs and that were not asked yet. */
export async function unreadRoles({ store, profile }: StepContext): Promise<readonly RoleOfProject[]> {
  return notAsked(rolesNeeded(profile, await store.findings(), await siteFacts(store), mostProved), store);
}

/** Those that no stage of this scan asked for, each once. */
export async function notAsked(
  wanted: readonly RoleOfProject[],
  store: FactStore,
): Promise<readonly RoleOfProject[]> {
  const stages = ['roles', 'passing-roles', 'level-roles', 'plan-roles'] as const;
  const asked = await Promise.all(stages.map((name) => store.toDo<RoleOfProject>(name)));
  const keys = new Set(asked.flat().map(keyOf));
  const distinct = new Map(wanted.map((role) => [keyOf(role), role]));
  return [...distinct].flatMap(([key, role]) => (keys.has(key) ? [] : [role]));
}

const keyOf = ({ projectId, roleId }: RoleOfProject): string => `${projectId} ${roleId}`;

/** Asks who is in one role. */
export function learnActors(scope: Scope): Stage<RoleOfProject>['work'] {
  return async ({ projectId, roleId }, { jira, store }, learn) => {
    const answer = await jira.roleActors(projectId, roleId);
    if (!answer.ok)
      return scope.notRead(answer.failure, { what: 'role', id: roleId, projectId }, store, learn);
    learn(`${scope.prefix}actors`, [projectId, answer.value]);
    return done;
  };
}
