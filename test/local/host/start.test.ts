import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { start } from '../../../local/start';
import { bootOf, enter, send } from './ask-bridge';
import { openFakeJiraCloud } from './fake-jira-cloud';

const root = path.resolve(__dirname, '../../..');
const site = path.join(root, 'test/samples/site-small.json');

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** The program behind `npm start`, in a process of its own. */
function startAlone(flags: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('JIRA_')));
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts', ...flags], {
    cwd: root,
    env: { ...bare, ...env },
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return { child, output: () => said };
}

async function addressOf({ output }: Run): Promise<string> {
  for (let wait = 0; wait < 300; wait += 1) {
    const address = /(http:\/\/127\.0\.0\.1:\d+)\/admin/.exec(output())?.[1];
    if (address !== undefined) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(output());
}

async function stop({ child }: Run): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

describe('npm start', () => {
  it('serves a site file, says where, and refuses a foreign Host', async () => {
    const run = startAlone(['--site', site, '--port', '0']);
    const address = await addressOf(run);
    const boot = await bootOf(`${address}/admin`);
    expect(boot.page).toMatchObject({ kind: 'app', moduleKey: 'gaps-admin' });
    expect((await bootOf(`${address}/admin/get-started`)).page).toMatchObject({
      moduleKey: 'gaps-get-started',
    });
    expect((await bootOf(`${address}/project/PAY`)).page).toMatchObject({ moduleKey: 'gaps-project' });
    expect((await send('GET', `${address}/admin`, { host: 'evil.example' })).status).toBe(403);
    await stop(run);
  });

  it.each([
    ['a site file with a wrong value', ['--site', path.join(root, 'package.json')], 'package.json: '],
    ['a site file that is not there', ['--site', 'nowhere.json'], 'nowhere.json'],
    ['a port that is no number', ['--port', 'many'], '--port wants a number'],
    ['a flag that it does not know', ['--sight', 'x'], '--sight'],
  ])('does not begin, and says why: %s', async (_what, flags, says) => {
    await expect(start(flags)).rejects.toThrow(says);
  });

  it('ends with status 2 where it does not begin, in the words of why', async () => {
    const run = startAlone(['--site', 'nowhere.json']);
    const [status] = (await once(run.child, 'exit')) as [number];
    expect(status).toBe(2);
    expect(run.output()).toContain('nowhere.json');
    expect(run.output()).not.toMatch(/\n\s+at /);
  });

  it('opens a real site as the owner of the token, which it never says', async () => {
    const cloud = await openFakeJiraCloud();
    const token = 'T0KEN-of-the-owner';
    const env = { JIRA_SITE: cloud.address, JIRA_EMAIL: 'olga@acme.example', JIRA_TOKEN: token };
    const run = startAlone(['--port', '0'], env);
    const address = await addressOf(run);
    const printed = /http:\S+\/admin\?token=\S+/.exec(run.output())?.[0] ?? '';
    const own = await enter(printed);
    expect((await bootOf(`${address}/admin`, own)).viewer.accountId).toBe('u-owner');
    expect((await send('GET', `${address}/admin?viewer=u-other`, own)).status).toBe(403);
    expect((await send('GET', `${address}/admin`, own)).text + run.output()).not.toContain(token);
    await stop(run);
    await cloud.close();
  });
});
