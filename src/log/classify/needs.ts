import { knownType } from '../record/item-type';
import type { Want } from '../finding';
import type { Operation } from '../record/operation';

/** What an item type needs, by what is done to it. Null: not one need, or none that has a permission key. */
interface Needs {
  readonly read: Want | null;
  readonly create: Want | null;
  readonly update: Want | null;
  readonly delete: Want | null;
}

const one = (...anyOf: string[]): Want => ({ kind: 'permission', anyOf });

const browse = one('BROWSE_PROJECTS');
const admin = one('ADMINISTER');
const eitherAdmin = one('ADMINISTER_PROJECTS', 'ADMINISTER');

function all(read: Want | null, write: Want | null): Needs {
  return { read, create: write, update: write, delete: write };
}

const ofProject = all(browse, eitherAdmin);
const ofScheme = all(eitherAdmin, admin);
const ofSite = all(admin, admin);
/** Lists of these are open to whoever may use Jira. */
const openList = all(null, admin);

/** What Atlassian's reference of the REST API says under "Permissions required", by item type and operation. */
const needs: Readonly<Record<string, Needs>> = {
  issue: {
    read: browse,
    create: one('CREATE_ISSUES'),
    update: one('EDIT_ISSUES'),
    delete: one('DELETE_ISSUES'),
  },
  comment: {
    read: browse,
    create: one('ADD_COMMENTS'),
    update: one('EDIT_ALL_COMMENTS', 'EDIT_OWN_COMMENTS'),
    delete: one('DELETE_ALL_COMMENTS', 'DELETE_OWN_COMMENTS'),
  },
  issue_attachment: {
    read: browse,
    create: one('CREATE_ATTACHMENTS'),
    update: one('CREATE_ATTACHMENTS'),
    delete: one('DELETE_ALL_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS'),
  },
  issue_worklog: {
    read: browse,
    create: one('WORK_ON_ISSUES'),
    update: one('EDIT_ALL_WORKLOGS', 'EDIT_OWN_WORKLOGS'),
    delete: one('DELETE_ALL_WORKLOGS', 'DELETE_OWN_WORKLOGS'),
  },
  issue_link: all(browse, one('LINK_ISSUES')),
  issue_remote_link: all(browse, one('LINK_ISSUES')),
  issue_watcher: all(one('VIEW_VOTERS_AND_WATCHERS'), one('MANAGE_WATCHERS')),
  issue_vote: all(one('VIEW_VOTERS_AND_WATCHERS'), browse),
  issue_transition: all(browse, one('TRANSITION_ISSUES')),
  issue_properties: all(browse, one('EDIT_ISSUES')),
  project: { read: browse, create: admin, update: eitherAdmin, delete: admin },
  project_version: ofProject,
  project_component: ofProject,
  project_property: ofProject,
  project_property_key: ofProject,
  project_avatar: ofProject,
  project_feature: ofProject,
  project_role_actors: all(eitherAdmin, eitherAdmin),
  project_permission_scheme: ofScheme,
  project_notification_scheme: ofScheme,
  project_issue_security_scheme: ofScheme,
  permission_scheme: openList,
  issue_type_scheme: ofSite,
  issue_type_screen_scheme: ofSite,
  issue_type_screen_scheme_item: ofSite,
  screen_scheme: ofSite,
  screen: ofSite,
  screen_tab: ofSite,
  screen_tab_field: ofSite,
  issue_field_configuration: ofSite,
  issue_field_configuration_scheme: ofSite,
  issue_security_scheme: ofSite,
  project_role: ofSite,
  workflow: ofSite,
  workflow_scheme: ofSite,
  workflow_scheme_draft: ofSite,
  workflow_scheme_project_association: ofSite,
  workflow_transition_property: ofSite,
  issue_field: openList,
  issue_priority: openList,
  issue_resolution: openList,
  issue_type: openList,
  issue_link_type: openList,
  project_category: openList,
  sprint: all(null, one('MANAGE_SPRINTS_PERMISSION')),
  queue: all(one('SERVICEDESK_AGENT'), one('ADMINISTER_PROJECTS')),
  request_type: all(one('SERVICEDESK_AGENT'), one('ADMINISTER_PROJECTS')),
  request_type_group: all(one('SERVICEDESK_AGENT'), one('ADMINISTER_PROJECTS')),
  organization: all(one('SERVICEDESK_AGENT'), null),
};

/** Work items and what is in them: where the work item cannot be seen, Jira answers 404 to all of them. */
const inWorkItem = new Set([
  'issue',
  'comment',
  'issue_attachment',
  'issue_attachment_content',
  'issue_worklog',
  'issue_link',
  'issue_remote_link',
  'issue_watcher',
  'issue_vote',
  'issue_transition',
  'issue_properties',
]);

/**
 * The one need that type, operation and status narrow a refusal to; null where they do not. A record that does not say what
 * it did is taken to have read.
 */
export function needOf(itemType: string | null, operation: Operation, status: number | null): Want | null {
  const type = itemType === null ? null : knownType(itemType);
  if (type === null) return null;
  if (status === 404 && inWorkItem.has(type)) return browse;
  const known = needs[type === 'issue_attachment_content' ? 'issue_attachment' : type];
  const act = operation.act ?? (operation.write ? 'create' : 'read');
  return known?.[act] ?? null;
}

/** The statuses that a refusal may have. */
export function mayBeRefusal(status: number | null): boolean {
  return status === 400 || status === 401 || status === 403 || status === 404;
}
