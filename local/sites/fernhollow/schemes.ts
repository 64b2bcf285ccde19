import { administrators, anyApplication, apps, assignee, developers, gone, group, lead, portalCustomers, projectRole, reporter, reviewers, reviewingGroups, serviceApplication, serviceCustomers, serviceTeam, user, viewers, type Holder } from './holders';
import { leadOf } from './people';
import { closed, everyone, finance, intake, service, software } from './spaces';

/** Permission key to its holders. */
type Grants = Readonly<Record<string, readonly Holder[]>>;

const writing = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'SCHEDULE_ISSUES',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'WORK_ON_ISSUES',
  'EDIT_OWN_WORKLOGS',
  'DELETE_OWN_WORKLOGS',
  'LINK_ISSUES',
];
const managing = [
  'MODIFY_REPORTER',
  'SET_ISSUE_SECURITY',
  'MANAGE_WATCHERS',
  'MOVE_ISSUES',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'EDIT_ALL_WORKLOGS',
  'DELETE_ALL_WORKLOGS',
];

const each = (permissions: readonly string[], ...holders: readonly Holder[]): Grants =>
  Object.fromEntries(permissions.map((permission) => [permission, holders]));

/** The six schemes that company-managed spaces share. */
const shared: readonly { id: number; name: string; grants: Grants }[] = [
  {
    id: software,
    name: 'Fernhollow software scheme',
    grants: {
      BROWSE_PROJECTS: [administrators, developers, viewers, group('quality'), gone.group],
      VIEW_VOTERS_AND_WATCHERS: [administrators, developers, viewers],
      ADMINISTER_PROJECTS: [administrators],
      MANAGE_SPRINTS_PERMISSION: [administrators, developers],
      VIEW_DEV_TOOLS: [developers],
      ...each(writing, administrators, developers, gone.user),
      ...each(managing, administrators),
      // Given for one clean-up and never taken back: more than a backup needs.
      ...each(['MOVE_ISSUES', 'DELETE_ISSUES'], administrators, group('backup-operators')),
      MODIFY_REPORTER: [administrators, lead],
      'io.tempo.jira__log-work-for-others': [administrators],
    },
  },
  {
    id: everyone,
    name: 'Open to everyone at Fernhollow',
    grants: {
      BROWSE_PROJECTS: [anyApplication],
      VIEW_VOTERS_AND_WATCHERS: [administrators, group('marketing')],
      ADMINISTER_PROJECTS: [administrators, lead],
      MANAGE_SPRINTS_PERMISSION: [administrators],
      ...each(writing, anyApplication),
      ...each(managing, administrators),
    },
  },
  {
    id: finance,
    name: 'Finance and legal',
    grants: {
      BROWSE_PROJECTS: [group('finance'), group('legal'), administrators, gone.role],
      VIEW_VOTERS_AND_WATCHERS: [group('finance'), group('legal')],
      ADMINISTER_PROJECTS: [administrators],
      ...each(writing, group('finance'), group('legal')),
      ...each(managing, user(leadOf('finance'))),
    },
  },
  {
    id: service,
    name: 'Service spaces',
    grants: {
      BROWSE_PROJECTS: [administrators, serviceTeam, serviceApplication, portalCustomers],
      SERVICEDESK_AGENT: [serviceTeam],
      VIEW_VOTERS_AND_WATCHERS: [serviceTeam],
      ADMINISTER_PROJECTS: [administrators],
      ...each(writing, serviceTeam, administrators),
      ...each(
        ['CREATE_ISSUES', 'ADD_COMMENTS', 'CREATE_ATTACHMENTS'],
        serviceTeam,
        serviceCustomers,
        portalCustomers,
      ),
      ...each(managing, administrators),
    },
  },
  {
    id: intake,
    name: 'Intake: everyone sees their own',
    grants: {
      BROWSE_PROJECTS: [reporter, assignee, reviewers, reviewingGroups, administrators],
      VIEW_VOTERS_AND_WATCHERS: [administrators],
      ADMINISTER_PROJECTS: [administrators],
      ...each(writing, administrators),
      CREATE_ISSUES: [anyApplication],
      ADD_COMMENTS: [reporter, assignee],
      ...each(managing, administrators),
    },
  },
  {
    id: closed,
    name: 'Closed programmes',
    grants: { ADMINISTER_PROJECTS: [administrators], VIEW_VOTERS_AND_WATCHERS: [anyApplication] },
  },
];

/** The three roles of a team-managed space and the scheme that Jira makes of them; `first` is its first role's id. */
export function teamScheme(id: number, key: string, projectId: number, first: number) {
  const [administrator, member, viewer] = [first, first + 1, first + 2].map(projectRole) as [
    Holder,
    Holder,
    Holder,
  ];
  const grants: Grants = {
    ...each(['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'], administrator, member, viewer),
    ...each([...writing, 'MANAGE_SPRINTS_PERMISSION'], administrator, member),
    ADD_COMMENTS: [administrator, member, viewer],
    ...each([...managing, 'ADMINISTER_PROJECTS', 'EDIT_WORKFLOW', 'EDIT_ISSUE_LAYOUT'], administrator),
  };
  return { id, name: `${key}: Simplified Permission Scheme`, projectId, grants };
}

/** The role of apps holds whatever anybody holds; two keys that Jira lists and lets nobody ask for stand beside. */
function withApps(grants: Grants): Grants {
  const all = Object.entries(grants).map(([permission, holders]) => [permission, [...holders, apps]] as const);
  return { ...Object.fromEntries(all), ...each(['VIEW_PROJECTS', 'VIEW_ISSUES'], apps) };
}

/** Schemes as the site file has them, their grants numbered through the whole site. */
export function permissionSchemes(own: readonly ReturnType<typeof teamScheme>[]) {
  let id = 10_100;
  return [...shared.map((scheme) => ({ ...scheme, projectId: null, grants: withApps(scheme.grants) })), ...own].map(
    ({ grants, ...scheme }) => ({
      ...scheme,
      grants: Object.entries(grants).flatMap(([permission, holders]) =>
        holders.map((holder) => ({ id: id++, permission, holder })),
      ),
    }),
  );
}
