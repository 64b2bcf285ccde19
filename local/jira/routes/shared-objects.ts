import { type Answer, type Call, self } from '../answers/call';
import { projectReference } from '../answers/project-json';
import { refuse } from '../answers/refusal';
import { groupJson, userJson } from '../answers/user-json';
import { administersJira, seesSharedObject } from '../decide/visibility';
import type { SiteSharedObject } from '../site/site-file';

/** `GET /filter/{id}`: for its owner and those it is shared with; 400 for everybody else (row 107 of the message catalogue). */
export const getFilter: Answer = (call) => {
  const override = call.url.searchParams.get('overrideSharePermissions') === 'true';
  const filter = find(call, 'filter', override && administersJira(call.index, call.caller));
  if (!filter) {
    throw refuse(
      400,
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
    );
  }
  const owner = call.index.user(filter.owner);
  const { baseUrl } = call.index.site.site;
  return {
    self: self(call, `/filter/${filter.id}`),
    id: String(filter.id),
    name: filter.name,
    ...(owner ? { owner: userJson(call, owner) } : {}),
    jql: 'ORDER BY created DESC',
    viewUrl: `${baseUrl}/issues/?filter=${filter.id}`,
    searchUrl: `${baseUrl}/rest/api/3/search?jql=ORDER+BY+created+DESC`,
    favourite: false,
    favouritedCount: 0,
    sharePermissions: sharesOf(call, filter),
    editPermissions: [],
    subscriptions: { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 },
  };
};

/** `GET /dashboard/{id}`: for its owner and those it is shared with; 404 for everybody else, Jira admins included. */
export const getDashboard: Answer = (call) => {
  const dashboard = find(call, 'dashboard', false);
  if (!dashboard) throw refuse(404, `The dashboard with id '${call.param('id')}' does not exist.`);
  const owner = call.index.user(dashboard.owner);
  return {
    self: self(call, `/dashboard/${dashboard.id}`),
    id: String(dashboard.id),
    name: dashboard.name,
    isFavourite: false,
    popularity: 0,
    ...(owner ? { owner: ownerJson(call, owner) } : {}),
    sharePermissions: sharesOf(call, dashboard),
    editPermissions: [],
    view: `${call.index.site.site.baseUrl}/jira/dashboards/${dashboard.id}`,
    isWritable: dashboard.owner === call.caller.user.accountId,
    systemDashboard: false,
  };
};

function find(call: Call, kind: SiteSharedObject['kind'], override: boolean): SiteSharedObject | undefined {
  const object = call.index.site.sharedObjects.find(
    (entry) => entry.kind === kind && String(entry.id) === call.param('id'),
  );
  return object && (override || seesSharedObject(call.index, call.caller, object)) ? object : undefined;
}

function sharesOf(call: Call, object: SiteSharedObject): object[] {
  return object.sharedWith.flatMap(({ type, value }): object[] => {
    const id = call.ids.idOf(`share ${object.kind} ${object.id} ${type} ${value ?? ''}`);
    const user = type === 'user' && value !== null ? call.index.user(value) : undefined;
    const group = type === 'group' && value !== null ? call.index.group(value) : undefined;
    const project = type === 'project' ? call.index.projectById(Number(value)) : undefined;
    if (type === 'loggedin') return [{ id, type }];
    if (user) return [{ id, type, user: ownerJson(call, user) }];
    if (group) return [{ id, type, group: groupJson(call, group) }];
    if (project) return [{ id, type, project: projectReference(call, project) }];
    return [];
  });
}

/** Shares and dashboards carry a person in a smaller shape than everything else. */
function ownerJson(call: Call, user: Parameters<typeof userJson>[1]) {
  const { self: address, accountId, displayName, active, avatarUrls } = userJson(call, user);
  return { self: address, accountId, displayName, active, avatarUrls };
}
