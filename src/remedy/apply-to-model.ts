import type { Grant, Holder, PermissionScheme } from '../access';
import type { ChangeSpec } from './change';
import { changedSite, type ChangingSite } from './changed-site';
import type { PlanFacts } from './facts';
import { inGroup, withMember } from './membership';

/** The site once a change is made: what a plan is proved on. Changes outside the model leave it as it is. */
export const applyToModel = (facts: PlanFacts, spec: ChangeSpec): PlanFacts => applyAllToModel(facts, [spec]);

/** The site once all of some changes are made, in their order. */
export const applyAllToModel = (facts: PlanFacts, specs: readonly ChangeSpec[]): PlanFacts =>
  changedSite(facts, specs, (site, spec) => {
    make(site, spec, facts);
  });

function make(site: ChangingSite, spec: ChangeSpec, { groups }: PlanFacts): void {
  const { account } = site;
  switch (spec.kind) {
    case 'reactivate-account':
      site.account = { ...account, active: true };
      return;
    case 'give-app-access': {
      const applications = [...new Set([...account.applications, spec.target.application])];
      site.account = { ...account, applications };
      return;
    }
    case 'add-to-role':
    case 'add-to-team-role': {
      const project = site.projects.get(site.ids.get(spec.target.projectKey) ?? '');
      if (project === undefined) return;
      const actors = withMember(project.actors, spec.target, account.accountId);
      site.projects.set(project.id, { ...project, actors });
      return;
    }
    case 'grant-in-scheme': {
      const scheme = site.schemes.get(spec.target.schemeId);
      if (scheme !== undefined) site.schemes.set(scheme.id, granting(scheme, spec));
      return;
    }
    case 'add-to-security-level': {
      const { levelId, levelName, securitySchemeId } = spec.target;
      const level = site.levels.get(levelId) ?? {
        ...{ id: levelId, name: levelName, schemeId: securitySchemeId },
        members: null,
      };
      const member: Holder = { type: 'user', value: account.accountId, name: null, exists: true };
      site.levels.set(level.id, { ...level, members: [...(level.members ?? []), member] });
      return;
    }
    case 'add-to-group': {
      const group = groups.get(spec.target.groupId);
      if (group !== undefined) site.account = inGroup(account, group);
      return;
    }
    case 'add-default-to-role':
    case 'grant-global':
    case 'share-object':
    case 'restore-project':
    case 'ask-owner':
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
