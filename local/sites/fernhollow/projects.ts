import { sharedRoles } from './holders';
import { account, customers, leadOf, members, type Team } from './people';
import { teamScheme } from './schemes';
import { companyManaged, everyone, service, software, teamManaged } from './spaces';

type Shared = (typeof companyManaged)[number];

const firstProject = 10_200;
const firstOwnRole = 10_300;
const firstOwnScheme = 10_400;

/** A role of a team-managed space: the first is Administrator, then Member, Viewer and the guests' one. */
const ownRole = (space: number, place: 0 | 1 | 2 | 3) => firstOwnRole + 10 * space + place;

export const roles = [
  { id: sharedRoles.administrators, name: 'Administrators' },
  { id: sharedRoles.developers, name: 'Developers' },
  { id: sharedRoles.viewers, name: 'Viewers' },
  { id: sharedRoles.serviceTeam, name: 'Service Desk Team' },
  { id: sharedRoles.serviceCustomers, name: 'Service Desk Customers' },
  { id: sharedRoles.apps, name: 'atlassian-addons-project-access' },
  ...teamManaged.flatMap((_, i) =>
    (['Administrator', 'Member', 'Viewer', 'jira-guest-member'] as const).map((name, place) => ({
      id: ownRole(i, place as 0 | 1 | 2 | 3),
      name,
      projectId: firstProject + companyManaged.length + i,
    })),
  ),
];

export const ownSchemes = teamManaged.map(({ key }, i) =>
  teamScheme(firstOwnScheme + i, key, firstProject + companyManaged.length + i, ownRole(i, 0)),
);

export const projects = [
  ...companyManaged.map((space, i) => ({
    ...common(space, firstProject + i),
    style: 'classic',
    permissionSchemeId: space.scheme,
    securitySchemeId: space.security ?? null,
    roleActors: space.scheme === service ? serviceActors(space) : actors(space),
  })),
  ...teamManaged.map((space, i) => ({
    ...common(space, firstProject + companyManaged.length + i),
    style: 'next-gen',
    permissionSchemeId: firstOwnScheme + i,
    securitySchemeId: null,
    roleActors: [
      {
        roleId: ownRole(i, 0),
        users: [leadOf(space.team), ...when(space.backup === 'administrator')],
        groups: [],
      },
      {
        roleId: ownRole(i, 1),
        users: members(space.team).slice(1),
        groups: space.access === 'open' ? ['g-jira-users-fernhollow'] : [],
      },
      { roleId: ownRole(i, 2), users: when(space.backup === 'viewer'), groups: [] },
    ],
  })),
];

interface Named extends Pick<Shared, 'typeKey' | 'status' | 'before'> {
  readonly key: string;
  readonly name: string;
  readonly team: Team;
}

function common(space: Named, id: number) {
  return {
    id,
    key: space.key,
    name: space.name,
    typeKey: space.typeKey ?? 'software',
    lead: leadOf(space.team),
    status: space.status ?? 'live',
    previousKeys: space.before ?? [],
  };
}

/** The Jira admin administers every other shared space; the spare and the inactive account stand where the backup account does. */
function actors(space: Shared) {
  const open = space.scheme === software || space.scheme === everyone;
  return [
    {
      roleId: sharedRoles.administrators,
      users: [leadOf(space.team), ...(open ? [account.admin] : [])],
      groups: when(space.backup === 'administrator', 'g-backup-operators'),
    },
    {
      roleId: sharedRoles.developers,
      users: [...members(space.team), ...when(space.backup === 'developer')],
      groups: space.key === 'OPS' ? ['g-developers'] : [],
    },
    {
      roleId: sharedRoles.viewers,
      users: space.backup === 'viewer' ? [account.backup, account.inactive, account.unlicensed] : [],
      groups: [],
    },
  ];
}

function serviceActors(space: Shared) {
  return [
    {
      roleId: sharedRoles.administrators,
      users: [leadOf(space.team), ...when(space.backup === 'administrator')],
      groups: [],
    },
    {
      roleId: sharedRoles.serviceTeam,
      users: [...members(space.team), ...when(space.backup === 'service-team')],
      groups: space.key === 'CARE' ? ['g-customer-care'] : [],
    },
    { roleId: sharedRoles.serviceCustomers, users: customers, groups: [] },
  ];
}

function when(condition: boolean, who: string = account.backup): string[] {
  return condition ? [who] : [];
}
