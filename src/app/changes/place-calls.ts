import { found, mapResult, readToEnd } from '../../jira';
import { member, type WritePlace, type PlaceCalls, type There } from '../journal/write-place';

const rolePlace: PlaceCalls<Extract<WritePlace, { kind: 'role' }>> = {
  read: async ({ projectId, roleId }, jira) => {
    const answer = await jira.roleActors(projectId, roleId);
    if (!answer.ok) return answer;
    return found(answer.value.users.map((value) => member(value)));
  },
  add: ({ projectId, roleId }, { holder }, jira) => jira.addRoleActor(projectId, roleId, holder.value),
  remove: ({ projectId, roleId }, { holder }, jira) => jira.removeRoleActor(projectId, roleId, holder.value),
};

/** A role of the company-managed spaces that are created later. */
const defaultRolePlace: PlaceCalls<Extract<WritePlace, { kind: 'default-role' }>> = {
  read: async ({ roleId }, jira) =>
    mapResult(await jira.defaultActors(roleId), ({ users }) => users.map((value) => member(value))),
  add: ({ roleId }, { holder }, jira) => jira.addDefaultActor(roleId, holder.value),
  remove: ({ roleId }, { holder }, jira) => jira.removeDefaultActor(roleId, holder.value),
};

const schemePlace: PlaceCalls<Extract<WritePlace, { kind: 'scheme' }>> = {
  read: async ({ schemeId }, jira) => {
    const answer = await jira.scheme(schemeId);
    if (!answer.ok) return answer;
    return found(
      answer.value.grants.flatMap(({ id, permission, holder: { type, value } }): There[] =>
        (type === 'user' || type === 'group') && value !== null
          ? [{ id, permission, holder: { type, value } }]
          : [],
      ),
    );
  },
  add: ({ schemeId }, { permission, holder }, jira) => jira.createGrant(schemeId, permission ?? '', holder),
  remove: async ({ schemeId }, { id }, jira) => jira.deleteGrant(schemeId, id ?? ''),
};

/** A security level. Jira tells the id of a membership only when its members are read. */
const levelPlace: PlaceCalls<Extract<WritePlace, { kind: 'level' }>> = {
  read: async ({ levelId }, jira) =>
    mapResult(
      await readToEnd('GET /rest/api/3/issuesecurityschemes/level/member', (startAt) =>
        jira.levelMembers([levelId], startAt, 'viewer'),
      ),
      (members) =>
        members.flatMap(({ id, holder }): There[] =>
          holder.type === 'user' && holder.value !== null ? [member(holder.value, id)] : [],
        ),
    ),
  add: ({ schemeId, levelId }, { holder }, jira) => jira.addLevelMember(schemeId, levelId, holder.value),
  remove: ({ schemeId, levelId }, { id }, jira) => jira.removeLevelMember(schemeId, levelId, id ?? ''),
};

const callsByKind = {
  role: rolePlace,
  'default-role': defaultRolePlace,
  scheme: schemePlace,
  level: levelPlace,
} satisfies { readonly [Kind in WritePlace['kind']]: PlaceCalls<Extract<WritePlace, { kind: Kind }>> };

/** The calls of a place's kind. */
export function callsOf(place: WritePlace): PlaceCalls<WritePlace> {
  // the table pairs each kind with its own calls
  return callsByKind[place.kind];
}
