import { mapResult, readToEnd } from '../../jira';
import { member, type WritePlace, type PlaceCalls, type There } from '../journal/write-place';

/** A security level. Jira tells the id of a membership only when its members are read. */
export const levelPlace: PlaceCalls<Extract<WritePlace, { kind: 'level' }>> = {
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
