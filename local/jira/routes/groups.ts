import type { Answer, Call } from '../answers/call';
import type { SiteUser } from '../site/site-file';
import { pageOf } from '../answers/page';
import { refuse } from '../answers/refusal';
import { userJson } from '../answers/user-json';
import { administersJira, browsesUsers } from '../decide/visibility';

/** By the specification a member carries no type of app. */
function memberJson(call: Call, user: SiteUser): Omit<ReturnType<typeof userJson>, 'appType'> {
  const { appType: _, ...member } = userJson(call, user);
  return member;
}

/** `GET /group/member`: at most 50 a page, without inactive users unless asked; for Jira admins and who may browse users. */
export const getGroupMembers: Answer = (call) => {
  const query = call.url.searchParams;
  const groupId = query.get('groupId');
  const name = query.get('groupname');
  if (groupId === null && name === null) throw refuse(400, 'Either groupname or groupId must be provided.');
  if (groupId !== null && name !== null)
    throw refuse(400, 'Only one of groupname and groupId can be provided.');
  if (!browsesUsers(call.index, call.caller) && !administersJira(call.index, call.caller)) {
    throw refuse(403, 'You do not have permission to view the members of groups.');
  }
  const group = call.index.site.groups.find((entry) =>
    groupId === null ? entry.name === name : entry.groupId === groupId,
  );
  if (!group) throw refuse(404, `The group '${groupId ?? name ?? ''}' does not exist.`);
  const inactive = query.get('includeInactiveUsers') === 'true';
  const members = group.members
    .flatMap((accountId) => call.index.user(accountId) ?? [])
    .filter((user) => inactive || user.active);
  const page = pageOf(call, members, { usual: 50, cap: 50 });
  return { ...page, values: page.values.map((user) => memberJson(call, user)) };
};
