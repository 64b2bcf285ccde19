import * as z from 'zod';
import { bodyOf, expandOf, record, type Answer, type Call } from '../answers/call';
import { refuse } from '../answers/refusal';
import { created, noContent } from '../answers/reply';
import { grantJson } from '../answers/scheme-json';
import { permissionOf } from '../permission-catalogue';
import { namedHolder } from '../site/named-holder';
import type { SiteGrant, SiteHolder, SitePermissionScheme } from '../site/site-file';
import { adminsOnly } from './admins-only';
import { findScheme } from './permission-schemes';

const request = z.object({
  permission: z.string(),
  holder: z.strictObject({
    type: z.string(),
    parameter: z.string().nullish(),
    value: z.string().nullish(),
  }),
});

/** Users, roles and groups that one permission of one scheme may have (Atlassian's data limits, from September 2026). */
const mostHolders = 50;
const counted: ReadonlySet<SiteHolder['type']> = new Set(['user', 'projectRole', 'group']);

/**
 * `POST /permissionscheme/{schemeId}/permission`: 201, for Jira admins; 403 on the Free plan, 404 for an unknown scheme, 400
 * for a grant that is there, one beyond the limit, an unknown permission or holder, and a team-managed project's scheme (the
 * last is inferred: such a scheme has no screen of its own).
 */
export const createGrant: Answer = (call) => {
  adminsOnly(call);
  const scheme = changeable(call);
  const { permission, holder } = grantOf(call);
  const mine = scheme.grants.filter((grant) => grant.permission === permission);
  if (mine.some((grant) => grant.holder.type === holder.type && grant.holder.value === holder.value)) {
    throw refuse(400, 'The same permission grant already exists in this permission scheme.');
  }
  if (
    counted.has(holder.type) &&
    mine.filter((grant) => counted.has(grant.holder.type)).length >= mostHolders
  ) {
    throw refuse(400, `A permission can be granted to at most ${mostHolders} users, roles and groups.`);
  }
  const grant: SiteGrant = { id: nextGrantId(call), permission, holder };
  scheme.grants.push(grant);
  recordGrant(call, 'grant-added', scheme, grant);
  return created(grantJson(call, scheme, grant, expandOf(call)));
};

/** `DELETE /permissionscheme/{schemeId}/permission/{permissionId}`: 204, for Jira admins; 400 for an unknown grant. */
export const deleteGrant: Answer = (call) => {
  adminsOnly(call);
  const scheme = changeable(call);
  const id = call.param('permissionId');
  const at = scheme.grants.findIndex((grant) => String(grant.id) === id);
  if (at < 0) throw refuse(400, `The permission grant with ID ${id} was not found.`);
  for (const grant of scheme.grants.splice(at, 1)) recordGrant(call, 'grant-removed', scheme, grant);
  return noContent;
};

function recordGrant(
  call: Call,
  kind: 'grant-added' | 'grant-removed',
  scheme: SitePermissionScheme,
  { permission, holder }: SiteGrant,
): void {
  const value = holder.value ?? '';
  const named = holder.type === 'projectRole' ? call.index.role(value) : call.index.group(value);
  record(call, {
    kind,
    scheme: { id: String(scheme.id), name: scheme.name },
    permission: permissionOf(call.index.site, permission)?.name ?? permission,
    holder: { type: holder.type, shown: named?.name ?? holder.value },
  });
}

function changeable(call: Call): SitePermissionScheme {
  if (call.index.site.site.plan === 'FREE')
    throw refuse(403, 'Permission schemes cannot be updated on free plans.');
  const scheme = findScheme(call, call.param('schemeId'));
  if (scheme.projectId !== null)
    throw refuse(400, 'The permission scheme of a team-managed project cannot be changed.');
  return scheme;
}

/** A group goes by `value` (its id) or `parameter` (its name); for every other type the two are the same. */
function grantOf(call: Call): { permission: string; holder: SiteHolder } {
  const { permission, holder } = bodyOf(call, request);
  if (permissionOf(call.index.site, permission)?.type !== 'PROJECT')
    throw refuse(400, `Permission '${permission}' is not valid.`);
  const name = holder.parameter ?? null;
  const group = call.index.site.groups.find((entry) => entry.name === name);
  const value = holder.value ?? (holder.type === 'group' ? (group?.groupId ?? null) : name);
  const named = namedHolder(call.index, holder.type, value);
  if (!named) throw refuse(400, `The holder ${holder.type} '${value ?? name ?? ''}' is not valid.`);
  return { permission, holder: named };
}

/** One more than the greatest of the site: the same grants get the same ids on every run, and again after an undo. */
function nextGrantId(call: Call): number {
  const ids = call.index.site.permissionSchemes.flatMap(({ grants }) => grants.map(({ id }) => id));
  return ids.reduce((greatest, id) => Math.max(greatest, id), 0) + 1;
}
