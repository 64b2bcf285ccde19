type Data = Readonly<Record<string, unknown>>;

/** Jira's addresses of what `router` can name instead of an address. */
const targets: Readonly<Record<string, (data: Data) => string>> = {
  issue: ({ issueKey }) => `/browse/${String(issueKey)}`,
  dashboard: ({ dashboardId }) => `/jira/dashboards/${String(dashboardId)}`,
  projectSettingsDetails: ({ projectKey }) =>
    `/jira/software/projects/${String(projectKey)}/settings/details`,
  userProfile: ({ accountId }) => `/jira/people/${String(accountId)}`,
};

/** The address that a `navigate` or `getUrl` means. Throws for a target that this host does not know. */
export function addressOf(data: Data): string {
  if (typeof data.url === 'string') return data.url;
  const address = targets[String(data.target)];
  if (address === undefined) {
    throw new Error(`local/host: the navigation target ${String(data.target)} is not implemented`);
  }
  return address(data);
}

/** Goes to an address in this tab or in a new one. */
export function goTo(data: Data): void {
  const address = addressOf(data);
  if (data.type === 'new-tab') window.open(address, '_blank', 'noopener');
  else window.location.assign(address);
}
