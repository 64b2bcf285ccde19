import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, open, project, scheme, smallSite } from './small-site';

/**
 * Where the stand-in answers the question of a recorded answer of Jira, it answers in the same shape: it says nothing, and nothing
 * in another type, that Jira was never seen to say there, and leaves out nothing that Jira always said.
 */
interface Recorded {
  readonly status: number;
  readonly deployment?: string;
  readonly body?: unknown;
}

const jira = open(
  smallSite({
    globalPermissions: ['ADMINISTER', 'USER_PICKER'].map((permission) => ({
      permission,
      groupId: 'g-admins',
    })),
    permissionSchemes: scheme(
      ['BROWSE_PROJECTS', 'projectRole', '10003'],
      ['BROWSE_PROJECTS', 'group', 'g-users'],
      ['BROWSE_PROJECTS', 'user', 'dana'],
      ['BROWSE_PROJECTS', 'applicationRole'],
      ['BROWSE_PROJECTS', 'userCustomField', 'customfield_1'],
    ),
    securitySchemes: [
      {
        id: 300,
        name: 'Finance',
        levels: [
          {
            id: 301,
            name: 'Internal',
            members: [
              { type: 'user', value: 'dana' },
              { type: 'group', value: 'g-users' },
              { type: 'projectRole', value: '10003' },
            ],
          },
        ],
      },
    ],
    projects: [
      project({ roleActors: [{ roleId: 10003, users: ['dana', 'admin'], groups: ['g-users'] }] }),
      project({ id: 20004, key: 'TM', style: 'next-gen' }),
    ],
    roles: [
      { id: 10003, name: 'Developers' },
      { id: 10900, name: 'Member', projectId: 20004 },
    ],
    issues: [
      { id: 70001, key: 'PAY-1', projectId: 20001, reporter: 'dana', securityLevelId: 301 },
      { id: 70002, key: 'TM-1', projectId: 20004, restrictedToRoles: [10900] },
    ],
  }),
);

const issueFields = ['project', 'security', 'reporter', 'assignee', 'issuerestriction'];

interface Question {
  readonly endpoint: string;
  readonly operation: string;
  readonly body?: unknown;
}

/** Each recorded endpoint with the same question to the stand-in. */
const questions: readonly Question[] = [
  { endpoint: 'serverInfo', operation: 'GET /serverInfo' },
  { endpoint: 'project-search', operation: 'GET /project/search' },
  {
    endpoint: 'issue-bulkfetch',
    operation: 'POST /issue/bulkfetch',
    body: { issueIdsOrKeys: ['PAY-1', 'TM-1'], fields: issueFields },
  },
  { endpoint: 'user', operation: 'GET /user?accountId=dana&expand=groups,applicationRoles' },
  { endpoint: 'user', operation: 'GET /user?accountId=service&expand=groups,applicationRoles' },
  {
    endpoint: 'user-bulk',
    operation: 'GET /user/bulk?accountId=dana&accountId=gone&accountId=bot&accountId=service',
  },
  { endpoint: 'group-member', operation: 'GET /group/member?groupId=g-users' },
  {
    endpoint: 'permissionscheme',
    operation: 'GET /permissionscheme/10000?expand=permissions,user,group,projectRole,field',
  },
  { endpoint: 'permissionscheme-list', operation: 'GET /permissionscheme?expand=permissions' },
  {
    endpoint: 'permissionscheme-of-project',
    operation: 'GET /project/PAY/permissionscheme?expand=permissions,user,group,projectRole,field',
  },
  { endpoint: 'role', operation: 'GET /project/PAY/role/10003' },
  {
    endpoint: 'level-member',
    operation: 'GET /issuesecurityschemes/level/member?levelId=301&expand=user,group,projectRole,field',
  },
  { endpoint: 'applicationrole', operation: 'GET /applicationrole' },
  { endpoint: 'permissions', operation: 'GET /permissions' },
  { endpoint: 'mypermissions', operation: 'GET /mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS' },
  {
    endpoint: 'permissions-check',
    operation: 'POST /permissions/check',
    body: { accountId: 'dana', globalPermissions: ['ADMINISTER'] },
  },
];

/** What no recorded answer shows and Atlassian's specification or documentation does, with the answers where it stands. */
const user = [
  '',
  '.self',
  '.accountId',
  '.accountType',
  '.emailAddress',
  '.avatarUrls',
  '.avatarUrls.*',
  '.displayName',
  '.active',
];
const role = ['', '.self', '.name', '.id'];
const named = ['', '.name', '.groupId', '.self'];
const custom = [
  'id',
  'key',
  'name',
  'custom',
  'orderable',
  'navigable',
  'searchable',
  'clauseNames',
  'clauseNames.*',
  'schema',
  'schema.type',
  'schema.custom',
];
const at = (place: string, names: readonly string[]): string[] => names.map((name) => `${place}${name}`);
const holder = '.permissions.*.holder';
const expanded = [
  ...at(`${holder}.user`, user),
  ...at(`${holder}.group`, named),
  ...at(`${holder}.projectRole`, role),
  ...at(`${holder}.field`, ['', ...custom.map((name) => `.${name}`)]),
];
const documented: Readonly<Record<string, readonly string[]>> = {
  // no recorded work item lies in a level
  'issue-bulkfetch': at('.issues.*.fields.security', ['', '.self', '.id', '.name', '.description']),
  // the recorded members are shortened to what the app reads
  'group-member': at('.values.*', user),
  // recorded without `expand`
  permissionscheme: expanded,
  'permissionscheme-of-project': expanded,
  'level-member': ['.values.*.holder.user.avatarUrls', '.values.*.holder.user.avatarUrls.*'],
};

type Types = ReadonlyMap<string, ReadonlySet<string>>;

/** The types at each path of a value; entries of a list, and of an object that is a map by key, are at `*`. */
function typesIn(value: unknown, at = '', all = new Map<string, Set<string>>()): Map<string, Set<string>> {
  const type = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  all.set(at, (all.get(at) ?? new Set()).add(type));
  if (Array.isArray(value)) for (const entry of value) typesIn(entry, `${at}.*`, all);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      typesIn(entry, /^[A-Z_]+$|^\d+x\d+$/.test(key) ? `${at}.*` : `${at}.${key}`, all);
    }
  }
  return all;
}

function recordedOf(endpoint: string): readonly unknown[] {
  const file = path.join(__dirname, '../../jira/recorded', `${endpoint}.json`);
  const all = JSON.parse(readFileSync(file, 'utf8')) as readonly Recorded[];
  return all
    .filter(
      ({ status, deployment, body }) => status < 300 && deployment !== 'Server' && typeof body === 'object',
    )
    .map(({ body }) => body);
}

const agrees = (seen: ReadonlySet<string> | undefined, types: ReadonlySet<string>): boolean =>
  seen !== undefined && [...types].every((type) => seen.has(type) || (type === 'null' && seen.size > 0));

function strangers(answer: unknown, recorded: Types, endpoint: string): string[] {
  return [...typesIn(answer)].flatMap(([at, types]) =>
    agrees(recorded.get(at), types) || (documented[endpoint] ?? []).includes(at)
      ? []
      : [`${at}: ${[...types].join(' or ')}`],
  );
}

test.each(questions)('$endpoint: $operation', async ({ endpoint, operation, body }) => {
  const { status, json } = await ask(jira, operation, body === undefined ? {} : { body });
  expect(status).toBe(200);
  const recorded = typesIn(null);
  for (const one of recordedOf(endpoint)) typesIn(one, '', recorded);
  expect(strangers(json, recorded, endpoint)).toEqual([]);
});
