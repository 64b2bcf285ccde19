import { accountOf } from '../decide/account';
import type { SiteGroup, SiteUser } from '../site/site-file';
import { self, type Call } from './call';

const sizes = ['16x16', '24x24', '32x32', '48x48'] as const;

export function avatarUrls(call: Call, path: string): Record<string, string> {
  const { baseUrl } = call.index.site.site;
  return Object.fromEntries(sizes.map((size) => [size, `${baseUrl}${path}?size=${size}`]));
}

/** A user as other answers carry it, without the time zone. */
export function userJson(call: Call, user: SiteUser) {
  return {
    self: self(call, `/user?accountId=${encodeURIComponent(user.accountId)}`),
    accountId: user.accountId,
    accountType: user.accountType,
    ...(user.appType === null ? {} : { appType: user.appType }),
    // a person's hidden address is empty, an app has none
    ...(user.email === null && user.accountType === 'app' ? {} : { emailAddress: user.email ?? '' }),
    avatarUrls: avatarUrls(call, `/avatar/${encodeURIComponent(user.accountId)}`),
    displayName: user.displayName,
    active: user.active,
  };
}

/** A user as `GET /user` and `GET /myself` give it, with the groups and applications that `expand` asks for. */
export function expandedUserJson(call: Call, user: SiteUser, expand: ReadonlySet<string>) {
  const account = accountOf(call.index, user);
  const groups = call.index.site.groups.filter((group) => account.groupIds.has(group.groupId));
  const applications = call.index.site.applicationRoles.filter((role) => account.applications.has(role.key));
  return {
    ...userJson(call, user),
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    groups: {
      size: groups.length,
      items: expand.has('groups') ? groups.map((group) => groupJson(call, group)) : [],
    },
    applicationRoles: {
      size: applications.length,
      items: expand.has('applicationRoles') ? applications.map(({ key, name }) => ({ key, name })) : [],
    },
    expand: 'groups,applicationRoles',
  };
}

export function groupJson(call: Call, group: SiteGroup) {
  return {
    name: group.name,
    groupId: group.groupId,
    self: self(call, `/group?groupId=${encodeURIComponent(group.groupId)}`),
  };
}
