import { openJira, type Jira, type Site } from '../../../local/jira';

/** One change that takes something away from an account, made in a stand-in Jira that puts it on record. */

export const at = '2026-11-20T14:03:00.000Z';
export const accountId = 'u-1';

export interface Taking {
  readonly kind: 'left-role' | 'left-group' | 'grant-removed' | 'scheme-left';
  /** Tells it from others of its kind. */
  readonly says: string;
  readonly make: (jira: Jira) => Promise<void>;
}

const scopes = ['read:jira-work', 'manage:jira-configuration', 'manage:jira-project'];

async function remove(jira: Jira, path: string): Promise<void> {
  const request = new Request(`${jira.site.site.baseUrl}/rest/api/3${path}`, { method: 'DELETE' });
  const answer = await jira.fetch(request, { accountId: jira.site.viewer, scopes });
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
}

/** Everything that can be taken from the account on the site. */
export function takings(site: Site): readonly Taking[] {
  const groups = site.groups.filter(({ members }) => members.includes(accountId));
  const groupIds = new Set(groups.map(({ groupId }) => groupId));
  const fromRoles = site.projects.flatMap((project) =>
    project.roleActors.flatMap(({ roleId, users, groups: inRole }): Taking[] => {
      const path = `/project/${String(project.id)}/role/${String(roleId)}`;
      const left = (says: string, query: string): Taking => ({
        ...{ kind: 'left-role', says: `${project.key} ${String(roleId)} ${says}` },
        make: (jira) => remove(jira, `${path}?${query}`),
      });
      return [
        ...(users.includes(accountId) ? [left(accountId, `user=${accountId}`)] : []),
        ...inRole.flatMap((id) => (groupIds.has(id) ? [left(id, `groupId=${id}`)] : [])),
      ];
    }),
  );
  const fromGroups = groups.map(({ groupId, name }): Taking => ({
    ...{ kind: 'left-group', says: name },
    make: async ({ site: live, trail }) => {
      const group = live.groups.find((one) => one.groupId === groupId);
      group?.members.splice(group.members.indexOf(accountId), 1);
      trail.write({ kind: 'group-left', group: name, accountId }, live.viewer, new Date(at));
    },
  }));
  const shared = site.permissionSchemes.filter(({ projectId }) => projectId === null);
  const grants = shared.flatMap((scheme) =>
    scheme.grants.map((grant): Taking => ({
      ...{ kind: 'grant-removed', says: `${scheme.name} ${JSON.stringify(grant)}` },
      make: (jira) => remove(jira, `/permissionscheme/${String(scheme.id)}/permission/${String(grant.id)}`),
    })),
  );
  const schemes = site.projects.flatMap((project) =>
    shared.flatMap((scheme): Taking[] => {
      if (scheme.id === project.permissionSchemeId || project.style !== 'classic') return [];
      return [
        {
          ...{ kind: 'scheme-left', says: `${project.key} gets ${scheme.name}` },
          make: async (jira) => {
            switchScheme(jira, project.id, scheme.id);
          },
        },
      ];
    }),
  );
  return [...fromRoles, ...fromGroups, ...grants, ...schemes];
}

function switchScheme({ site, trail }: Jira, projectId: number, schemeId: number): void {
  const project = site.projects.find(({ id }) => id === projectId);
  if (project === undefined) throw new Error('no such project');
  const named = (id: number) => ({
    id: String(id),
    name: site.permissionSchemes.find((one) => one.id === id)?.name ?? '',
  });
  const event = { project: { id: String(projectId), name: project.name } };
  const [old, by, when] = [named(project.permissionSchemeId), site.viewer, new Date(at)];
  project.permissionSchemeId = schemeId;
  trail.write({ kind: 'scheme-removed', scheme: old, ...event }, by, when);
  trail.write({ kind: 'scheme-added', scheme: named(schemeId), ...event }, by, when);
}

/** The site after it, with its record in the log. */
export async function afterTaking(site: Site, taking: Taking): Promise<Site> {
  const jira = openJira(structuredClone(site), { traffic: () => undefined, now: () => new Date(at) });
  await taking.make(jira);
  return { ...jira.site, audit: [...jira.trail.records()] };
}
