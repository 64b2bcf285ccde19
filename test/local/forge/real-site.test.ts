import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openRealSite, ownerOf, realSiteOf } from '../../../local/forge';

const caller = { accountId: 'u-ada', scopes: [] };
const token = 'secret-token-of-ada';

describe('a real site', () => {
  let server: Server;
  let seen: { method: string | undefined; url: string | undefined; authorization: string | undefined }[];
  let answer: { status: number; body: string; headers?: Record<string, string> };
  let site: string;

  beforeEach(async () => {
    seen = [];
    answer = { status: 200, body: '{"accountId":"u-ada"}' };
    server = createServer((request: IncomingMessage, response) => {
      seen.push({ method: request.method, url: request.url, authorization: request.headers.authorization });
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
      response.end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const open = (allowWrites = false) => openRealSite({ site, email: 'ada@acme.example', token, allowWrites });

  it('is asked with the e-mail address and the token', async () => {
    await open().fetch(new Request(`${site}/rest/api/3/myself?expand=groups`), caller);
    const authorization = `Basic ${Buffer.from(`ada@acme.example:${token}`).toString('base64')}`;
    expect(seen).toEqual([{ method: 'GET', url: '/rest/api/3/myself?expand=groups', authorization }]);
  });

  it.each([
    ['POST', '/rest/api/3/permissions/check'],
    ['POST', '/rest/api/3/issue/bulkfetch'],
  ])('is read by %s %s', async (method, place) => {
    const request = new Request(site + place, { method, body: '{}' });
    expect((await open().fetch(request, caller)).status).toBe(200);
  });

  it.each([
    ['POST', '/rest/api/3/permissionscheme/1/permission'],
    ['PUT', '/rest/api/3/project/PAY/permissionscheme'],
    ['DELETE', '/rest/api/3/project/PAY'],
    ['POST', '/rest/api/3/permissions/check/../../project'],
  ])('is not changed by %s %s unless writes are allowed', async (method, place) => {
    const request = () => new Request(site + place, { method });
    const refused = await open().fetch(request(), caller);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('--allow-writes');
    expect(seen).toEqual([]);
    await open(true).fetch(request(), caller);
    expect(seen).toHaveLength(1);
  });

  it('does not follow a redirect with the token', async () => {
    answer = { status: 302, body: '', headers: { Location: 'https://elsewhere.example/' } };
    await expect(open().fetch(new Request(`${site}/rest/api/3/myself`), caller)).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });

  it('sends nothing to another host', async () => {
    await expect(open().fetch(new Request('https://elsewhere.example/'), caller)).rejects.toThrow(
      'is not sent to',
    );
  });

  it('names the owner of the token, and says what to check where it cannot', async () => {
    await expect(ownerOf(open())).resolves.toBe('u-ada');
    answer = { status: 401, body: '{}' };
    await expect(ownerOf(open())).rejects.toThrow('answered 401 for JIRA_EMAIL and JIRA_TOKEN');
  });

  it('never says the token, whatever goes wrong', async () => {
    const backend = open();
    await new Promise((resolve) => server.close(resolve));
    const error: unknown = await ownerOf(backend).catch((thrown: unknown) => thrown);
    const said =
      JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error) + JSON.stringify(backend);
    expect(said).toContain('cannot be reached');
    expect(said).not.toContain(token);
    expect(said).not.toContain(Buffer.from(token).toString('base64').slice(0, 12));
    server.listen(0);
  });
});

describe('the environment', () => {
  it('names no site where nothing is set', () => {
    expect(realSiteOf({})).toBeNull();
  });

  it('names a site where all three are set', () => {
    const env = {
      JIRA_SITE: 'https://acme.atlassian.net',
      JIRA_EMAIL: 'ada@acme.example',
      JIRA_TOKEN: token,
    };
    expect(realSiteOf(env)).toEqual({ site: 'https://acme.atlassian.net', email: 'ada@acme.example', token });
  });

  it('says what is missing', () => {
    expect(() => realSiteOf({ JIRA_SITE: 'https://acme.atlassian.net' })).toThrow(
      'set JIRA_EMAIL and JIRA_TOKEN too',
    );
  });

  it.each(['http://acme.atlassian.net', 'acme.atlassian.net', 'ftp://127.0.0.1'])(
    'refuses the address %s',
    (address) => {
      expect(() => openRealSite({ site: address, email: 'a', token, allowWrites: false })).toThrow(
        'https address',
      );
    },
  );
});
