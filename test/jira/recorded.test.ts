import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bindForgeGlobals, runAs } from '../../local/forge/invocation';
import {
  forgeJira,
  forgeWriter,
  openMeter,
  openSender,
  type JiraReader,
  type JiraWriter,
  type Result,
} from '../../src/jira';

/**
 * Answers of real sites, found in public, with persons and addresses replaced. Each passes through the adapter as Jira sent it.
 * Long ones are shortened, and say how.
 */
interface Recorded {
  readonly source: string;
  readonly notable?: string;
  readonly shortened?: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expect: unknown;
  readonly body?: unknown;
  /** Where the body is no JSON. */
  readonly text?: string;
}

type Ask = (jira: JiraReader & JiraWriter, body: unknown) => Promise<Result<unknown>>;

/** The question that each was the answer to. */
const questions: Readonly<Record<string, Ask>> = {
  serverInfo: (jira) => jira.site(),
  'project-search': (jira) => jira.projectsByName({ keys: ['ANY'] }, 'viewer'),
  'project-key': (jira) => jira.projectsByName({ keys: ['ANY'] }, 'viewer'),
  'issue-bulkfetch': (jira) => jira.issues(['ANY-1'], 'viewer'),
  user: (jira) => jira.account('any', 'viewer'),
  'user-bulk': (jira) => jira.displayNames(['any']),
  'group-member': (jira) => jira.groupMembers('any'),
  permissionscheme: (jira) => jira.scheme('1'),
  'permissionscheme-list': (jira) => jira.allSchemes(),
  'permissionscheme-of-project': (jira) => jira.schemeOfProject('1'),
  role: (jira) => jira.roleActors('1', '10002'),
  'role-write': (jira, body) =>
    body === undefined ? jira.removeRoleActor('1', '10002', 'any') : jira.addRoleActor('1', '10002', 'any'),
  'level-member': (jira) => jira.levelMembers(['10000'], 0, 'viewer'),
  applicationrole: (jira) => jira.applications(),
  permissions: (jira) => jira.permissionCatalogue(),
  mypermissions: (jira) => jira.ownPermissions(['ADMINISTER'], null),
  'permissions-check': (jira) =>
    jira.check({ accountId: 'any', global: ['ADMINISTER', 'USER_PICKER'], entries: [] }, 'viewer'),
  errors: (jira) => jira.scheme('1'),
};

const folder = path.join(__dirname, 'recorded');
const recordings = readdirSync(folder).flatMap((file) => {
  const endpoint = path.basename(file, '.json');
  const all = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as readonly Recorded[];
  return all.map((one, at) => [endpoint, at + 1, one] as const);
});

/** What the adapter makes of an answer; the name of the error where it throws. */
async function readBy(ask: Ask, { status, headers = {}, body, text }: Recorded): Promise<unknown> {
  const clock = { now: () => 0, chance: () => 0, sleep: async () => undefined };
  const send = openSender(clock, openMeter(), { mayCall: () => true, millisecondsLeft: () => 1e7 });
  // 204 has no body
  const sent = text || (body === undefined ? null : JSON.stringify(body));
  const fetch = async () => new Response(sent, { status, headers });
  bindForgeGlobals();
  return runAs({ runtime: {}, fetch }, async () => {
    try {
      const result = await ask({ ...forgeJira(send), ...forgeWriter(send) }, body);
      return result.ok
        ? result.value
        : { failure: result.failure.kind, retryAfter: result.failure.retryAfter };
    } catch (error) {
      return { thrown: (error as Error).name };
    }
  });
}

test.each(recordings)('%s %i is read as what it is', async (endpoint, _number, recorded) => {
  const ask = questions[endpoint];
  if (ask === undefined) throw new Error(`nobody asks ${endpoint}`);
  const read = await readBy(ask, recorded);
  const named = read instanceof Map ? [...(read as ReadonlyMap<string, string>).keys()] : null;
  const plain = named === null ? read : Object.fromEntries(named.map((key) => [key, '*']));
  if (endpoint === 'role' && 'users' in (plain as object)) {
    const { groups, ...role } = plain as { readonly groups: readonly unknown[] };
    expect({ ...role, groups: groups.length }).toMatchObject(recorded.expect as object);
  } else if (endpoint === 'mypermissions') {
    expect([...(plain as readonly string[])].sort()).toEqual(recorded.expect);
  } else if (recorded.expect instanceof Object && 'value' in recorded.expect) {
    expect(plain).toBe(recorded.expect.value);
  } else {
    expect(plain).toMatchObject(recorded.expect as object);
  }
});

test('every question has its recordings', () => {
  expect([...new Set(recordings.map(([endpoint]) => endpoint))].sort()).toEqual(
    Object.keys(questions).sort(),
  );
});
