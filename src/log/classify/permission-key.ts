import { textOf, type Plain } from '../json/bytes';
import type { Want } from '../finding';

/** Jira's permission keys, and the deprecated ones that still stand in logs, by the keys of today. */

const projectKeys =
  'ADMINISTER_PROJECTS EDIT_WORKFLOW EDIT_ISSUE_LAYOUT BROWSE_PROJECTS MANAGE_SPRINTS_PERMISSION SERVICEDESK_AGENT ' +
  'VIEW_DEV_TOOLS VIEW_READONLY_WORKFLOW ASSIGNABLE_USER ASSIGN_ISSUES CLOSE_ISSUES CREATE_ISSUES DELETE_ISSUES ' +
  'EDIT_ISSUES LINK_ISSUES MODIFY_REPORTER MOVE_ISSUES RESOLVE_ISSUES SCHEDULE_ISSUES SET_ISSUE_SECURITY ' +
  'TRANSITION_ISSUES MANAGE_WATCHERS VIEW_VOTERS_AND_WATCHERS ADD_COMMENTS DELETE_ALL_COMMENTS DELETE_OWN_COMMENTS ' +
  'EDIT_ALL_COMMENTS EDIT_OWN_COMMENTS CREATE_ATTACHMENTS DELETE_ALL_ATTACHMENTS DELETE_OWN_ATTACHMENTS ' +
  'DELETE_ALL_WORKLOGS DELETE_OWN_WORKLOGS EDIT_ALL_WORKLOGS EDIT_OWN_WORKLOGS WORK_ON_ISSUES VIEW_AGGREGATED_DATA ' +
  'ARCHIVE_ISSUES UNARCHIVE_ISSUES';
const globalKeys =
  'ADMINISTER SYSTEM_ADMIN BULK_CHANGE CREATE_PROJECT CREATE_SHARED_OBJECTS MANAGE_GROUP_FILTER_SUBSCRIPTIONS USER_PICKER';

const today = new Set(`${projectKeys} ${globalKeys}`.split(' '));

/** The list of the parameter `permissions` of GET /rest/api/3/user/permission/search. */
const deprecated: Readonly<Record<string, string>> = {
  ASSIGN_ISSUE: 'ASSIGN_ISSUES',
  ATTACHMENT_DELETE_ALL: 'DELETE_ALL_ATTACHMENTS',
  ATTACHMENT_DELETE_OWN: 'DELETE_OWN_ATTACHMENTS',
  BROWSE: 'BROWSE_PROJECTS',
  CLOSE_ISSUE: 'CLOSE_ISSUES',
  COMMENT_DELETE_ALL: 'DELETE_ALL_COMMENTS',
  COMMENT_DELETE_OWN: 'DELETE_OWN_COMMENTS',
  COMMENT_EDIT_ALL: 'EDIT_ALL_COMMENTS',
  COMMENT_EDIT_OWN: 'EDIT_OWN_COMMENTS',
  COMMENT_ISSUE: 'ADD_COMMENTS',
  CREATE_ATTACHMENT: 'CREATE_ATTACHMENTS',
  CREATE_ISSUE: 'CREATE_ISSUES',
  DELETE_ISSUE: 'DELETE_ISSUES',
  EDIT_ISSUE: 'EDIT_ISSUES',
  LINK_ISSUE: 'LINK_ISSUES',
  MANAGE_WATCHER_LIST: 'MANAGE_WATCHERS',
  MOVE_ISSUE: 'MOVE_ISSUES',
  PROJECT_ADMIN: 'ADMINISTER_PROJECTS',
  RESOLVE_ISSUE: 'RESOLVE_ISSUES',
  SCHEDULE_ISSUE: 'SCHEDULE_ISSUES',
  TRANSITION_ISSUE: 'TRANSITION_ISSUES',
  VIEW_VERSION_CONTROL: 'VIEW_DEV_TOOLS',
  VIEW_WORKFLOW_READONLY: 'VIEW_READONLY_WORKFLOW',
  WORKLOG_DELETE_ALL: 'DELETE_ALL_WORKLOGS',
  WORKLOG_DELETE_OWN: 'DELETE_OWN_WORKLOGS',
  WORKLOG_EDIT_ALL: 'EDIT_ALL_WORKLOGS',
  WORKLOG_EDIT_OWN: 'EDIT_OWN_WORKLOGS',
  WORK_ISSUE: 'WORK_ON_ISSUES',
};

/** The permission key of today that a key means; null where it is none. */
function permissionKey(key: string): string | null {
  if (today.has(key)) return key;
  return Object.hasOwn(deprecated, key) ? (deprecated[key] ?? null) : null;
}

const looked = 2_000;
/** `BROWSE`. */
const shortestKey = 6;
const wants = new Map<string, Want>();

/** The permissions that the fields of a record name by their keys; null: none. */
export function permissionsIn(said: readonly string[]): Want | null {
  if (said.length === 0) return null;
  const words = said.flatMap((text) => text.slice(0, looked).split(/[^A-Z_]+/));
  const keys = [...new Set(words.flatMap((word) => permissionKey(word) ?? []))];
  const [first] = keys;
  if (first === undefined) return null;
  return keys.length === 1 ? wantOf(first) : { kind: 'permissions', allOf: keys };
}

/** The first permission that a text names by its key; a single word (`BROWSE`) counts only beside the word "permission". */
function permissionIn(text: string): Want | null {
  if (!/[A-Z]{6}/.test(text)) return null;
  const speaksOfPermission = /permission/i.test(text);
  for (const [word] of text.slice(0, looked).matchAll(/\b[A-Z][A-Z_]{5,}[A-Z]\b|\bBROWSE\b/g)) {
    const key = permissionKey(word);
    if (key !== null && (word.includes('_') || speaksOfPermission)) return wantOf(key);
  }
  return null;
}

/** The same of a text in the bytes of a log: most have no run of six capitals, and are not decoded. */
export function permissionAt(text: Plain): Want | null {
  const { bytes, from, to } = text;
  // A run of six has every sixth byte in it somewhere.
  for (let i = from + shortestKey - 1; i < to; i += shortestKey) {
    if (!isCapital(bytes[i] as number)) continue;
    let begin = i;
    let end = i + 1;
    while (begin > from && isCapital(bytes[begin - 1] as number)) begin--;
    while (end < to && isCapital(bytes[end] as number)) end++;
    if (end - begin >= shortestKey) return permissionIn(textOf(text, looked));
  }
  return null;
}

function isCapital(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f;
}

/** One and the same object for a permission, so that it is known again without being compared. */
function wantOf(key: string): Want {
  let want = wants.get(key);
  if (want === undefined) wants.set(key, (want = { kind: 'permission', anyOf: [key] }));
  return want;
}
