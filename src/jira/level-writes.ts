import api, { route } from '@forge/api';
import { failed, mapResult } from './failure';
import { isNumericId } from './ids';
import { jsonBody } from './json-body';
import { noContent } from './no-content';
import type { Sender } from './sender';
import type { JiraWriter } from './writer-port';

const add = 'PUT /rest/api/3/issuesecurityschemes/{id}/level/{id}/member';
const remove = 'DELETE /rest/api/3/issuesecurityschemes/{id}/level/{id}/member/{id}';

/**
 * Members of a security level. Both calls are experimental at Atlassian, and the specification of the first contradicts itself:
 * it requires the property `securitySchemeLevelMembers`, which it does not allow, so no body is right by it. Its own example and
 * its list of properties say `members`; that is what is sent.
 */
export function levelWrites(send: Sender): Pick<JiraWriter, 'addLevelMember' | 'removeLevelMember'> {
  return {
    addLevelMember: async (schemeId, levelId, accountId) => {
      if (!isNumericId(schemeId) || !isNumericId(levelId)) return failed(add, 'not-found');
      return mapResult(
        await send({
          endpoint: add,
          answer: noContent,
          points: () => 1,
          writes: 'adds',
          send: () =>
            api
              .asUser()
              .requestJira(route`/rest/api/3/issuesecurityschemes/${schemeId}/level/${levelId}/member`, {
                method: 'PUT',
                ...jsonBody({ members: [{ type: 'user', parameter: accountId }] }),
              }),
        }),
        () => null,
      );
    },

    removeLevelMember: async (schemeId, levelId, memberId) => {
      if (![schemeId, levelId, memberId].every(isNumericId)) return failed(remove, 'not-found');
      return mapResult(
        await send({
          endpoint: remove,
          answer: noContent,
          points: () => 1,
          writes: 'removes',
          send: () =>
            api
              .asUser()
              .requestJira(
                route`/rest/api/3/issuesecurityschemes/${schemeId}/level/${levelId}/member/${memberId}`,
                { method: 'DELETE' },
              ),
        }),
        () => null,
      );
    },
  };
}
