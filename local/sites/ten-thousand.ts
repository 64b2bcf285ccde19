import { randomFrom, type Random } from './random';

/** How many spaces a site has of each sort. */
export interface SiteSizes {
  readonly company: { readonly spaces: number; readonly schemes: number; readonly failing: number };
  readonly team: { readonly spaces: number; readonly failing: number };
  readonly service: number;
  readonly secured: { readonly spaces: number; readonly schemes: number };
  readonly notLive: { readonly archived: number; readonly deleted: number };
}

const tenThousand: SiteSizes = {
  company: { spaces: 9_000, schemes: 200, failing: 900 },
  team: { spaces: 1_000, failing: 100 },
  service: 300,
  secured: { spaces: 200, schemes: 10 },
  notLive: { archived: 80, deleted: 40 },
};

const roles = ['Administrators', 'Developers', 'Users'].map((name, at) => ({ id: 10_002 + at, name }));
const admins = 10_002;
const [people, backup] = ['g-people', 'g-backup'];
const teamRoles = ['Administrator', 'Member', 'Viewer'];

const content = [
  ...['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'SERVICEDESK_AGENT', 'CREATE_ISSUES', 'EDIT_ISSUES'],
  ...['ASSIGN_ISSUES', 'SCHEDULE_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS', 'CREATE_ATTACHMENTS', 'LINK_ISSUES'],
];

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_none, at) => at);
const person = (at: number): string => `u-person-${String(at)}`;
const peopleCount = 400;

type GrantTo = readonly [permission: string, type: string, value: string];

/** Grants with ids that no other scheme has. */
const grantsOf = (schemeId: number, grants: readonly GrantTo[]) =>
  grants.map(([permission, type, value], at) => ({ id: schemeId * 100 + at, permission, holder: { type, value } }));

/** What roles give in a scheme: all of them the content, the first one the settings. */
const byRoles = (roleIds: readonly number[]): readonly GrantTo[] => [
  ...roleIds.flatMap((id) => content.map((permission) => [permission, 'projectRole', String(id)] as const)),
  ['ADMINISTER_PROJECTS', 'projectRole', String(roleIds[0])] as const,
];

/** Ids of so many of a row of spaces, which are spread over it. */
function some(from: readonly number[], count: number, random: Random): ReadonlySet<number> {
  const left = [...from];
  return new Set(numbers(count).flatMap(() => left.splice(Math.floor(random.next() * left.length), 1)));
}

const firstCompany = 20_000;
const firstTeam = 40_000;
const teamScheme = (space: number): number => 20_000 + space - firstTeam;
const teamRole = (space: number, at: number): number => 50_000 + 3 * (space - firstTeam) + at;

/**
 * A site of 10,000 spaces: 9,000 company-managed ones on 200 permission schemes and 1,000 team-managed ones; 300 are service
 * spaces, 200 have a security scheme, 120 are archived or in the trash. The account `u-backup` lacks something in 900 company-managed
 * and 100 team-managed spaces, since it is not in the roles there that its group is in elsewhere. The same on every run.
 */
export const tenThousandSpaces = (): Readonly<Record<string, unknown>> => manySpaces(tenThousand);

/** The same of other sizes. */
export function manySpaces(sizes: SiteSizes): Readonly<Record<string, unknown>> {
  const { company, team, service, secured, notLive } = sizes;
  const random = randomFrom(13);
  const companyIds = numbers(company.spaces).map((at) => firstCompany + at);
  const teamIds = numbers(team.spaces).map((at) => firstTeam + at);
  const away = some(companyIds, notLive.archived + notLive.deleted, random);
  const live = companyIds.filter((id) => !away.has(id));
  const failing = some(live, company.failing, random);
  const failingTeams = some(teamIds, team.failing, random);
  const services = some(live, service, random);
  const withLevels = some(live, secured.spaces, random);
  const archived = new Set([...away].slice(0, notLive.archived));

  const actors = (roleId: number, shutOut: boolean) => ({
    roleId,
    users: [person(Math.floor(random.next() * peopleCount))],
    groups: shutOut ? [people] : [people, backup],
  });
  const status = (id: number) => (!away.has(id) ? 'live' : archived.has(id) ? 'archived' : 'deleted');
  const companySpace = (id: number) => ({
    ...{ id, key: `C${String(id)}`, name: `Company space ${String(id)}`, lead: person(id % peopleCount) },
    ...{ permissionSchemeId: 10_000 + (id % company.schemes), status: status(id) },
    typeKey: services.has(id) ? 'service_desk' : 'software',
    securitySchemeId: withLevels.has(id) ? 700 + (id % secured.schemes) : null,
    // one of three that fail lacks the settings alone
    roleActors: roles.map((role) => actors(role.id, failing.has(id) && (id % 3 > 0 || role.id === admins))),
  });
  const teamSpace = (id: number) => ({
    ...{ id, key: `T${String(id)}`, name: `Team space ${String(id)}`, lead: person(id % peopleCount) },
    ...{ permissionSchemeId: teamScheme(id), style: 'next-gen' },
    roleActors: teamRoles.map((_name, at) => actors(teamRole(id, at), failingTeams.has(id))),
  });
  const user = (accountId: string, accountType = 'atlassian') => ({ accountId, displayName: accountId, accountType });
  const everybody = numbers(peopleCount).map(person);

  return {
    version: 1,
    site: { baseUrl: 'https://fernhollow.atlassian.net' },
    users: [...['u-ada', 'u-backup', ...everybody].map((id) => user(id)), user('u-app', 'app')],
    groups: [
      { groupId: people, name: 'people', members: ['u-ada', ...everybody] },
      { groupId: backup, name: 'backup', members: ['u-backup'] },
      { groupId: 'g-admins', name: 'admins', members: ['u-ada', 'u-app'] },
    ],
    applicationRoles: [{ key: 'jira-software', name: 'Jira', groupIds: [people, backup] }],
    globalPermissions: [
      { permission: 'ADMINISTER', groupId: 'g-admins' },
      ...[people, backup].map((groupId) => ({ permission: 'USER_PICKER', groupId })),
    ],
    roles: [
      ...roles,
      ...teamIds.flatMap((id) => teamRoles.map((name, at) => ({ id: teamRole(id, at), name, projectId: id }))),
    ],
    permissionSchemes: [
      ...numbers(company.schemes).map((at) => ({
        ...{ id: 10_000 + at, name: `Scheme ${String(at)}` },
        grants: grantsOf(10_000 + at, byRoles(roles.map(({ id }) => id))),
      })),
      ...teamIds.map((id) => ({
        ...{ id: teamScheme(id), name: `T${String(id)}: Simplified Permission Scheme`, projectId: id },
        grants: grantsOf(teamScheme(id), byRoles(teamRoles.map((_name, at) => teamRole(id, at)))),
      })),
    ],
    securitySchemes: numbers(secured.schemes).map((at) => ({
      ...{ id: 700 + at, name: `Security ${String(at)}` },
      levels: [{ id: 800 + at, name: 'Restricted', members: [{ type: 'group', value: at % 2 === 0 ? people : backup }] }],
    })),
    projects: [...companyIds.map(companySpace), ...teamIds.map(teamSpace)],
    viewer: 'u-ada',
    appUser: 'u-app',
  };
}
