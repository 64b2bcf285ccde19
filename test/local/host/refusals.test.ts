import { openKitSite, type KitSite } from '../../browser/kit-site';
import { askBridge, bootOf, send, withSecret } from './ask-bridge';

let kit: KitSite;
let origin: string;

beforeAll(async () => {
  kit = await openKitSite();
  origin = kit.host.origin;
});

afterAll(() => kit.close());

const echo = { viewer: 'u-ada', moduleKey: 'kit-admin', projectKey: null, functionKey: 'echo', payload: {} };

describe('Host and Origin', () => {
  it.each([
    ['a foreign Host', { host: 'evil.example' }],
    ['a foreign name with the right port', { host: 'evil.example:8700' }],
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['an Origin without a name', { origin: 'null' }],
    ["a Frame's Origin", { origin: 'FRAME' }],
  ])('refuses a page and a call with %s', async (_what, headers) => {
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value === 'FRAME' ? kit.host.frameOrigin : value,
      ]),
    );
    const page = await send('GET', `${origin}/admin`, sent);
    expect(page.status).toBe(403);
    expect(page.text).not.toContain('secret');
    const boot = await bootOf(`${origin}/admin`);
    const call = await askBridge(origin, 'invoke', echo, { ...withSecret(boot), ...sent });
    expect(call.status).toBe(403);
    expect(call.text).toContain('only');
  });

  it('answers its own page', async () => {
    const boot = await bootOf(`${origin}/admin`);
    const call = await askBridge(origin, 'invoke', echo, { ...withSecret(boot), origin });
    expect(call.status).toBe(200);
    expect(JSON.parse(call.text)).toMatchObject({ kind: 'result', value: { accountId: 'u-ada' } });
  });

  it('refuses a foreign Host and Origin on the port of the Frames too', async () => {
    const frame = `${kit.host.frameOrigin}/kit-desk/index.html`;
    expect((await send('GET', frame, {})).status).toBe(200);
    expect((await send('GET', frame, { host: 'evil.example' })).status).toBe(403);
    expect((await send('GET', frame, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('sends localhost to the address that the Frame knows', async () => {
    const { port } = new URL(origin);
    const answer = await fetch(`${origin}/admin`, { redirect: 'manual' });
    expect(answer.status).toBe(200);
    expect((await send('GET', `${origin}/admin`, { host: `localhost:${port}` })).status).toBe(302);
  });
});

describe('the secret of the page', () => {
  it.each([
    ['none', {}],
    ['an empty one', { 'x-bridge-secret': '' }],
    ['a wrong one', { 'x-bridge-secret': 'x'.repeat(43) }],
  ])('refuses a call with %s', async (_what, headers) => {
    for (const name of ['invoke', 'consent', 'people', 'person']) {
      const call = await askBridge(origin, name, echo, headers);
      expect(call.status).toBe(403);
      expect(call.text).toContain('The bridge answers its own page only');
    }
  });

  it('is another one at each start', async () => {
    const other = await openKitSite();
    const secrets = await Promise.all([bootOf(`${origin}/admin`), bootOf(`${other.host.origin}/admin`)]);
    expect(secrets[0].secret).not.toBe(secrets[1].secret);
    const call = await askBridge(other.host.origin, 'invoke', echo, withSecret(secrets[0]));
    expect(call.status).toBe(403);
    await other.close();
  });
});

describe('viewers and addresses', () => {
  it('opens the page as somebody else of the site file', async () => {
    const boot = await bootOf(`${origin}/admin?viewer=u-lee`);
    expect(boot.viewer).toEqual({ accountId: 'u-lee', displayName: 'Lee Lead' });
  });

  it('refuses a viewer whom the site does not have, on the page and in a call', async () => {
    const page = await send('GET', `${origin}/admin?viewer=u-ghost`, {});
    expect(page).toEqual({
      status: 404,
      text: 'The site has no active account u-ghost that could open a page.',
    });
    const boot = await bootOf(`${origin}/admin`);
    const call = await askBridge(origin, 'invoke', { ...echo, viewer: 'u-ghost' }, withSecret(boot));
    expect(call.status).toBe(403);
  });

  it('lists the projects that the viewer sees', async () => {
    const [ada, dana] = await Promise.all(
      ['u-ada', 'u-dana'].map((id) => bootOf(`${origin}/admin?viewer=${id}`)),
    );
    expect(ada!.projects.map(({ key }) => key)).toContain('PAY');
    expect(dana!.projects.length).toBeLessThan(ada!.projects.length);
  });

  it('opens a project page for somebody who does not see the project: keeping it is the app’s guard', async () => {
    const dana = await bootOf(`${origin}/admin?viewer=u-dana`);
    const hidden = ['PAY', 'WEB', 'FIN', 'SEC'].find(
      (key) => !dana.projects.some((place) => place.key === key),
    );
    const { page } = await bootOf(`${origin}/project/${hidden!}?viewer=u-dana`);
    expect(page).toMatchObject({ kind: 'app', moduleKey: 'kit-project', project: { key: hidden } });
  });

  it('shows any other address as a screen of Jira', async () => {
    const { page } = await bootOf(`${origin}/browse/PAY-1`);
    expect(page).toEqual({ kind: 'elsewhere', path: '/browse/PAY-1' });
  });

  it.each(['/host/..%2f..%2fpackage.json', '/host/apps/..%2f..%2f..%2fwire.ts', '/host/%E0%A4%A'])(
    'serves no file outside of its folder: %s',
    async (path) => {
      expect((await send('GET', `${origin}${path}`, {})).status).toBe(404);
    },
  );

  it('says what a call lacks', async () => {
    const boot = await bootOf(`${origin}/admin`);
    const call = await askBridge(origin, 'invoke', { viewer: 'u-ada' }, withSecret(boot));
    expect(call).toEqual({ status: 400, text: '/bridge/invoke: the body is not as it has to be.' });
  });
});
