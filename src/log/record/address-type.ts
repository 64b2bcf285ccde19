/** What requests are about, by the collection that their address names, and by a part of one item of it. */
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    issue: 'issue',
    search: 'issue',
    changelog: 'issue',
    attachment: 'issue_attachment',
    issuelink: 'issue_link',
    project: 'project',
    workflow: 'workflow',
    workflows: 'workflow',
    workflowscheme: 'workflow_scheme',
    screens: 'screen',
    fieldconfiguration: 'issue_field_configuration',
    issuesecurityschemes: 'issue_security_scheme',
    issuetypescheme: 'issue_type_scheme',
    issuetypescreenscheme: 'issue_type_screen_scheme',
    'issue watchers': 'issue_watcher',
    'issue votes': 'issue_vote',
    'issue transitions': 'issue_transition',
    'issue comment': 'comment',
    'issue worklog': 'issue_worklog',
    'issue attachments': 'issue_attachment',
    'issue remotelink': 'issue_remote_link',
    'issue properties': 'issue_properties',
    'project role': 'project_role_actors',
    'project permissionscheme': 'project_permission_scheme',
    'project notificationscheme': 'project_notification_scheme',
    'project issuesecuritylevelscheme': 'project_issue_security_scheme',
    'project version': 'project_version',
    'project versions': 'project_version',
    'project component': 'project_component',
    'project components': 'project_component',
    'project properties': 'project_property',
    'project features': 'project_feature',
  }),
);

const looked = 2_000;
const path = /\/rest\/api\/(?:\d|latest)\/([a-z]+)(?:\/[^/?#\s]+(?:\/([a-z]+))?)?/i;

/** Types that an address may say more exactly. */
const wide: ReadonlySet<string> = new Set(['issue', 'project']);

/** The item type of a record for what it needed: its own, unless its address names a part of that item. */
export function typeAsked(itemType: string | null, address: string | null): string | null {
  if (address === null || (itemType !== null && !wide.has(itemType))) return itemType;
  const found: readonly (string | undefined)[] = path.exec(address.slice(0, looked)) ?? [];
  const [collection, part] = [found[1]?.toLowerCase(), found[2]?.toLowerCase()];
  if (collection === undefined) return itemType;
  const ofPart = part === undefined ? undefined : types.get(`${collection} ${part}`);
  return ofPart ?? types.get(collection) ?? itemType;
}
