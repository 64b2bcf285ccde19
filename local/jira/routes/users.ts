import { type Answer, expandOf, repeatedOf } from '../answers/call';
import { pageOf } from '../answers/page';
import { refuse } from '../answers/refusal';
import { expandedUserJson, userJson } from '../answers/user-json';
import { browsesUsers } from '../decide/visibility';

/** `GET /user`: for who holds Browse users and groups, and for oneself. */
export const getUser: Answer = (call) => {
  const accountId = call.url.searchParams.get('accountId') ?? '';
  if (accountId === '') throw refuse(400, 'The accountId query parameter is required.');
  const mine = accountId === call.caller.user.accountId;
  if (!mine && !browsesUsers(call.index, call.caller)) {
    throw refuse(403, 'You do not have permission to browse users and groups.');
  }
  const user = call.index.user(accountId);
  if (!user) throw refuse(404, 'Specified user does not exist or you do not have required permissions');
  return expandedUserJson(call, user, expandOf(call));
};

/** `GET /user/bulk`: for everybody who may use Jira; ten a page unless asked for more; an unknown id is left out. */
export const getUsersInBulk: Answer = (call) => {
  const asked = repeatedOf(call, 'accountId');
  if (asked.length === 0) throw refuse(400, 'At least one accountId must be provided.');
  const users = asked.flatMap((accountId) => call.index.user(accountId) ?? []);
  const page = pageOf(call, users, { usual: 10, cap: 200 });
  return { ...page, values: page.values.map((user) => userJson(call, user)) };
};

/** `GET /myself`. */
export const getMyself: Answer = (call) => expandedUserJson(call, call.caller.user, expandOf(call));
