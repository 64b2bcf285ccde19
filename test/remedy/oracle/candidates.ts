import type { Site } from '../../../local/jira';
import type { ChangeSpec } from '../../../src/remedy';
import type { SiteNeed } from './needs';

type SiteProject = Site['projects'][number];
type SiteHolder = Site['permissionSchemes'][number]['grants'][number]['holder'];

/** Every candidate, each once. */
export function candidatesOn(
  site: Site,
  needs: readonly SiteNeed[],
  accountId: string,
): readonly ChangeSpec[] {
  const specs = site.projects.flatMap((project) =>
    ofProject(
      site,
      project,
      needs.filter((need) => need.project.id === project.id),
      accountId,
    ),
  );
  return [...new Map(specs.map((spec) => [JSON.stringify(spec), spec])).values()];
}

function ofProject(
  site: Site,
  project: SiteProject,
  needs: readonly SiteNeed[],
  accountId: string,
): readonly ChangeSpec[] {
  if (needs.length === 0) return [];
  const scheme = site.permissionSchemes.find(({ id }) => id === project.permissionSchemeId)!;
  const permissions = [...new Set(needs.flatMap(({ permission }) => permission ?? []))];
  const levels = site.securitySchemes.flatMap(({ id, levels: all }) =>
    all
      .filter((level) => needs.some(({ levelId }) => levelId === level.id))
      .map((level) => ({ schemeId: id, level })),
  );
  const holders: readonly SiteHolder[] = [
    ...scheme.grants.filter(({ permission }) => permissions.includes(permission)).map(({ holder }) => holder),
    ...levels.flatMap(({ level }) => level.members),
    ...needs.flatMap(({ roleIds }) =>
      roleIds.map((id) => ({ type: 'projectRole' as const, value: String(id) })),
    ),
  ];
  const names = (type: SiteHolder['type'], value: string) =>
    holders.some((holder) => holder.type === type && holder.value === value);

  const roles = site.roles
    .filter(({ name }) => name !== 'atlassian-addons-project-access')
    .filter(({ id }) => names('projectRole', String(id)));
  const actors = project.roleActors.filter(({ roleId }) => roles.some(({ id }) => id === roleId));
  const groups = site.groups
    .filter(({ groupId }) => names('group', groupId) || actors.some((one) => one.groups.includes(groupId)))
    .filter(({ groupId }) => !administers(site, groupId));
  const editable = site.site.plan === 'PAID' && project.style === 'classic';
  const isFull = (permission: string) =>
    scheme.grants.filter((grant) => grant.permission === permission).length >= 50;

  return [
    ...roles.map(({ id, name }): ChangeSpec => {
      const kind = project.style === 'classic' ? 'add-to-role' : 'add-to-team-role';
      return {
        kind,
        target: { projectKey: project.key, roleId: String(id), roleName: name, typeKey: project.typeKey },
      };
    }),
    ...permissions.flatMap((permission): ChangeSpec[] => {
      if (!editable || isFull(permission)) return [];
      const target = { schemeId: String(scheme.id), schemeName: scheme.name, permissions: [permission] };
      return [
        {
          kind: 'grant-in-scheme',
          target: { ...target, holder: { type: 'user', value: accountId, name: null }, sharedBy: 0 },
        },
      ];
    }),
    ...levels.map(({ schemeId, level }): ChangeSpec => ({
      kind: 'add-to-security-level',
      target: { securitySchemeId: String(schemeId), levelId: String(level.id), levelName: level.name },
    })),
    ...groups.map(({ groupId, name }): ChangeSpec => ({
      kind: 'add-to-group',
      target: { groupId, groupName: name },
    })),
  ];
}

function administers({ globalPermissions }: Site, groupId: string): boolean {
  return globalPermissions.some((one) => one.permission === 'ADMINISTER' && one.groupId === groupId);
}
