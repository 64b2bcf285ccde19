import { standInBackend } from '../../local/forge';
import { bindForgeGlobals, runAs } from '../../local/forge/invocation';
import { throughProxy } from '../../local/forge/jira-proxy';
import { openJira, type Site } from '../../local/jira';
import { forgeWriter, openMeter, openSender, type JiraWriter } from '../../src/jira';
import { read } from '../local/jira/small-site';
import { smallSite } from '../resolvers/admin-page';

const scopes = ['read:jira-work', 'read:jira-user', 'manage:jira-configuration', 'manage:jira-project'];

const site = (change: Record<string, unknown> = {}): Site => read({ ...smallSite(), ...change });

/** Uses the port as the app does, as this viewer, on a site; every wait is told. */
async function writing<T>(on: Site, work: (jira: JiraWriter) => Promise<T>, principal = 'u-ada') {
  const calls: string[] = [];
  const waits: number[] = [];
  const backend = standInBackend(openJira(on));
  const meter = openMeter();
  const clock = {
    now: () => 0,
    chance: () => 0,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
  const jira = forgeWriter(openSender(clock, meter, { mayCall: () => true, millisecondsLeft: () => 1e6 }));
  bindForgeGlobals();
  const said = await runAs(
    {
      runtime: {},
      fetch: (descriptor, address, init) =>
        throughProxy(
          {
            ...{ backend, appUser: 'u-app', principal, scopes, offlineScopes: [] },
            record: ({ method, path, as, status }) => calls.push(`${as} ${method} ${path} ${status}`),
          },
          descriptor,
          address,
          init,
        ),
    },
    () => work(jira),
  );
  return { said, calls, waits, cost: meter.read() };
}

const user = { type: 'user', value: 'u-dana' } as const;

test('a member of a role is added and removed', async () => {
  const on = site();
  const role = () =>
    on.projects.find(({ key }) => key === 'PAY')?.roleActors.find(({ roleId }) => roleId === 10004);
  const added = await writing(on, (jira) => jira.addRoleActor('20001', '10004', 'u-dana'));
  expect(added.said).toEqual({ ok: true, value: null });
  expect(added.calls).toEqual(['user POST /rest/api/3/project/20001/role/10004 200']);
  expect(role()?.users).toEqual(['u-dana']);
  const removed = await writing(on, (jira) => jira.removeRoleActor('20001', '10004', 'u-dana'));
  expect(removed.calls).toEqual(['user DELETE /rest/api/3/project/20001/role/10004?user=u-dana 204']);
  expect(role()?.users).toEqual([]);
  expect(removed.cost).toMatchObject({ calls: 1, points: 1 });
});

test('a default member of a role is added and removed', async () => {
  const on = site();
  const before = JSON.stringify(on);
  const added = await writing(on, (jira) => jira.addDefaultActor('10003', 'u-dana'));
  expect([added.said, added.calls]).toEqual([
    { ok: true, value: null },
    ['user POST /rest/api/3/role/10003/actors 200'],
  ]);
  expect(on.roles.find(({ id }) => id === 10003)?.defaultActors?.users).toEqual(['u-dana']);
  const removed = await writing(on, (jira) => jira.removeDefaultActor('10003', 'u-dana'));
  expect([removed.said, removed.calls]).toEqual([
    { ok: true, value: null },
    ['user DELETE /rest/api/3/role/10003/actors?user=u-dana 200'],
  ]);
  expect(JSON.stringify(on)).toBe(before);
  expect((await writing(on, (jira) => jira.addDefaultActor('x', 'u-dana'))).calls).toEqual([]);
});

test.each([user, { type: 'group', value: 'g-fin' } as const])(
  'a grant to a $type is made, by its id, and deleted',
  async (holder) => {
    const on = site();
    const before = JSON.stringify(on);
    const { said } = await writing(on, (jira) => jira.createGrant('10000', 'EDIT_ISSUES', holder));
    if (!said.ok) throw new Error(said.failure.kind);
    expect(
      on.permissionSchemes.flatMap(({ grants }) => grants).find(({ id }) => String(id) === said.value),
    ).toMatchObject({ permission: 'EDIT_ISSUES', holder });
    expect((await writing(on, (jira) => jira.deleteGrant('10000', said.value))).said.ok).toBe(true);
    expect(JSON.stringify(on)).toBe(before);
  },
);

test('a member of a security level is added', async () => {
  const on = site();
  const { said } = await writing(on, (jira) => jira.addLevelMember('300', '301', 'u-dana'));
  expect(said).toEqual({ ok: true, value: null });
  expect(on.securitySchemes[0]?.levels[0]?.members.at(-1)).toEqual(user);
});

const writes: readonly [string, (jira: JiraWriter) => Promise<unknown>][] = [
  ['POST /rest/api/3/project/20001/role/10004', (jira) => jira.addRoleActor('20001', '10004', 'u-dana')],
  ['DELETE /rest/api/3/project/20001/role/10004', (jira) => jira.removeRoleActor('20001', '10004', 'u-dana')],
  [
    'POST /rest/api/3/permissionscheme/10000/permission',
    (jira) => jira.createGrant('10000', 'EDIT_ISSUES', user),
  ],
  ['DELETE /rest/api/3/permissionscheme/10000/permission/1', (jira) => jira.deleteGrant('10000', '1')],
  [
    'PUT /rest/api/3/issuesecurityschemes/300/level/301/member',
    (jira) => jira.addLevelMember('300', '301', 'u-dana'),
  ],
  [
    'DELETE /rest/api/3/issuesecurityschemes/300/level/301/member/10000',
    (jira) => jira.removeLevelMember('300', '301', '10000'),
  ],
];

describe.each(writes)('%s', (match, write) => {
  test('is sent once where Jira fails: it may have been done', async () => {
    const { said, calls, waits } = await writing(site({ faults: [{ match, status: 503 }] }), write);
    expect(said).toMatchObject({ ok: false, failure: { kind: 'unavailable', status: 503 } });
    expect(calls).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test('waits where Jira says so, for then it was not done', async () => {
    const on = site({ faults: [{ match, status: 429, times: 1, retryAfter: 2 }] });
    const { calls, waits } = await writing(on, write);
    expect(calls.map((call) => call.slice(-3))[0]).toBe('429');
    expect(calls).toHaveLength(2);
    expect(waits).toEqual([2000]);
  });

  test('is refused to who may not, and changes nothing', async () => {
    const on = site();
    const before = JSON.stringify(on);
    const { said } = await writing(on, write, 'u-max');
    expect(said).toMatchObject({ ok: false });
    expect(JSON.stringify(on)).toBe(before);
  });
});

test.each<[string, (jira: JiraWriter) => Promise<unknown>]>([
  ['a project', (jira) => jira.addRoleActor('../20001', '10004', 'u-dana')],
  ['a role', (jira) => jira.removeRoleActor('20001', '10004?x=', 'u-dana')],
  ['a scheme', (jira) => jira.createGrant('10000/permission', 'EDIT_ISSUES', user)],
  ['a grant', (jira) => jira.deleteGrant('10000', '')],
  ['a level', (jira) => jira.addLevelMember('300', 'x', 'u-dana')],
  ['a membership', (jira) => jira.removeLevelMember('300', '301', '1 2')],
])('%s that is no id is never put into an address', async (_what, write) => {
  const { said, calls } = await writing(site(), write);
  expect(said).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  expect(calls).toEqual([]);
});
