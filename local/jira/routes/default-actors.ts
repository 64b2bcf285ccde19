import { actorAsked, actorsOf, paidPlanOnly, refuseDoubles } from '../answers/actors-asked';
import type { Answer, Call } from '../answers/call';
import { refuse } from '../answers/refusal';
import { actorsJson } from '../answers/role-json';
import type { SiteRole } from '../site/site-file';
import { adminsOnly } from './admins-only';

/** Roles that a call gave default actors, so that the call that takes the last of them leaves the site as it was. */
const made = new WeakSet<SiteRole>();

/**
 * The default actors of a role of company-managed projects; for Jira admins. They touch no project that is there already. The answer
 * has the actors alone, as in the examples of Atlassian's specification. Jira's audit log has no event for them.
 */
export const getDefaultActors: Answer = (call) => {
  adminsOnly(call);
  return roleJson(call, roleOf(call));
};

/** All are added or none: 404 where one is unknown or inactive, 400 where one is there already. */
export const addDefaultActors: Answer = (call) => {
  adminsOnly(call);
  const role = roleOf(call);
  paidPlanOnly(call);
  const { users, groups } = actorsOf(call);
  const mine = role.defaultActors ?? { users: [], groups: [] };
  refuseDoubles(call, [...users, ...groups], (id) => [...mine.users, ...mine.groups].includes(id));
  if (role.defaultActors === undefined) made.add(role);
  role.defaultActors = { users: [...mine.users, ...users], groups: [...mine.groups, ...groups] };
  return roleJson(call, role);
};

/** Answers with the role, also for who is not in it. */
export const removeDefaultActor: Answer = (call) => {
  adminsOnly(call);
  const role = roleOf(call);
  paidPlanOnly(call);
  const { user, groupId } = actorAsked(call);
  const users = (role.defaultActors?.users ?? []).filter((id) => id !== user);
  const groups = (role.defaultActors?.groups ?? []).filter((id) => id !== groupId);
  if (made.has(role) && users.length + groups.length === 0) delete role.defaultActors;
  else if (role.defaultActors !== undefined) role.defaultActors = { users, groups };
  return roleJson(call, role);
};

function roleOf(call: Call): SiteRole {
  const role = call.index.role(call.param('id'));
  if (role?.projectId !== null) throw refuse(404, `Can not find a project role with id ${call.param('id')}`);
  return role;
}

function roleJson(call: Call, role: SiteRole) {
  const actors = role.defaultActors ?? { users: [], groups: [] };
  return { actors: actorsJson(call, `default ${role.id}`, actors, false) };
}
