import type { Grant, Holder, PermissionScheme, SecurityLevel } from '../access';
import type { ChangeSpec } from './change';
import type { PlanFacts, PlanProject } from './facts';
import { inGroup, withMember } from './membership';

/** The site once a change is made: what a plan is proved on. Changes outside the model leave it as it is. */
export const applyToModel = (facts: PlanFacts, spec: ChangeSpec): PlanFacts => applyAllToModel(facts, [spec]);

/** The site once all of some changes are made, in their order: one copy of it for all, since a plan may change thousands of spaces. */
export function applyAllToModel(facts: PlanFacts, specs: readonly ChangeSpec[]): PlanFacts {
  const site: Site = {
    account: facts.account,
    ...{ projects: new Map(facts.projects), schemes: new Map(facts.schemes), levels: new Map(facts.levels) },
    ...{ groups: facts.groups, ids: new Map([...facts.projects.values()].map(({ key, id }) => [key, id])) },
  };
  for (const spec of specs) make(site, spec);
  const { account, projects, schemes, levels } = site;
  return { ...facts, account, projects, schemes, levels };
}

/** What of a site changes while changes are made to it. `ids`: of its spaces, by key. */
interface Site extends Pick<PlanFacts, 'groups'> {
  account: PlanFacts['account'];
  readonly projects: Map<string, PlanProject>;
  readonly schemes: Map<string, PermissionScheme>;
  readonly levels: Map<string, SecurityLevel>;
  readonly ids: ReadonlyMap<string, string>;
}

function make(site: Site, spec: ChangeSpec): void {
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
      const group = site.groups.get(spec.target.groupId);
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
