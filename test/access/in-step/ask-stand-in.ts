import { openJira, type Site } from '../../../local/jira';

/** Verdicts of `POST /permissions/check`: "project 20001 EDIT_ISSUES", "issue 70001 BROWSE_PROJECTS", … of all that is granted. */
export type Granted = ReadonlySet<string>;

export const inProject = (id: number, permission: string) => `project ${String(id)} ${permission}`;
export const onIssue = (id: number, permission: string) => `issue ${String(id)} ${permission}`;

interface Answer {
  readonly projectPermissions: readonly {
    readonly permission: string;
    readonly projects: readonly number[];
    readonly issues: readonly number[];
  }[];
}

/** Asks the stand-in Jira about an account: all projects, all work items and these permissions in one call. */
export async function askStandIn(
  site: Site,
  accountId: string,
  permissions: readonly string[],
): Promise<Granted> {
  // Kept out of the traffic file: these calls try the rules, not the app.
  const jira = openJira(site, { traffic: null });
  const body = {
    accountId,
    projectPermissions: [
      { permissions, projects: site.projects.map(({ id }) => id), issues: site.issues.map(({ id }) => id) },
    ],
  };
  const request = new Request(`${site.site.baseUrl}/rest/api/3/permissions/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const scopes = ['read:permission:jira', 'read:jira-work', 'manage:jira-configuration'];
  const response = await jira.fetch(request, { accountId: site.viewer, scopes });
  if (!response.ok)
    throw new Error(`the stand-in answered ${String(response.status)}: ${await response.text()}`);
  const answer = (await response.json()) as Answer;
  return new Set(
    answer.projectPermissions.flatMap(({ permission, projects, issues }) => [
      ...projects.map((id) => inProject(id, permission)),
      ...issues.map((id) => onIssue(id, permission)),
    ]),
  );
}
