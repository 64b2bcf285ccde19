import type { SitePermissionScheme } from '../site/site-file';
import { self } from './call';
import type { Call } from './call';
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
          permissions: scheme.grants.map((grant) => ({
            id: grant.id,
            self: self(call, `/permissionscheme/${scheme.id}/permission/${grant.id}`),
            holder: holderJson(call, grant.holder, expand),
            permission: grant.permission,
          })),
        }
      : {}),
  };
}
