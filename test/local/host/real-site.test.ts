import path from 'node:path';
import { openPlatform, openRealSite, ownerOf, type Platform } from '../../../local/forge';
import { openHost, realDirectory, type Host } from '../../../local/host';
import { askBridge, bootOf, enter, send, withSecret } from './ask-bridge';
import { openFakeJiraCloud, type FakeJiraCloud } from './fake-jira-cloud';

const token = 'T0KEN-of-the-owner';
const manifestFile = path.resolve(__dirname, '../../browser/kit-page/manifest.yml');

let cloud: FakeJiraCloud;
let host: Host;
let platform: Platform;
/** What the browser that came in sends. */
let own: { readonly cookie: string };

async function open(allowWrites: boolean): Promise<void> {
  cloud = await openFakeJiraCloud();
  const backend = openRealSite({ site: cloud.address, email: 'olga@acme.example', token, allowWrites });
  const owner = await ownerOf(backend);
  const handlers = () => import('../../browser/kit-page/resolver');
  platform = openPlatform({ backend, manifestFile, viewer: owner, appUser: owner, handlers });
  host = await openHost({
    platform,
    backend,
    directory: realDirectory(backend, owner),
    manifestFile,
    apps: '',
    logs: [],
    port: 0,
    strictPort: false,
  });
  own = await enter(`${host.origin}/admin?token=${host.token ?? ''}`);
}

afterEach(async () => {
  await host.close();
  platform.close();
  await cloud.close();
});

const invoke = async (functionKey: string, viewer = 'u-owner') => {
  const ask = { viewer, moduleKey: 'kit-admin', projectKey: null, functionKey, payload: {} };
  return askBridge(host.origin, 'invoke', ask, {
    ...own,
    ...withSecret(await bootOf(`${host.origin}/admin`, own)),
  });
};

describe('on a real site', () => {
  it('opens the pages as the owner of the token, with no one else to choose', async () => {
    await open(false);
    const boot = await bootOf(`${host.origin}/project/ONE`, own);
    expect(boot.viewer).toEqual({ accountId: 'u-owner', displayName: 'Olga Owner' });
    expect(boot.people).toEqual([]);
    expect(boot.site.real).toBe(true);
    expect(boot.page).toMatchObject({ kind: 'app', project: { id: '1', key: 'ONE' } });
  });

  it('refuses ?viewer=, and a call as somebody else', async () => {
    await open(false);
    const says = 'On a real site the pages open as the owner of the token: ?viewer= is refused.';
    expect(await send('GET', `${host.origin}/admin?viewer=u-other`, own)).toEqual({
      status: 403,
      text: says,
    });
    expect(await invoke('echo', 'u-other')).toEqual({ status: 403, text: says });
  });

  it('refuses writes unless they are allowed', async () => {
    await open(false);
    const { text } = await invoke('write');
    expect(text).toContain('POST /rest/api/3/issue was not sent');
    expect(cloud.asked.map(({ method }) => method)).not.toContain('POST');
  });

  it('sends writes when they are allowed', async () => {
    await open(true);
    await invoke('write');
    expect(cloud.asked).toContainEqual(
      expect.objectContaining({ method: 'POST', path: '/rest/api/3/issue' }),
    );
  });

  it('has the token in no page and no answer, failures included', async () => {
    await open(false);
    const boot = await bootOf(`${host.origin}/admin`, own);
    await cloud.close();
    const answers = [
      JSON.stringify(boot),
      (await send('GET', `${host.origin}/admin`, own)).text,
      (
        await askBridge(
          host.origin,
          'people',
          { viewer: 'u-owner', text: 'a' },
          { ...own, ...withSecret(boot) },
        )
      ).text,
      (
        await askBridge(
          host.origin,
          'invoke',
          { viewer: 'u-owner', moduleKey: 'kit-admin', projectKey: null, functionKey: 'who', payload: {} },
          { ...own, ...withSecret(boot) },
        )
      ).text,
    ];
    const secrets = [token, Buffer.from(`olga@acme.example:${token}`).toString('base64')];
    for (const answer of answers) for (const secret of secrets) expect(answer).not.toContain(secret);
  });

  it('lets one browser in, once, with the token of the printed address', async () => {
    await open(false);
    const boot = await bootOf(`${host.origin}/admin`, own);
    const ask = {
      viewer: 'u-owner',
      moduleKey: 'kit-admin',
      projectKey: null,
      functionKey: 'echo',
      payload: {},
    };
    const refused = { status: 403, text: expect.stringContaining('npm start printed') as string };
    for (const address of [
      '/',
      '/admin',
      '/admin?token=',
      '/host/host.js',
      `/admin?token=${host.token ?? ''}`,
    ])
      expect([address, await send('GET', host.origin + address, {})]).toEqual([address, refused]);
    expect(await askBridge(host.origin, 'invoke', ask, withSecret(boot))).toEqual(refused);
    expect(await send('GET', `${host.origin}/admin`, { cookie: `${own.cookie}x` })).toEqual(refused);
    expect(cloud.asked.map(({ method }) => method)).not.toContain('POST');
    expect((await askBridge(host.origin, 'invoke', ask, { ...own, ...withSecret(boot) })).status).toBe(200);
  });
});
