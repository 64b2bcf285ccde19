import { record, type Answer, type Call } from '../answers/call';
import { actorAsked, actorsOf, paidPlanOnly, refuseDoubles } from '../answers/actors-asked';
import { notConfigured } from '../answers/refusal';
import { noContent } from '../answers/reply';
import { projectRoleJson } from '../answers/role-json';
import { administersProject } from '../decide/visibility';
import type { SiteProject, SiteRole, SiteRoleActors } from '../site/site-file';
import { notFound, seenProject } from './find-project';
import { roleIn } from './find-role';

/** Entries that a call made, so that the call that empties one takes it away and leaves the site as it was. */
const made = new WeakSet<SiteRoleActors>();

/**
 * `POST /project/{projectIdOrKey}/role/{id}`: for who administers the project or Jira. All actors are added or none: 404 where
 * one is unknown or inactive, 400 where one is there already and on the Free plan.
 */
export const addRoleActors: Answer = (call) => {
  const project = seenProject(call, call.param('projectIdOrKey'));
  if (!administersProject(call.index, call.caller, project)) throw notConfigured();
  const role = roleIn(call, project);
  paidPlanOnly(call);
  const { users, groups } = actorsOf(call);
  const mine = entriesOf(project, role);
  refuseDoubles(call, [...users, ...groups], (id) =>
    mine.some((entry) => [...entry.users, ...entry.groups].includes(id)),
  );
  recorded(call, project, role, () => {
    const entry = mine[0] ?? newEntry(project, role);
    entry.users.push(...users);
    entry.groups.push(...groups);
  });
  return projectRoleJson(call, project, role, false);
};

/**
 * `DELETE /project/{projectIdOrKey}/role/{id}?user=|group=|groupId=`: 204, also for who is not in the role; 404 for a caller
 * who does not administer the project.
 */
export const removeRoleActor: Answer = (call) => {
  const name = call.param('projectIdOrKey');
  const project = seenProject(call, name);
  if (!administersProject(call.index, call.caller, project)) throw notFound(name);
  const role = roleIn(call, project);
  paidPlanOnly(call);
  const { user, groupId } = actorAsked(call);
  recorded(call, project, role, () => {
    for (const entry of entriesOf(project, role)) {
      if (user !== undefined) remove(entry.users, user);
      if (groupId !== undefined) remove(entry.groups, groupId);
      if (made.has(entry) && entry.users.length + entry.groups.length === 0)
        remove(project.roleActors, entry);
    }
  });
  return noContent;
};

/** Makes a change of a role and puts it on record with who was in the role before; what changed nobody is not recorded. */
function recorded(call: Call, project: SiteProject, role: SiteRole, change: () => void): void {
  const before = membersOf(call, project, role);
  change();
  const after = membersOf(call, project, role);
  if (before.users.length === after.users.length && before.groups.length === after.groups.length) return;
  record(call, {
    kind: 'role-changed',
    role: { id: String(role.id), name: role.name },
    project: { id: String(project.id), name: project.name },
    users: [before.users, after.users],
    groups: [before.groups, after.groups],
  });
}

function membersOf(call: Call, project: SiteProject, role: SiteRole) {
  const mine = entriesOf(project, role);
  return {
    users: mine.flatMap(({ users }) => users),
    groups: mine.flatMap(({ groups }) => groups.map((id) => call.index.group(id)?.name ?? id)),
  };
}

function entriesOf(project: SiteProject, role: SiteRole): SiteRoleActors[] {
  return project.roleActors.filter((entry) => entry.roleId === role.id);
}

function newEntry(project: SiteProject, role: SiteRole): SiteRoleActors {
  const entry: SiteRoleActors = { roleId: role.id, users: [], groups: [] };
  project.roleActors.push(entry);
  made.add(entry);
  return entry;
}

function remove<T>(list: T[], value: T): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}
