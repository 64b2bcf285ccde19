import { asApp, asUser, getAppContext, requestJira, route } from '@forge/api';
import { invokeWork, listeningJira, platformFor, type SeenCall } from './test-platform';

const askMyself = (requester: ReturnType<typeof asUser> | ReturnType<typeof asApp>) =>
  requester.requestJira(route`/rest/api/3/myself`);

describe('who a call to Jira is made as', () => {
  it('asUser is the person who invoked, asApp the app user, both with the scopes of the manifest', async () => {
    const seen: SeenCall[] = [];
    const platform = platformFor(
      async () => {
        await askMyself(asUser());
        await askMyself(asApp());
      },
      { backend: listeningJira(seen) },
    );
    await invokeWork(platform, { accountId: 'u-bob' });
    expect(seen.map(({ caller }) => caller.accountId)).toEqual(['u-bob', 'u-app']);
    expect(seen[0]?.caller.scopes).toContain('read:jira-work');
    expect(platform.calls).toEqual([
      { method: 'GET', path: '/rest/api/3/myself', as: 'user', accountId: 'u-bob', status: 200 },
      { method: 'GET', path: '/rest/api/3/myself', as: 'app', accountId: 'u-app', status: 200 },
    ]);
  });

  it('the person is vouched for by the platform, whatever the payload says', async () => {
    const platform = platformFor(({ payload, context }) => ({ payload, accountId: context.accountId }));
    await expect(invokeWork(platform, { payload: { accountId: 'u-root' } })).resolves.toEqual({
      kind: 'result',
      value: { payload: { accountId: 'u-root' }, accountId: 'u-ada' },
    });
  });

  it('two platforms at work at the same time do not mix', async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    const seen: Record<string, SeenCall[]> = { one: [], two: [] };
    const open = (name: string) =>
      platformFor(
        async () => {
          await askMyself(asUser());
          await pause();
          await askMyself(asUser());
          return getAppContext().moduleKey;
        },
        { backend: listeningJira(seen[name]), viewer: name === 'one' ? 'u-ada' : 'u-bob' },
      );
    const outcomes = await Promise.all([
      invokeWork(open('one')),
      invokeWork(open('two'), { moduleKey: 'gaps-project' }),
    ]);
    expect(outcomes).toEqual([
      { kind: 'result', value: 'gaps-admin' },
      { kind: 'result', value: 'gaps-project' },
    ]);
    expect(seen.one?.map(({ caller }) => caller.accountId)).toEqual(['u-ada', 'u-ada']);
    expect(seen.two?.map(({ caller }) => caller.accountId)).toEqual(['u-bob', 'u-bob']);
  });

  it('a viewer who has not consented is asked, and after consenting is served', async () => {
    const backend = listeningJira();
    const platform = platformFor(async () => (await askMyself(asUser())).status, {
      backend,
      viewer: 'u-new',
    });
    await expect(invokeWork(platform)).resolves.toEqual({ kind: 'consent-needed' });
    expect(platform.calls).toMatchObject([{ accountId: 'u-new', status: 401 }]);
    backend.consent('u-new');
    await expect(invokeWork(platform)).resolves.toEqual({ kind: 'result', value: 200 });
  });

  it('without consent a call goes out without authorization, and what Jira answers anybody raises no prompt', async () => {
    const seen: SeenCall[] = [];
    const backend = listeningJira(seen);
    const platform = platformFor(async () => (await askMyself(asUser())).status, {
      backend: {
        ...backend,
        fetch: async (request, caller) => {
          await backend.fetch(request, caller);
          return Response.json({}, { status: 404 });
        },
      },
      viewer: 'u-new',
    });
    await expect(invokeWork(platform)).resolves.toEqual({ kind: 'result', value: 404 });
    expect(seen.map(({ caller }) => caller)).toEqual([{ accountId: null, scopes: [] }]);
  });

  it.each([
    ['asUser, a scope that is missing', asUser, 'scope does not match', { kind: 'consent-needed' }],
    ['asApp, a scope that is missing', asApp, 'scope does not match', { kind: 'result', value: 401 }],
    ['asUser, another 401 of Jira', asUser, 'You cannot edit', { kind: 'result', value: 401 }],
  ])('%s', async (_name, as, message, outcome) => {
    const platform = platformFor(async () => (await askMyself(as())).status, {
      backend: { ...listeningJira(), fetch: async () => Response.json({ message }, { status: 401 }) },
    });
    await expect(invokeWork(platform)).resolves.toEqual(outcome);
  });

  it('a resolver that swallows the question for consent gets no prompt', async () => {
    const platform = platformFor(() => askMyself(asUser()).then(undefined, () => ({ ok: false })), {
      viewer: 'u-new',
    });
    await expect(invokeWork(platform)).resolves.toEqual({ kind: 'result', value: { ok: false } });
  });

  it('with nobody signed in, asUser is answered 401 and never reaches Jira', async () => {
    const seen: SeenCall[] = [];
    const platform = platformFor(async () => (await askMyself(asUser())).status, {
      backend: listeningJira(seen),
    });
    await expect(invokeWork(platform, { accountId: null })).resolves.toEqual({ kind: 'result', value: 401 });
    expect(seen).toEqual([]);
  });
});

describe('what the platform does not implement names itself', () => {
  it.each([
    [
      'requestJira without an identity',
      () => requestJira(route`/rest/api/3/myself`),
      'without asUser() or asApp()',
    ],
    [
      'Confluence',
      () => asUser().requestConfluence(route`/wiki/api/v2/spaces`),
      'fpp confluence are not implemented',
    ],
    ['the graph', () => asUser().requestGraph('query { me }'), 'fpp stargate are not implemented'],
  ])('%s', async (_name, work, says) => {
    await expect(invokeWork(platformFor(work))).resolves.toEqual({
      kind: 'error',
      message: expect.stringContaining(says) as string,
    });
  });

  it('a module that the manifest lacks', async () => {
    await expect(
      invokeWork(
        platformFor(() => 1),
        { moduleKey: 'gaps-nowhere' },
      ),
    ).resolves.toEqual({
      kind: 'error',
      message: 'The manifest has no page module gaps-nowhere.',
    });
  });

  it('a function that the resolver lacks', async () => {
    await expect(
      invokeWork(
        platformFor(() => 1),
        { functionKey: 'play' },
      ),
    ).resolves.toEqual({
      kind: 'error',
      message: "Resolver has no definition for 'play'.",
    });
  });
});

it('Forge outside of an invocation is a fault', async () => {
  platformFor(() => 1);
  await expect(askMyself(asApp())).rejects.toThrow('outside of an invocation');
});
