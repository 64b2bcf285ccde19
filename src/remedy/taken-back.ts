import type { Holder, PermissionScheme } from '../access';
import type { ChangeSpec } from './change';
import { changedSite, type ChangingSite } from './changed-site';
import type { PlanFacts } from './facts';

/** The site without what some changes once added: `applyAllToModel`, the other way round. Changes outside the model leave it as it is. */
export const takenBack = (facts: PlanFacts, specs: readonly ChangeSpec[]): PlanFacts =>
  changedSite(facts, specs, takeBack);

function takeBack(site: ChangingSite, spec: ChangeSpec): void {
  const { accountId } = site.account;
  const others = (users: readonly string[]) => users.filter((user) => user !== accountId);
  switch (spec.kind) {
    case 'add-to-role':
    case 'add-to-team-role': {
      const { projectKey, roleId } = spec.target;
      const project = site.projects.get(site.ids.get(projectKey) ?? '');
      const role = project?.actors.get(roleId);
      if (project === undefined || role === undefined) return;
      const actors = new Map([...project.actors, [roleId, { ...role, users: others(role.users) }]]);
      site.projects.set(project.id, { ...project, actors });
      return;
    }
    case 'grant-in-scheme': {
      const { schemeId, permissions, holder } = spec.target;
      const scheme = site.schemes.get(schemeId);
      if (scheme === undefined) return;
      const isGone = (grant: PermissionScheme['grants'][number]): boolean =>
        permissions.includes(grant.permission) && isHolder(grant.holder, holder);
      site.schemes.set(schemeId, { ...scheme, grants: scheme.grants.filter((grant) => !isGone(grant)) });
      return;
    }
    case 'add-to-security-level': {
      const level = site.levels.get(spec.target.levelId);
      if (level?.members == null) return;
      const members = level.members.filter((one) => !isHolder(one, { type: 'user', value: accountId }));
      site.levels.set(level.id, { ...level, members });
      return;
    }
    case 'add-default-to-role': {
      const { roleId } = spec.target;
      const role = site.defaultActors.get(roleId);
      if (role !== undefined) site.defaultActors.set(roleId, { ...role, users: others(role.users) });
      return;
    }
    case 'add-to-group':
    case 'give-app-access':
    case 'grant-global':
    case 'share-object':
    case 'restore-project':
    case 'ask-owner':
    case 'reactivate-account':
  }
}

const isHolder = (one: Pick<Holder, 'type' | 'value'>, other: { type: string; value: string }): boolean =>
  one.type === other.type && one.value === other.value;
