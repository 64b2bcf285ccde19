import type { Site } from '../../local/jira';
import type { SecurityLevel } from '../../src/access';
import type { GroupFacts, PlanFacts, PlanProject } from '../../src/remedy';
import { accountOf, projectOf, schemeOf, workItemOf } from '../access/in-step/site-model';

/** What a scan would gather for a plan, from a site file, with everything read. */
export function factsOfSite(site: Site, accountId: string): PlanFacts {
  const user = site.users.find((one) => one.accountId === accountId);
  if (user === undefined) throw new Error(`${accountId} is not on the site`);
  const live = site.projects.filter(({ status }) => status === 'live');
  const models = live.map((project) => ({ project, model: projectOf(site, project) }));
  const items = site.issues.map((issue) => workItemOf(site, issue));
  return {
    account: accountOf(site, user),
    plan: site.site.plan,
    applications: site.applicationRoles.map(({ key }) => key),
    projects: new Map(
      models.map(({ project, model }): [string, PlanProject] => [
        model.id,
        {
          ...{ id: model.id, key: model.key, kind: model.kind, lead: model.lead, actors: model.actors },
          ...{ typeKey: project.typeKey, schemeId: model.scheme.id, seenBy: 'viewer' },
        },
      ]),
    ),
    // Jira lists those of no space, too
    schemes: new Map(site.permissionSchemes.map((scheme) => [String(scheme.id), schemeOf(site, scheme)])),
    levels: new Map(
      items.flatMap(({ level }): [string, SecurityLevel][] => (level === null ? [] : [[level.id, level]])),
    ),
    workItems: new Map(items.map((item) => [item.key, item])),
    defaultActors: new Map(
      site.roles.map(({ id, defaultActors = { users: [], groups: [] } }) => [
        String(id),
        {
          users: defaultActors.users,
          groups: site.groups.flatMap(({ groupId, name }) =>
            defaultActors.groups.includes(groupId) ? [{ id: groupId, name }] : [],
          ),
        },
      ]),
    ),
    groups: new Map(site.groups.map((group) => [group.groupId, groupFacts(site, group, accountId)])),
  };
}

function groupFacts(
  site: Site,
  { groupId, name, members }: Site['groups'][number],
  accountId: string,
): GroupFacts {
  return {
    ...{ id: groupId, name, accountAlone: members.length === 1 && members[0] === accountId },
    globalPermissions: site.globalPermissions
      .filter((one) => one.groupId === groupId)
      .map(({ permission }) => permission),
    applications: site.applicationRoles
      .filter(({ groupIds }) => groupIds.includes(groupId))
      .map(({ key }) => key),
  };
}
