import type { Holder, PermissionScheme } from '../access';
import type { ChangeSpec } from './change';
import type { PlanFacts } from './facts';

/** The site without what a change once added: `applyToModel`, the other way round. Changes outside the model leave it as it is. */
export function takenBack(facts: PlanFacts, spec: ChangeSpec): PlanFacts {
  const { accountId } = facts.account;
  switch (spec.kind) {
    case 'add-to-role':
    case 'add-to-team-role': {
      const { projectKey, roleId } = spec.target;
      const project = [...facts.projects.values()].find(({ key }) => key === projectKey);
      const role = project?.actors.get(roleId);
      if (project === undefined || role === undefined) return facts;
      const users = role.users.filter((user) => user !== accountId);
      const actors = new Map([...project.actors, [roleId, { ...role, users }]]);
      return { ...facts, projects: new Map([...facts.projects, [project.id, { ...project, actors }]]) };
    }
    case 'grant-in-scheme': {
      const { schemeId, permissions, holder } = spec.target;
      const scheme = facts.schemes.get(schemeId);
      if (scheme === undefined) return facts;
      const isGone = (grant: PermissionScheme['grants'][number]): boolean =>
        permissions.includes(grant.permission) && isHolder(grant.holder, holder);
      const grants = scheme.grants.filter((grant) => !isGone(grant));
      return { ...facts, schemes: new Map([...facts.schemes, [schemeId, { ...scheme, grants }]]) };
    }
    case 'add-to-security-level': {
      const level = facts.levels.get(spec.target.levelId);
      if (level?.members == null) return facts;
      const members = level.members.filter((one) => !isHolder(one, { type: 'user', value: accountId }));
      return { ...facts, levels: new Map([...facts.levels, [level.id, { ...level, members }]]) };
    }
    case 'add-default-to-role': {
      const { roleId } = spec.target;
      const role = facts.defaultActors.get(roleId);
      if (role === undefined) return facts;
      const users = role.users.filter((user) => user !== accountId);
      return { ...facts, defaultActors: new Map([...facts.defaultActors, [roleId, { ...role, users }]]) };
    }
    case 'add-to-group':
    case 'give-app-access':
    case 'grant-global':
    case 'share-object':
    case 'restore-project':
    case 'ask-owner':
    case 'reactivate-account':
      return facts;
  }
}

const isHolder = (one: Pick<Holder, 'type' | 'value'>, other: { type: string; value: string }): boolean =>
  one.type === other.type && one.value === other.value;
