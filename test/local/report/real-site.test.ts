import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { readManifest } from '../../../local/forge';
import { openJira, parseSite } from '../../../local/jira';
import type { Report } from '../../../src/report/report';
import { reportOf, runIn, sampleLog, sampleSite } from './run-command';

const { scopes } = readManifest(path.join(__dirname, '../../../manifest.yml'));
const token = 'token-of-ada';
const dana = ['--account', 'u-dana', '--log', sampleLog];

/** The sample site as a Jira Cloud site that lets one token in. */
function openCloud(): Promise<{ env: NodeJS.ProcessEnv; server: ServerType }> {
  const reading = parseSite(readFileSync(sampleSite, 'utf8'));
  if (!reading.ok) throw new Error(reading.says);
  const jira = openJira(reading.site);
  const authorization = `Basic ${Buffer.from(`ada@acme.example:${token}`).toString('base64')}`;
  const fetch = (request: Request) =>
    request.headers.get('authorization') === authorization
      ? jira.fetch(request, { accountId: 'u-ada', scopes })
      : new Response(null, { status: 401 });
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
      const site = `http://127.0.0.1:${port}`;
      resolve({ env: { JIRA_SITE: site, JIRA_EMAIL: 'ada@acme.example', JIRA_TOKEN: token }, server });
    });
  });
}

describe('the report of a real site', () => {
  let env: NodeJS.ProcessEnv;
  let server: ServerType;
  beforeAll(async () => ({ env, server } = await openCloud()));
  afterAll(() => new Promise((closed) => server.close(closed)));

  const gapsOf = ({ projects }: Report) =>
    projects.flatMap(({ key, gaps }) =>
      gaps.map(({ permission, cause }) => `${key} ${permission} ${cause.kind}`),
    );

  it('is the one of the same site in a file, asked as the owner of the token', async () => {
    const { status, out, err } = await runIn(env, ...dana, '--json');
    expect({ status, err }).toEqual({ status: 0, err: [] });
    expect(out).not.toContain(token);
    const report = JSON.parse(out) as Report;
    expect(gapsOf(report)).toEqual(gapsOf(await reportOf('--site', sampleSite, ...dana)));
  });

  it.each([
    ['another token', { JIRA_TOKEN: 'wrong' }, 'answered 401 for JIRA_EMAIL and JIRA_TOKEN'],
    ['no token', { JIRA_TOKEN: '' }, 'For a real site set JIRA_TOKEN too.'],
    ['an address without encryption', { JIRA_SITE: 'http://acme.atlassian.net' }, 'https address'],
    [
      'a site that is not there',
      { JIRA_SITE: 'http://127.0.0.1:9' },
      'http://127.0.0.1:9 cannot be reached.',
    ],
  ])('is refused with %s', async (_name, change, says) => {
    const { status, err } = await runIn({ ...env, ...change }, ...dana);
    expect({ status, err }).toEqual({ status: 2, err: [expect.stringContaining(says)] });
  });

  it('is refused beside a site file', async () => {
    const { status, err } = await runIn(env, '--site', sampleSite, ...dana);
    expect({ status, err }).toEqual({ status: 2, err: [expect.stringContaining('take one of them away')] });
  });
});
