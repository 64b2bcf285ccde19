import type { Site } from './site/site-file';

/** Jira's own permissions, with the ids and today's screen names of `GET /permissions`. */

export interface Permission {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

const global: readonly (readonly [key: string, id: string, name: string])[] = [
  ['ADMINISTER', '0', 'Administer Jira'],
  ['SYSTEM_ADMIN', '44', 'Jira System Administrators'],
  ['BULK_CHANGE', '33', 'Make bulk changes'],
  ['CREATE_PROJECT', '-1', 'Create team-managed spaces'],
  ['CREATE_SHARED_OBJECTS', '22', 'Share dashboards and filters'],
  ['MANAGE_GROUP_FILTER_SUBSCRIPTIONS', '24', 'Manage group filter subscriptions'],
  ['USER_PICKER', '27', 'Browse users and groups'],
];

const project: readonly (readonly [key: string, id: string, name: string])[] = [
  ['ADMINISTER_PROJECTS', '23', 'Administer spaces'],
  ['EDIT_WORKFLOW', '-1', 'Edit workflows'],
  ['EDIT_ISSUE_LAYOUT', '-1', 'Manage work item layouts'],
  ['BROWSE_PROJECTS', '10', 'Browse spaces'],
  ['MANAGE_SPRINTS_PERMISSION', '-1', 'Manage sprints'],
  ['SERVICEDESK_AGENT', '-1', 'Service space agent'],
  ['VIEW_DEV_TOOLS', '29', 'View development tools'],
  ['VIEW_READONLY_WORKFLOW', '45', 'View (read-only) workflow'],
  ['VIEW_AGGREGATED_DATA', '-1', 'View aggregated data'],
  ['ASSIGNABLE_USER', '17', 'Assignable user'],
  ['ASSIGN_ISSUES', '13', 'Assign work items'],
  ['CLOSE_ISSUES', '18', 'Close work items'],
  ['CREATE_ISSUES', '11', 'Create work items'],
  ['DELETE_ISSUES', '16', 'Delete work items'],
  ['EDIT_ISSUES', '12', 'Edit work items'],
  ['LINK_ISSUES', '21', 'Link work items'],
  ['MODIFY_REPORTER', '30', 'Modify reporter'],
  ['MOVE_ISSUES', '25', 'Move work items'],
  ['RESOLVE_ISSUES', '14', 'Resolve work items'],
  ['SCHEDULE_ISSUES', '28', 'Schedule work items'],
  ['SET_ISSUE_SECURITY', '26', 'Set work item security'],
  ['TRANSITION_ISSUES', '46', 'Transition work items'],
  ['ARCHIVE_ISSUES', '-1', 'Archive work items'],
  ['UNARCHIVE_ISSUES', '-1', 'Restore archived work items'],
  ['MANAGE_WATCHERS', '32', 'Manage watcher list'],
  ['VIEW_VOTERS_AND_WATCHERS', '31', 'View voters and watchers'],
  ['ADD_COMMENTS', '15', 'Add comments'],
  ['DELETE_ALL_COMMENTS', '36', 'Delete all comments'],
  ['DELETE_OWN_COMMENTS', '37', 'Delete own comments'],
  ['EDIT_ALL_COMMENTS', '34', 'Edit all comments'],
  ['EDIT_OWN_COMMENTS', '35', 'Edit own comments'],
  ['CREATE_ATTACHMENTS', '19', 'Add attachments'],
  ['DELETE_ALL_ATTACHMENTS', '38', 'Delete all attachments'],
  ['DELETE_OWN_ATTACHMENTS', '39', 'Delete own attachments'],
  ['DELETE_ALL_WORKLOGS', '43', 'Delete all worklogs'],
  ['DELETE_OWN_WORKLOGS', '42', 'Delete own worklogs'],
  ['EDIT_ALL_WORKLOGS', '41', 'Edit all worklogs'],
  ['EDIT_OWN_WORKLOGS', '40', 'Edit own worklogs'],
  ['WORK_ON_ISSUES', '20', 'Work on work items'],
];

const standard: readonly Permission[] = [
  ...global.map(([key, id, name]) => ({ key, id, name, type: 'GLOBAL' as const })),
  ...project.map(([key, id, name]) => ({ key, id, name, type: 'PROJECT' as const })),
];

/** Keys that Jira lists in schemes but does not let anybody ask for or grant. */
const systemManaged = new Set(['VIEW_PROJECTS', 'VIEW_ISSUES']);

/** Of an application: it has to be there, or a space of its type. */
const ofApplications: ReadonlyMap<string, readonly [typeKey: string, application: string]> = new Map([
  ['SERVICEDESK_AGENT', ['service_desk', 'jira-servicedesk']],
  ['MANAGE_SPRINTS_PERMISSION', ['software', 'jira-software']],
]);

function isLacking(site: Site, permission: string): boolean {
  const its = ofApplications.get(permission);
  if (its === undefined) return false;
  const [typeKey, application] = its;
  return (
    !site.applicationRoles.some((role) => role.key === application) &&
    !site.projects.some((entry) => entry.typeKey === typeKey)
  );
}

const standardByKey = new Map(standard.map((permission) => [permission.key, permission]));

const ofApp = (key: string): Permission => ({ key, id: '-1', name: key, type: 'PROJECT' });

/** A permission that this site has; undefined: it has none with that key. */
export function permissionOf(site: Site, key: string): Permission | undefined {
  if (isLacking(site, key)) return undefined;
  const isGranted = (): boolean =>
    site.permissionSchemes.some(({ grants }) => grants.some(({ permission }) => permission === key));
  return standardByKey.get(key) ?? (!systemManaged.has(key) && isGranted() ? ofApp(key) : undefined);
}

/**
 * The permissions that this site has: Jira Service Management and Jira Software bring one each, and an app's permission is
 * there where a scheme grants it (`{app key}__{module key}`).
 */
export function permissionsOf(site: Site): readonly Permission[] {
  const granted = site.permissionSchemes.flatMap(({ grants }) => grants.map(({ permission }) => permission));
  return [...new Set([...standardByKey.keys(), ...granted])].flatMap((key) => permissionOf(site, key) ?? []);
}
