import type { SiteGrant, SitePermissionScheme } from '../site/site-file';
import { self, type Call } from './call';
import { holderJson } from './holder-json';
import { scopeOf } from './role-json';

/** A permission scheme; with its grants where `grants` says so or `expand` asks for anything at all. */
export function schemeJson(
  call: Call,
  scheme: SitePermissionScheme,
  expand: ReadonlySet<string>,
  grants = expand.size > 0,
) {
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: scheme.id,
    self: self(call, `/permissionscheme/${scheme.id}`),
    name: scheme.name,
    description: '',
    ...scopeOf(call, scheme.projectId),
    ...(grants
      ? {
          permissions: scheme.grants.map((grant) => grantJson(call, scheme, grant, expand)),
        }
      : {}),
  };
}

export function grantJson(
  call: Call,
  scheme: SitePermissionScheme,
  { id, permission, holder }: SiteGrant,
  expand: ReadonlySet<string>,
) {
  return {
    id,
    self: self(call, `/permissionscheme/${scheme.id}/permission/${id}`),
    holder: holderJson(call, holder, expand),
    permission,
  };
}
