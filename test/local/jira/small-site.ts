import { openJira, parseSite, type Jira, type JiraOptions, type Site } from '../../../local/jira';

/** Every scope that any operation of the stand-in asks for, so that a test which is not about scopes meets none. */
export const allScopes = [
  'read:jira-work',
  'read:jira-user',
  'manage:jira-configuration',
  'manage:jira-project',
] as const;

/**
 * A site of one project (PAY, id 20001, scheme 10000, no grants) and these accounts: `admin` (administers Jira), `dana` (has
 * the application Jira, no more), `lead` (leads PAY), `bare` (no application), `gone` (inactive), `customer`, `bot` (type app,
 * no groups) and `app` (the app's own). Each test adds what it is about.
 */
export function smallSite(change: Record<string, unknown> = {}): Record<string, unknown> {
  const user = (accountId: string, more: object = {}) => ({
    accountId,
    displayName: `${accountId} name`,
    ...more,
  });
  return {
    version: 1,
    site: { baseUrl: 'https://acme.example' },
    users: [
      user('admin'),
      user('dana'),
      user('lead'),
      user('bare'),
      user('gone', { active: false }),
      user('customer', { accountType: 'customer' }),
      user('bot', { accountType: 'app' }),
      user('service', { accountType: 'app', appType: 'service' }),
      user('app', { accountType: 'app' }),
    ],
    groups: [
      { groupId: 'g-users', name: 'users', members: ['admin', 'dana', 'lead', 'gone'] },
      { groupId: 'g-admins', name: 'admins', members: ['admin', 'gone'] },
    ],
    applicationRoles: [{ key: 'jira-software', name: 'Jira', groupIds: ['g-users'] }],
    globalPermissions: [{ permission: 'ADMINISTER', groupId: 'g-admins' }],
    roles: [
      { id: 10002, name: 'Administrators' },
      { id: 10003, name: 'Developers' },
    ],
    permissionSchemes: [{ id: 10000, name: 'Scheme', grants: [] }],
    projects: [project()],
    issues: [],
    viewer: 'admin',
    appUser: 'app',
    ...change,
  };
}

export function project(change: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: 20001, key: 'PAY', name: 'Payments', lead: 'lead', permissionSchemeId: 10000, ...change };
}

/** A permission scheme 10000 with these grants, each `[permission, type, value]`. */
export function scheme(...grants: readonly (readonly [string, string, string?])[]) {
  return [
    {
      id: 10000,
      name: 'Scheme',
      grants: grants.map(([permission, type, value], i) => ({
        id: i + 1,
        permission,
        holder: { type, value },
      })),
    },
  ];
}

/** The text of a site file → that of the site which it holds: a suite opens the same site again and again. */
const sites = new Map<string, string>();

/** A site of its own for whoever asks, from the text of a site file that must be right. */
export function siteIn(text: string): Site {
  const known = sites.get(text);
  if (known !== undefined) return JSON.parse(known) as Site;
  const reading = parseSite(text);
  if (!reading.ok) throw new Error(reading.says);
  sites.set(text, JSON.stringify(reading.site));
  return reading.site;
}

export const read = (file: Record<string, unknown>): Site => siteIn(JSON.stringify(file));

export function open(file: Record<string, unknown>, options?: JiraOptions): Jira {
  return openJira(read(file), options);
}

export interface Asked {
  /** null: nobody, a call without authorization. */
  readonly as?: string | null;
  readonly scopes?: readonly string[];
  readonly body?: unknown;
}

/** One call below `/rest/api/3`, as Jira's admin unless told otherwise. */
export async function ask(
  jira: Jira,
  operation: string,
  { as = 'admin', scopes = allScopes, body }: Asked = {},
) {
  const [method = '', path = ''] = operation.split(' ');
  const request = new Request(`https://acme.example/rest/api/3${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await jira.fetch(request, { accountId: as, scopes });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: parsed(text) };
}

/** JSON where it is; else the text as it came. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What stands at a path of an answer: `dig(json, 'values.*.key')` gives the key of each value. Undefined where nothing does. */
export function dig(json: unknown, path: string): unknown {
  return along(json, path.split('.'));
}

/** Like `dig`, for a path that leads to a list. */
export function digList(json: unknown, path: string): unknown[] {
  const found = dig(json, path);
  if (!Array.isArray(found)) throw new Error(`no list at ${path}: ${JSON.stringify(json)}`);
  return found as unknown[];
}

function along(at: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return at;
  if (name === '*') return Array.isArray(at) ? at.map((entry: unknown) => along(entry, rest)) : undefined;
  return typeof at === 'object' && at !== null
    ? along((at as Record<string, unknown>)[name], rest)
    : undefined;
}
