import { globalPermissions } from './permissions';
import type { PermissionKey } from './model';
import type { ListedProfile, ProfileNeed, SpaceKind } from './profile';

/**
 * What vendors ask for on their own pages, as data. A page that asks for a role in words (*App admin*, *Jira admin*) stands here as the
 * permission that the role carries: Administer Jira. `date`: when the page said so.
 */

type Asked = PermissionKey | readonly [PermissionKey, SpaceKind];

const asks = (...list: readonly Asked[]): readonly ProfileNeed[] =>
  list.map((one) => {
    const [permission, spaces] = typeof one === 'string' ? [one] : one;
    const scope = globalPermissions.has(permission) ? 'global' : 'project';
    return { permission, scope, ...(spaces === undefined ? {} : { spaces }) };
  });

const date = '2026-11-28';

/** By the id of the list. The products of the first four make the calls of a backup; what calls the others make is not published. */
const lists: Readonly<Record<string, Omit<ListedProfile, 'vendor'>>> = {
  rewind: {
    name: 'Rewind: back up',
    task: 'backup',
    source: {
      link: 'https://help.rewind.com/hc/en-us/articles/28787160870043-The-Importance-of-Service-Accounts',
      date,
    },
    needs: asks('BROWSE_PROJECTS', 'ADMINISTER'),
    alsoCalls: true,
  },
  'rewind-restore': {
    name: 'Rewind: back up and restore',
    task: 'restore',
    source: {
      link: 'https://help.rewind.com/hc/en-us/articles/37909495090587-How-to-Troubleshoot-Permission-Errors-in-Jira',
      date,
    },
    needs: asks('BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ADMINISTER'),
    alsoCalls: true,
  },
  gitprotect: {
    name: 'GitProtect: back up',
    task: 'backup',
    source: {
      link: 'https://helpcenter.gitprotect.io/backup-and-recovery/jira/integration/required-permissions',
      date,
    },
    needs: asks('BROWSE_PROJECTS', ['ADMINISTER_PROJECTS', 'team-managed'], 'ADMINISTER'),
    alsoCalls: true,
  },
  keepit: {
    name: 'Keepit: back up',
    task: 'backup',
    source: {
      link: 'https://www.keepit.com/help/jira-category/requirements-for-setting-up-your-jira-backup',
      date,
    },
    needs: asks('BROWSE_PROJECTS', ['ADMINISTER_PROJECTS', 'team-managed'], 'ADMINISTER'),
    alsoCalls: true,
  },
  revyz: {
    name: 'Revyz: back up',
    task: 'backup',
    source: {
      link: 'https://support.revyz.io/revyz-config-manager/frequently-asked-questions-faq-s',
      date,
    },
    needs: asks('ADMINISTER'),
    alsoCalls: true,
  },
  raytion: {
    name: 'Raytion: search',
    task: 'backup',
    source: {
      link: 'https://googlecloudsearch.raytion.com/atlassian-jira-cloud-connector-for-google-cloud-search/9.1.x/setup-source-system.html',
      date,
    },
    needs: asks('BROWSE_PROJECTS', 'ADMINISTER'),
    alsoCalls: false,
  },
  backbone: {
    name: 'Backbone: synchronise',
    task: 'restore',
    source: {
      link: 'https://help.k15t.com/backbone-issue-sync/3.6/server/configuring-the-synchronization-user-154866675.html',
      date,
    },
    needs: asks(
      ...['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS'],
      ...['CREATE_ATTACHMENTS', 'LINK_ISSUES', 'MANAGE_WATCHERS', 'ADMINISTER_PROJECTS'],
      ...['EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS', 'DELETE_OWN_ATTACHMENTS'],
    ),
    alsoCalls: false,
  },
  opshub: {
    name: 'OpsHub: synchronise',
    task: 'restore',
    source: { link: 'https://community.opshub.com/jira-pre-requisites/', date },
    needs: asks(
      ...['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'MODIFY_REPORTER'],
      ...['SCHEDULE_ISSUES', 'TRANSITION_ISSUES', 'RESOLVE_ISSUES', 'ADD_COMMENTS', 'CREATE_ATTACHMENTS'],
      ...['WORK_ON_ISSUES', 'LINK_ISSUES', 'MANAGE_WATCHERS', 'ADMINISTER_PROJECTS', 'USER_PICKER'],
      ['MANAGE_SPRINTS_PERMISSION', 'software'],
      ...['CLOSE_ISSUES', 'MOVE_ISSUES', 'DELETE_ISSUES', 'VIEW_READONLY_WORKFLOW', 'EDIT_ALL_COMMENTS'],
      ...['DELETE_ALL_COMMENTS', 'DELETE_ALL_ATTACHMENTS', 'EDIT_ALL_WORKLOGS', 'DELETE_ALL_WORKLOGS'],
    ),
    alsoCalls: false,
  },
  unito: {
    name: 'Unito: synchronise',
    task: 'restore',
    source: {
      link: 'https://guide.unito.io/en/articles/3478385-what-permissions-are-required-for-jira-users',
      date,
    },
    needs: asks(
      ...['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES'],
      ...['MODIFY_REPORTER', 'SCHEDULE_ISSUES', 'TRANSITION_ISSUES', 'RESOLVE_ISSUES', 'ADD_COMMENTS'],
      ...['CREATE_ATTACHMENTS', 'WORK_ON_ISSUES', 'LINK_ISSUES', 'ADMINISTER', 'USER_PICKER'],
      ...['VIEW_DEV_TOOLS', 'VIEW_READONLY_WORKFLOW', 'ASSIGNABLE_USER', 'CLOSE_ISSUES', 'MOVE_ISSUES'],
      ...['EDIT_ALL_COMMENTS', 'EDIT_OWN_COMMENTS', 'EDIT_ALL_WORKLOGS', 'EDIT_OWN_WORKLOGS'],
    ),
    alsoCalls: false,
  },
};

/** The lists of vendors, in the order in which they are offered. */
export const vendorProfiles: readonly ListedProfile[] = Object.entries(lists).map(([vendor, list]) => ({
  vendor,
  ...list,
}));

/** Ids of those lists, and the two tasks: what a profile can be chosen by. */
export const profileNames: readonly string[] = ['backup', 'restore', ...Object.keys(lists)];
