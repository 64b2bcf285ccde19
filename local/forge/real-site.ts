import type { JiraBackend } from './backend';

export interface RealSite {
  /** `https://acme.atlassian.net` */
  readonly site: string;
  readonly email: string;
  /** An API token of that e-mail address. It goes into the Authorization header and nowhere else. */
  readonly token: string;
  /** Without it every call that could change something is refused before it is made. */
  readonly allowWrites: boolean;
}

/** POSTs that only read. */
const readingPosts = new Set(['/rest/api/3/permissions/check', '/rest/api/3/issue/bulkfetch']);

/**
 * A real Jira Cloud site as the platform's backend. There is no app user and no scope there: every call, asUser and asApp alike,
 * is made as the owner of the token. Throws where `site` is no address that a token may be sent to.
 */
export function openRealSite({ site, email, token, allowWrites }: RealSite): JiraBackend {
  const base = addressOf(site);
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return {
    baseUrl: base.origin,
    fetch: async (request) => {
      const url = new URL(request.url);
      if (url.origin !== base.origin)
        throw new Error(`The token of ${base.origin} is not sent to ${url.origin}.`);
      if (!allowWrites && !isRead(request.method, url.pathname))
        return writeRefused(request.method, url.pathname);
      const headers = new Headers(request.headers);
      headers.set('Authorization', authorization);
      const body = request.body === null ? null : await request.text();
      // A redirect is not followed: the token belongs to this site alone.
      return fetch(url, { method: request.method, headers, body, redirect: 'error' });
    },
    consented: () => true,
    consent: () => undefined,
  };
}

/** The account that the token belongs to: the viewer of the pages. Throws one sentence where Jira does not say. */
export async function ownerOf(backend: JiraBackend): Promise<string> {
  const request = new Request(`${backend.baseUrl}/rest/api/3/myself`, {
    headers: { Accept: 'application/json' },
  });
  const response = await backend.fetch(request, { accountId: '', scopes: [] }).catch((cause: unknown) => {
    throw new Error(`${backend.baseUrl} cannot be reached.`, { cause });
  });
  if (!response.ok) {
    throw new Error(
      `${backend.baseUrl} answered ${response.status} for JIRA_EMAIL and JIRA_TOKEN; check the e-mail address and the API token.`,
    );
  }
  const { accountId } = (await response.json()) as { accountId?: unknown };
  if (typeof accountId !== 'string')
    throw new Error(`${backend.baseUrl} is no Jira Cloud site: it names no account.`);
  return accountId;
}

/** The site of JIRA_SITE, JIRA_EMAIL and JIRA_TOKEN; null where none is set. Throws where only some are. */
export function realSiteOf(env: NodeJS.ProcessEnv): Omit<RealSite, 'allowWrites'> | null {
  const names = ['JIRA_SITE', 'JIRA_EMAIL', 'JIRA_TOKEN'] as const;
  const missing = names.filter((name) => (env[name] ?? '') === '');
  if (missing.length === names.length) return null;
  if (missing.length > 0) throw new Error(`For a real site set ${missing.join(' and ')} too.`);
  return { site: env.JIRA_SITE ?? '', email: env.JIRA_EMAIL ?? '', token: env.JIRA_TOKEN ?? '' };
}

function addressOf(site: string): URL {
  const url = URL.canParse(site) ? new URL(site) : null;
  // Without encryption only to this machine: that is how the tests talk to a site.
  const isLocal = url?.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (url === null || (url.protocol !== 'https:' && !isLocal)) {
    throw new Error(
      'JIRA_SITE has to be the https address of a Jira Cloud site, such as https://acme.atlassian.net.',
    );
  }
  return url;
}

function isRead(method: string, pathname: string): boolean {
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && readingPosts.has(pathname));
}

function writeRefused(method: string, pathname: string): Response {
  const says = `${method} ${pathname} was not sent: this site is open for reading only. Start with --allow-writes to allow changes.`;
  return Response.json({ errorMessages: [says], errors: {} }, { status: 403 });
}
