import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrafficLine } from '../../../local/jira';
import { ask, dig, open, smallSite } from './small-site';

const faulty = { faults: [{ match: 'GET /rest/api/3/serverInfo', status: 200, body: 'nonsense' }] };

it('tells of every call with its path and query, its bodies, and whether a fault made the answer', async () => {
  const lines: TrafficLine[] = [];
  const jira = open(smallSite(faulty), { traffic: (line) => lines.push(line) });
  await ask(jira, 'POST /permissions/check', { body: {} });
  await ask(jira, 'GET /project/search?keys=NONE&maxResults=1');
  await ask(jira, 'GET /serverInfo');
  expect(lines).toMatchObject([
    {
      method: 'POST',
      path: '/rest/api/3/permissions/check',
      status: 200,
      request: {},
      response: { globalPermissions: [] },
    },
    { method: 'GET', path: '/rest/api/3/project/search?keys=NONE&maxResults=1', status: 200, request: null },
    { path: '/rest/api/3/serverInfo', response: 'nonsense', fault: true },
  ]);
  expect(lines.filter((line) => 'fault' in line)).toHaveLength(1);
});

/** What JIRA_TRAFFIC's file has after calls, and who may read it. One lies there already that others could read till now. */
async function recordedOf(calls: () => Promise<void>): Promise<{ lines: TrafficLine[]; mode: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'traffic-'));
  const file = join(folder, 'calls.jsonl');
  const before = process.env.JIRA_TRAFFIC;
  process.env.JIRA_TRAFFIC = file;
  try {
    writeFileSync(file, '', { mode: 0o644 });
    await calls();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return {
      lines: lines.map((line) => JSON.parse(line) as TrafficLine),
      mode: statSync(file).mode & 0o777,
    };
  } finally {
    if (before === undefined) delete process.env.JIRA_TRAFFIC;
    else process.env.JIRA_TRAFFIC = before;
    rmSync(folder, { recursive: true });
  }
}

it('appends the calls to the file of JIRA_TRAFFIC, which only its owner reads', async () => {
  const { lines, mode } = await recordedOf(async () => {
    for (let i = 0; i < 2; i++) await ask(open(smallSite()), 'GET /myself');
  });
  expect(mode).toBe(0o600);
  expect(lines).toMatchObject([{ status: 200 }, { status: 200 }]);
});

it('records nothing that the specification forbids though it describes it', async () => {
  const holder = { type: 'projectRole', parameter: '10003' };
  let answered: unknown;
  const { lines } = await recordedOf(async () => {
    const jira = open(smallSite());
    await ask(jira, 'POST /permissionscheme/10000/permission', {
      body: { permission: 'BROWSE_PROJECTS', holder },
    });
    answered = (await ask(jira, 'GET /auditing/record')).json;
  });
  expect(dig(answered, 'records.0.authorAccountId')).toBe('admin');
  const recorded = dig(lines.at(-1)?.response, 'records.0');
  expect(recorded).toMatchObject({ category: 'permissions' });
  expect(recorded).not.toHaveProperty('authorAccountId');
});

it('takes as long as it is told to', async () => {
  jest.useFakeTimers();
  let answered = false;
  const answer = ask(open(smallSite(), { latencyMs: 60 }), 'GET /myself').then(() => (answered = true));
  await jest.advanceTimersByTimeAsync(59);
  expect(answered).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  await answer;
  jest.useRealTimers();
});

it('keeps who has allowed the app to act', () => {
  const jira = open(
    smallSite({
      users: [{ accountId: 'admin', displayName: 'A', consented: false }],
      viewer: 'admin',
      appUser: 'admin',
    }),
  );
  expect([jira.consented('admin'), jira.consented('nobody')]).toEqual([false, false]);
  jira.consent('admin');
  jira.consent('nobody');
  expect([jira.consented('admin'), jira.consented('nobody')]).toEqual([true, false]);
});

it('answers by the state as it is when it is asked', async () => {
  const jira = open(smallSite());
  const keys = async () => dig((await ask(jira, 'GET /project/search')).json, 'values.*.key');
  expect(await keys()).toEqual(['PAY']);
  const [first] = jira.site.projects;
  if (first) jira.site.projects.push({ ...first, id: 20002, key: 'WEB' });
  expect(await keys()).toEqual(['PAY', 'WEB']);
});

it('reads a body that is no JSON as one of the wrong shape', async () => {
  const request = new Request('https://acme.example/rest/api/3/permissions/check', {
    method: 'POST',
    body: '{"a',
  });
  expect((await open(smallSite()).fetch(request, { accountId: 'admin', scopes: [] })).status).toBe(400);
});

describe('what is found by its key', () => {
  const nameOf = async (jira: ReturnType<typeof open>, accountId: string) =>
    dig((await ask(jira, `GET /user?accountId=${accountId}`)).json, 'displayName') ?? null;

  it('is what the site has at this moment, whoever changed it in place', async () => {
    const browsing = { globalPermissions: [{ permission: 'USER_PICKER', groupId: 'g-admins' }] };
    const jira = open(smallSite(browsing));
    const { users } = jira.site;
    const dana = users.find(({ accountId }) => accountId === 'dana');
    if (dana === undefined) throw new Error('a site without dana');
    expect(await nameOf(jira, 'dana')).toBe('dana name');
    users.reverse();
    expect(await nameOf(jira, 'dana')).toBe('dana name');
    dana.accountId = 'other';
    expect([await nameOf(jira, 'dana'), await nameOf(jira, 'other')]).toEqual([null, 'dana name']);
    users.splice(users.indexOf(dana), 1);
    expect(await nameOf(jira, 'other')).toBeNull();
    users.push({ ...dana, displayName: 'Another one' });
    expect(await nameOf(jira, 'other')).toBe('Another one');
  });

  it('is looked for in the whole list once, however many requests ask for it', async () => {
    const jira = open(smallSite());
    let looks = 0;
    const entry = jira.site.users.at(-1);
    if (entry === undefined) throw new Error('a site without users');
    const { accountId } = entry;
    Object.defineProperty(entry, 'accountId', {
      get: () => {
        looks += 1;
        return accountId;
      },
    });
    const counts: number[] = [];
    for (let requests = 0; requests < 3; requests += 1) {
      looks = 0;
      await ask(jira, 'GET /myself');
      counts.push(looks);
    }
    expect(counts).toEqual([1, 0, 0]);
  });
});
