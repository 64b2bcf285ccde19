import type { Answer } from '../answers/call';
import { refuse } from '../answers/refusal';
import { groupJson } from '../answers/user-json';
import { accountOf } from '../decide/account';
import { administersJira } from '../decide/visibility';

/** Seats that each paid application has here; a site file carries none. */
const seats = 2000;

/** `GET /serverInfo`: for everybody. */
export const getServerInfo: Answer = ({ index, caller, now }) => ({
  baseUrl: index.site.site.baseUrl,
  displayUrl: index.site.site.baseUrl,
  displayUrlServicedeskHelpCenter: index.site.site.baseUrl,
  version: '1001.0.0-SNAPSHOT',
  versionNumbers: [1001, 0, 0],
  deploymentType: 'Cloud',
  buildNumber: 100_290,
  buildDate: '2026-11-16T00:00:00.000+0000',
  ...(caller.signedIn ? { serverTime: now.toISOString().replace('Z', '+0000') } : {}),
  scmInfo: 'stand-in',
  serverTitle: 'Jira',
  defaultLocale: { locale: 'en_US' },
});

/** `GET /instance/license`: the plan of each application; for every caller. */
export const getLicense: Answer = ({ index }) => ({
  applications: index.site.applicationRoles.map(({ key }) => ({ id: key, plan: index.site.site.plan })),
});

/** `GET /applicationrole`: which groups give each application; for Jira admins. */
export const getApplicationRoles: Answer = (call) => {
  const { index, caller } = call;
  if (!administersJira(index, caller)) {
    throw refuse(403, 'You do not have permission to view application roles.');
  }
  const accounts = index.site.users
    .filter(
      ({ active, accountType, appType }) => active && (accountType === 'atlassian' || appType === 'service'),
    )
    .map((user) => accountOf(index, user));
  return index.site.applicationRoles.map((role) => {
    const groups = role.groupIds
      .flatMap((groupId) => index.group(groupId) ?? [])
      .map((group) => groupJson(call, group));
    const userCount = accounts.filter((account) => account.applications.has(role.key)).length;
    return {
      key: role.key,
      name: role.name,
      groups: groups.map(({ name }) => name),
      groupDetails: groups,
      defaultGroups: groups.slice(0, 1).map(({ name }) => name),
      defaultGroupsDetails: groups.slice(0, 1),
      selectedByDefault: false,
      defined: true,
      numberOfSeats: seats,
      remainingSeats: Math.max(0, seats - userCount),
      userCount,
      userCountDescription: userCount === 1 ? 'user' : 'users',
      hasUnlimitedSeats: false,
      platform: role.key === 'jira-core',
    };
  });
};
