import { found, limits } from '../../jira';
import { member, type Place, type PlaceCalls, type There } from './place';

/** Pages of members that are read; no level of a real site has as many. */
const mostPages = 20;

/** A security level. Jira tells the id of a membership only when its members are read. */
export const levelPlace: PlaceCalls<Extract<Place, { kind: 'level' }>> = {
  read: async ({ levelId }, jira) => {
    const there: There[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const startAt = page * limits.levelMembersPerPage;
      const answer = await jira.levelMembers([levelId], startAt);
      if (!answer.ok) return answer;
      for (const { id, holder } of answer.value.items) {
        if (holder.type === 'user' && holder.value !== null) there.push(member(holder.value, id));
      }
      if (startAt + answer.value.items.length >= answer.value.total || answer.value.items.length === 0) break;
    }
    return found(there);
  },
  add: ({ schemeId, levelId }, { holder }, jira) => jira.addLevelMember(schemeId, levelId, holder.value),
  remove: ({ schemeId, levelId }, { id }, jira) => jira.removeLevelMember(schemeId, levelId, id ?? ''),
};
