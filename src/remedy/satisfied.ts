import { decideInProject, levelGate, restrictionGate, type Account, type RoleActors } from '../access';
import type { PlanFacts, PlanProject } from './facts';
import type { Need } from './need';

/** A work item of nobody: what its reporter or assignee is let in for is a condition. */
function itemOfNobody(need: Exclude<Need, { kind: 'permission' }>) {
  return {
    ...{ id: '', key: '', projectId: need.projectId, reporter: null, assignee: null },
    level: need.kind === 'level' ? need.level : null,
    restrictedToRoles: need.kind === 'restriction' ? need.roleIds : [],
  };
}

/** Whether a level or a restriction lets the account in, whatever the work item. */
export function gateIsOpen(
  account: Account,
  need: Exclude<Need, { kind: 'permission' }>,
  project: Pick<PlanProject, 'lead'> & { readonly actors: ReadonlyMap<string, RoleActors> },
): boolean {
  const gate = need.kind === 'level' ? levelGate : restrictionGate;
  return account.active && gate(account, project, itemOfNobody(need)).kind === 'open';
}

/** Whether the rules grant a need without conditions. */
export function isSatisfied(account: Account, need: Need, facts: PlanFacts): boolean {
  const project = facts.projects.get(need.projectId);
  if (project === undefined) return false;
  if (need.kind === 'restriction') return gateIsOpen(account, need, project);
  if (need.kind === 'level') {
    return gateIsOpen(account, { ...need, level: facts.levels.get(need.level.id) ?? need.level }, project);
  }
  const scheme = facts.schemes.get(project.schemeId ?? '');
  return (
    scheme !== undefined && decideInProject(account, need.permission, { ...project, scheme }).kind === 'held'
  );
}
