import { openJira, type Site } from '../../../local/jira';

/** A stand-in Jira on a site, as its admin asks it. */
export interface Admin {
  /** The live state. */
  readonly site: Site;
  /** The body of the answer; undefined where there is none. Throws where Jira refuses. */
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
}

const scopes = ['read:jira-work', 'read:jira-user', 'manage:jira-project', 'manage:jira-configuration'];

export class Refused extends Error {
  constructor(
    readonly status: number,
    what: string,
  ) {
    super(`${what}: ${status}`);
  }
}

export function adminOf(site: Site): Admin {
  // Kept out of the traffic file: these calls try the rules, not the app.
  const jira = openJira(site, { traffic: null });
  return {
    site,
    async ask(method, path, body) {
      const request = new Request(`${site.site.baseUrl}/rest/api/3${path}`, {
        ...{ method, headers: { 'content-type': 'application/json' } },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const response = await jira.fetch(request, { accountId: site.viewer, scopes });
      const text = await response.text();
      if (!response.ok) throw new Refused(response.status, `${method} ${path} ${text}`);
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    },
  };
}
