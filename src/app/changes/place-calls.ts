import { found } from '../../jira';
import { levelPlace } from './level-place';
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

const callsByKind = {
  role: rolePlace,
  scheme: schemePlace,
  level: levelPlace,
} satisfies { readonly [Kind in WritePlace['kind']]: PlaceCalls<Extract<WritePlace, { kind: Kind }>> };

/** The calls of a place's kind. */
export function callsOf(place: WritePlace): PlaceCalls<WritePlace> {
  // the table pairs each kind with its own calls
  return callsByKind[place.kind];
}
