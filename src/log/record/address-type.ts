/** What a request was about, by its address: the item type that its need is known by. The first that fits counts. */
const types: readonly (readonly [RegExp, string])[] = (
  [
    ['issue/[^/]+/watchers', 'issue_watcher'],
    ['issue/[^/]+/votes', 'issue_vote'],
    ['issue/[^/]+/transitions', 'issue_transition'],
    ['issue/[^/]+/comment', 'comment'],
    ['issue/[^/]+/worklog', 'issue_worklog'],
    ['issue/[^/]+/attachments', 'issue_attachment'],
    ['attachment', 'issue_attachment'],
    ['issue/[^/]+/remotelink', 'issue_remote_link'],
    ['issue/[^/]+/properties', 'issue_properties'],
    ['issueLink', 'issue_link'],
    ['project/[^/]+/role', 'project_role_actors'],
    ['project/[^/]+/permissionscheme', 'project_permission_scheme'],
    ['project/[^/]+/notificationscheme', 'project_notification_scheme'],
    ['project/[^/]+/issuesecuritylevelscheme', 'project_issue_security_scheme'],
    ['project/[^/]+/versions?', 'project_version'],
    ['project/[^/]+/components?', 'project_component'],
    ['project/[^/]+/properties', 'project_property'],
    ['project/[^/]+/features', 'project_feature'],
    ['workflowscheme', 'workflow_scheme'],
    ['workflows?', 'workflow'],
    ['screens', 'screen'],
    ['fieldconfiguration', 'issue_field_configuration'],
    ['issuesecurityschemes', 'issue_security_scheme'],
    ['issuetypescheme', 'issue_type_scheme'],
    ['issuetypescreenscheme', 'issue_type_screen_scheme'],
    ['(?:search|issue|changelog)', 'issue'],
    ['project(?:/|$)', 'project'],
  ] as const
).map(([path, type]) => [new RegExp(`/rest/api/(?:\\d|latest)/${path}(?![a-z])`, 'i'), type]);

/** Types that an address may say more exactly. */
const wide: ReadonlySet<string> = new Set(['issue', 'project']);

/** The item type of a record for what it needed: its own, unless its address names a part of that item. */
export function typeAsked(itemType: string | null, address: string | null): string | null {
  if (address === null || (itemType !== null && !wide.has(itemType))) return itemType;
  const found = types.find(([path]) => path.test(address.slice(0, 2_000)))?.[1] ?? null;
  return found ?? itemType;
}
