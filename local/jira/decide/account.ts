import type { SiteUser } from '../site/site-file';
import type { SiteIndex } from '../site/site-index';

/** An account with what its memberships give it, read once for all the questions of a request. */
export interface Account {
  readonly user: SiteUser;
  readonly groupIds: ReadonlySet<string>;
  /** Keys of the applications that its groups give. */
  readonly applications: ReadonlySet<string>;
  /** Whether it counts as having an application: an app does without one, a service account does not. */
  readonly hasApplication: boolean;
  readonly isAppUser: boolean;
  /** False for a caller without authorization, whom only `anyone` names. */
  readonly signedIn: boolean;
}

/** Who asks without authorization. */
export const anonymous: Account = {
  user: {
    accountId: '',
    displayName: 'Anonymous',
    email: null,
    active: true,
    accountType: 'atlassian',
    appType: null,
    consented: false,
  },
  groupIds: new Set(),
  applications: new Set(),
  hasApplication: false,
  isAppUser: false,
  signedIn: false,
};

export function accountOf(index: SiteIndex, user: SiteUser): Account {
  const { site } = index;
  const groupIds = new Set(
    site.groups.filter((group) => group.members.includes(user.accountId)).map((group) => group.groupId),
  );
  const applications = new Set(
    site.applicationRoles
      .filter((role) => role.groupIds.some((id) => groupIds.has(id)))
      .map((role) => role.key),
  );
  return {
    user,
    groupIds,
    applications,
    hasApplication: applications.size > 0 || (user.accountType === 'app' && user.appType !== 'service'),
    isAppUser: user.accountId === site.appUser,
    signedIn: true,
  };
}
