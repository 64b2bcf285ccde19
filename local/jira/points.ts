import type { TrafficLine } from './traffic';

/**
 * What Atlassian charges an app for a call, by the rate limits that it publishes: 1 point, and for what is read 1 more for each
 * object, 2 where the object is of identity and access. Of `permissions/project` it was measured that the spaces cost nothing. What a
 * permission scheme costs with its grants is not published: it counts as one object, and so does a role that nobody is in.
 */
const objects: readonly (readonly [operation: RegExp, each: number, count: (answer: unknown) => number])[] = [
  [/^POST \/permissions\/project$/, 0, one],
  [/^GET \/(my)?permissions$/, 2, inList('permissions')],
  [/^POST \/permissions\/check$/, 2, inList('projectPermissions', 'globalPermissions')],
  [/^GET \/permissionscheme$/, 2, inList('permissionSchemes')],
  [/^GET (\/project\/[^/]+)?\/permissionscheme(\/[^/]+)?$/, 2, one],
  [/^GET (\/project\/[^/]+)?\/role\/[^/]+(\/actors)?$/, 2, (role) => Math.max(1, inList('actors')(role))],
  [/^GET \/project\/[^/]+\/role$/, 2, sizeOf],
  [/^GET \/project\/[^/]+\/issuesecuritylevelscheme$/, 1, one],
  [/^GET \/issuesecurityschemes\/project$/, 1, inList('values')],
  [/^GET \/issuesecurityschemes\/level(\/member)?$/, 2, inList('values')],
  [/^GET \/(group\/member|user\/bulk)$/, 2, inList('values')],
  [/^GET \/project\/search$/, 1, inList('values')],
  [/^POST \/(search\/jql|issue\/bulkfetch)$/, 1, inList('issues')],
  [/^GET \/auditing\/record$/, 1, inList('records')],
  [/^GET \/instance\/license$/, 1, inList('applications')],
  [/^GET \/serverInfo$/, 1, one],
  [/^GET \/myself$/, 2, one],
  [
    /^GET \/user$/,
    2,
    (user) => 1 + inList('items')(at(user, 'groups')) + inList('items')(at(user, 'applicationRoles')),
  ],
  [/^GET \/(applicationrole|user\/)/, 2, (list) => sizeOf(list)],
];

function one(): number {
  return 1;
}

const at = (answer: unknown, name: string): unknown => Reflect.get(Object(answer) as object, name);

function inList(...names: readonly string[]): (answer: unknown) => number {
  return (answer) => names.reduce((sum, name) => sum + sizeOf(at(answer, name)), 0);
}

function sizeOf(list: unknown): number {
  return typeof list === 'object' && list !== null ? Object.keys(list).length : 0;
}

const root = '/rest/api/3';

/** A path without ids, so that calls of one endpoint count together. */
const templateOf = (path: string): string =>
  path
    .replace(root, '')
    .replace(/\?.*$/, '')
    .replace(/^\/project\/(?!search$)[^/]+/, '/project/{key}')
    .replace(/\/\d+(?=\/|$)/g, '/{id}');

/** A call as it is charged. */
export interface Charged {
  /** Without ids: `GET /rest/api/3/project/{key}/permissionscheme`. */
  readonly endpoint: string;
  readonly points: number;
}

/** Throws where it is not known what is read: one point would pass for its price. */
export function charged(line: TrafficLine): Charged {
  const name = `${line.method} ${templateOf(line.path)}`;
  const endpoint = name.replace(' ', ` ${root}`);
  if (line.status < 200 || line.status > 299) return { endpoint, points: 1 };
  const read = objects.find(([operation]) => operation.test(name));
  if (read === undefined && line.method === 'GET')
    throw new Error(`local/jira: nobody laid down what ${name} costs`);
  const [, each, count] = read ?? [null, 0, one];
  return { endpoint, points: 1 + each * count(line.response) };
}

interface Metered {
  readonly calls: number;
  readonly points: number;
}

/** The stand-in's own meter, which knows nothing of the app's: the dearest endpoint first. */
export function metered(calls: readonly Charged[]): ReadonlyMap<string, Metered> {
  const endpoints = new Map<string, Metered>();
  for (const { endpoint, points } of calls) {
    const so = endpoints.get(endpoint) ?? { calls: 0, points: 0 };
    endpoints.set(endpoint, { calls: so.calls + 1, points: so.points + points });
  }
  return new Map([...endpoints].sort(([, a], [, b]) => b.points - a.points));
}
