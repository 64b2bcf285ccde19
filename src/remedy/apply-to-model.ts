import type { Grant, Holder, PermissionScheme } from '../access';
import type { ChangeSpec } from './change';
import type { PlanFacts } from './facts';
import { inGroup, withMember } from './membership';

/** The site as it would be once a change is made: what a plan is proved on. Changes outside the model leave it as it is. */
export function applyToModel(facts: PlanFacts, spec: ChangeSpec): PlanFacts {
  const { account } = facts;
  switch (spec.kind) {
    case 'reactivate-account':
      return { ...facts, account: { ...account, active: true } };
    case 'give-app-access': {
      const applications = [...new Set([...account.applications, spec.target.application])];
      return { ...facts, account: { ...account, applications } };
    }
    case 'add-to-role':
    case 'add-to-team-role': {
      const project = [...facts.projects.values()].find(({ key }) => key === spec.target.projectKey);
      if (project === undefined) return facts;
      const actors = withMember(project.actors, spec.target, account.accountId);
      return { ...facts, projects: new Map([...facts.projects, [project.id, { ...project, actors }]]) };
    }
    case 'grant-in-scheme': {
      const scheme = facts.schemes.get(spec.target.schemeId);
      if (scheme === undefined) return facts;
      return { ...facts, schemes: new Map([...facts.schemes, [scheme.id, granting(scheme, spec)]]) };
    }
    case 'add-to-security-level': {
      const { levelId, levelName, securitySchemeId } = spec.target;
      const level = facts.levels.get(levelId) ?? {
        ...{ id: levelId, name: levelName, schemeId: securitySchemeId },
        members: null,
      };
      const member: Holder = { type: 'user', value: account.accountId, name: null, exists: true };
      const members = [...(level.members ?? []), member];
      return { ...facts, levels: new Map([...facts.levels, [level.id, { ...level, members }]]) };
    }
    case 'add-to-group': {
      const group = facts.groups.get(spec.target.groupId);
      return group === undefined ? facts : { ...facts, account: inGroup(account, group) };
    }
    case 'add-default-to-role':
    case 'grant-global':
    case 'share-object':
    case 'restore-project':
    case 'ask-owner':
      return facts;
  }
}

function granting(
  scheme: PermissionScheme,
  { target }: Extract<ChangeSpec, { kind: 'grant-in-scheme' }>,
): PermissionScheme {
  const { type, value, name } = target.holder;
  const holder: Holder = { type, value, name, exists: true };
  const added = target.permissions.map((permission): Grant => ({
    id: `new ${permission}`,
    permission,
    holder,
  }));
  return { ...scheme, grants: [...scheme.grants, ...added] };
}

/** The site once all of some changes are made. */
export function applyAllToModel(facts: PlanFacts, specs: readonly ChangeSpec[]): PlanFacts {
  return specs.reduce(applyToModel, facts);
}
