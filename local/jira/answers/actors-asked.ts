import * as z from 'zod';
import { bodyOf, type Call } from './call';
import { refuse, Refusal } from './refusal';

/** Whom a call puts into a role, or takes out of it: of one project, or of the projects to come. */

const names = z.array(z.string()).default([]);
const actorsMap = z.strictObject({ user: names, groupId: names, group: names });

/** On the Free plan nobody is put into a role, or taken out of it. For default actors that is inferred. */
export function paidPlanOnly(call: Call): void {
  if (call.index.site.site.plan === 'FREE')
    throw refuse(400, "The project role actors can't be updated as it's on the Jira Software Free plan.");
}

/** The active users and the groups of the body, each once. */
export function actorsOf(call: Call): { users: string[]; groups: string[] } {
  const { user, group, groupId } = bodyOf(call, actorsMap);
  if (group.length > 0 && groupId.length > 0)
    throw refuse(400, 'Only one of group and groupId can be provided.');
  if (user.length + group.length + groupId.length === 0)
    throw refuse(400, 'At least one user or group must be provided.');
  for (const accountId of user) {
    if (call.index.user(accountId)?.active !== true) throw refuse(404, `We can't find '${accountId}'.`);
  }
  const groups = [...groupId, ...group].map((asked) => {
    const known = groupId.length > 0 ? call.index.group(asked) : groupNamed(call, asked);
    if (!known) throw refuse(404, `We can't find '${asked}' in any accessible user directory.`);
    return known.groupId;
  });
  return { users: [...new Set(user)], groups: [...new Set(groups)] };
}

/** Refuses to add whom `isIn` says to be there already; the wording is that of Jira's own source. */
export function refuseDoubles(call: Call, asked: readonly string[], isIn: (id: string) => boolean): void {
  const double = asked
    .filter(isIn)
    .map((id) => `'${call.index.group(id)?.name ?? id}' is already a member of the project role.`);
  if (double.length > 0) throw new Refusal(400, { errorMessages: double, errors: {} });
}

/** The one user or group that a call names to take out. */
export function actorAsked(call: Call): { user?: string | undefined; groupId?: string | undefined } {
  const query = call.url.searchParams;
  const asked = ['user', 'group', 'groupId'].flatMap((name) => {
    const value = query.get(name);
    return value ? [{ name, value }] : [];
  });
  const [only] = asked;
  if (!only || asked.length > 1)
    throw refuse(400, 'Exactly one of user, group and groupId must be provided.');
  switch (only.name) {
    case 'user':
      return { user: only.value };
    case 'groupId':
      return { groupId: only.value };
    default:
      return { groupId: groupNamed(call, only.value)?.groupId };
  }
}

function groupNamed(call: Call, name: string) {
  return call.index.site.groups.find((group) => group.name === name);
}
