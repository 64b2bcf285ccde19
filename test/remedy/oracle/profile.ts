/** What a backup and a restore need, written anew, so that the planner's own table is held against it. */

const reading = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS'];
const writing = [
  ...['CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'MODIFY_REPORTER', 'SCHEDULE_ISSUES'],
  ...['SET_ISSUE_SECURITY', 'TRANSITION_ISSUES', 'RESOLVE_ISSUES', 'ADD_COMMENTS', 'CREATE_ATTACHMENTS'],
  ...['WORK_ON_ISSUES', 'LINK_ISSUES', 'MANAGE_WATCHERS'],
];

export function isOfTask(profile: 'backup' | 'restore', permission: string, typeKey: string): boolean {
  if (permission === 'SERVICEDESK_AGENT') return typeKey === 'service_desk';
  if (permission === 'MANAGE_SPRINTS_PERMISSION') return profile === 'restore' && typeKey === 'software';
  return reading.includes(permission) || (profile === 'restore' && writing.includes(permission));
}
