import type { Answer, Call } from '../answers/call';
import { refuse } from '../answers/refusal';

/** `POST /group/user`: for site administrators, whom a site file does not have; everybody who asks well is refused. */
export const addUserToGroup: Answer = (call) => {
  const { body } = call;
  const accountId = typeof body === 'object' && body !== null && 'accountId' in body ? body.accountId : null;
  return siteAdministratorsOnly(call, accountId);
};

/** `DELETE /group/user`: likewise. */
export const removeUserFromGroup: Answer = (call) =>
  siteAdministratorsOnly(call, call.url.searchParams.get('accountId'));

function siteAdministratorsOnly(call: Call, accountId: unknown): never {
  const query = call.url.searchParams;
  if (query.has('groupname') === query.has('groupId'))
    throw refuse(400, 'Exactly one of groupname and groupId must be provided.');
  if (typeof accountId !== 'string' || accountId === '') throw refuse(400, 'The accountId must be provided.');
  // As a Forge app met it in 2025 (community.developer.atlassian.com/t/92540).
  throw refuse(
    403,
    'An error occurred: com.atlassian.idp.client.exceptions.AuthorizationException: ' +
      '{"key":"forbidden","context":{"message":"user does not have the relevant permissions"}}',
  );
}
