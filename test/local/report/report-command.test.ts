import { readFileSync } from 'node:fs';
import path from 'node:path';
import { profileNames } from '../../../src/access';
import { fileWith, reportOf, run, sampleLog, sampleSite, siteWith } from './run-command';

const dana = ['--account', 'u-dana'];
const sampleText = readFileSync(sampleLog, 'utf8');

describe('the report command', () => {
  it('prints the report as JSON and nothing else', async () => {
    const { status, out, err } = await run('--site', sampleSite, '--log', sampleLog, ...dana, '--json');
    expect({ status, err }).toEqual({ status: 0, err: [] });
    expect(JSON.parse(out)).toMatchObject({ version: 1, account: { accountId: 'u-dana' } });
  });

  it('prints a table for people', async () => {
    const { status, out } = await run('--site', sampleSite, '--log', sampleLog, ...dana);
    expect(status).toBe(0);
    expect(out).toContain(
      'Records of the log: 17, of them 14 about permissions, 2 set aside, 1 not recognised.',
    );
    expect(out).toMatch(/^SPACE +MISSING +RECORDS +WHY$/m);
    expect(out).toMatch(/^PAY +Browse /m);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('checks every live project without a log', async () => {
    const report = await reportOf('--site', sampleSite, ...dana);
    expect(report.log).toBeNull();
    expect(report.projects.map(({ status }) => status)).toEqual(report.projects.map(() => 'live'));
    expect(report.notChecked).toEqual({ archived: 1, trashed: 1 });
  });

  it('checks who is to take over beside the account, for the same task', async () => {
    const both = ['--site', sampleSite, '--account', 'u-lee', '--compare', 'u-dana'];
    const report = await reportOf(...both);
    expect(report).toMatchObject({
      account: { accountId: 'u-dana' },
      compared: { account: { accountId: 'u-lee' }, counts: { both: 2 } },
    });
    const { out } = await run(...both);
    expect(out).toMatch(/^SPACE +Lee Lead CAN +Dana Backup CAN$/m);
    expect(out).toMatch(/^can go +Remove Lee Lead from the role Administrators in MOB\.$/m);
    const { status, err } = await run('--site', sampleSite, ...dana, '--compare', 'u-dana');
    expect({ status, err }).toMatchObject({
      status: 2,
      err: [expect.stringContaining('on that account already')],
    });
  });

  it('takes the profile that it is given', async () => {
    const report = await reportOf('--site', sampleSite, '--log', sampleLog, ...dana, '--profile', 'restore');
    expect(report.profile).toBe('restore');
  });

  it('takes the list of a vendor by its name', async () => {
    const report = await reportOf('--site', sampleSite, ...dana, '--profile', 'opshub');
    expect(report).toMatchObject({ profile: 'restore', profileName: 'OpsHub: synchronise' });
    const { out } = await run('--site', sampleSite, ...dana, '--profile', 'opshub');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Task: OpsHub: synchronise. A vendor’s list, published at https://community.opshub.com/jira-pre-requisites/, read on 28 Nov 2026. It asks for 25 permissions. A backup and a restore do not need: Close work items,',
    );
  });

  const example = path.join(__dirname, '../../../docs/own-profile.json');
  const serviceSite = siteWith((site) => {
    (site.applicationRoles as object[]).push({ key: 'jira-servicedesk', name: 'JSM', groupIds: [] });
  });

  it('takes the list of a file, and the example of the documents is one', async () => {
    const report = await reportOf('--site', serviceSite, ...dana, '--profile', example);
    expect(report).toMatchObject({ profileName: 'Nightly search index', profileSource: { kind: 'own' } });
  });

  it.each<[string, () => string, string]>([
    [
      'a permission that the site does not have',
      () => fileWith(readFileSync(example, 'utf8').replace('BROWSE_PROJECTS', 'BROWSE_PROJEKTS')),
      ': needs[0].permission: "BROWSE_PROJEKTS" is no permission of this site; did you mean BROWSE_PROJECTS?',
    ],
    ['a file that is not there', () => './no-such.json', 'The profile ./no-such.json cannot be read: '],
    [
      'a name that nobody knows',
      () => 'keepitt',
      '--profile: expected backup, restore, rewind, rewind-restore, gitprotect, keepit, revyz, raytion, backbone, opshub or unito, got "keepitt"',
    ],
  ])('refuses %s', async (_name, given, says) => {
    const { status, out, err } = await run('--site', serviceSite, ...dana, '--profile', given());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(says);
  });

  it('names every list of a vendor in its help', async () => {
    const { out } = await run('--help');
    expect(profileNames.filter((name) => !out.includes(name))).toEqual([]);
  });

  it('says what it takes', async () => {
    const { status, out } = await run('--help');
    expect(status).toBe(0);
    expect(out).toContain('--account ACCOUNT_ID');
  });

  it('waits until Jira takes calls again', async () => {
    const site = siteWith((file) => {
      file.faults = [
        { match: 'POST /rest/api/3/permissions/check', status: 429, times: 1, retryAfter: 1, body: null },
      ];
    });
    const report = await reportOf('--site', site, '--log', sampleLog, ...dana);
    expect(report.projects.length).toBeGreaterThan(0);
  });

  it('of a log that breaks off reports what stands before the break', async () => {
    const cut = sampleText.slice(0, sampleText.length - 400);
    const report = await reportOf('--site', sampleSite, '--log', fileWith(cut), ...dana);
    expect(report.log?.broken).toHaveLength(1);
    expect(report.log?.records).toBeGreaterThan(10);
  });
});

describe('a refused input gets one line and status 2', () => {
  const wrongSite = () =>
    siteWith((site) => {
      (site.projects as { status: string }[])[0]!.status = 'lost';
    });
  const viewerIs = (accountId: string) => siteWith((site) => (site.viewer = accountId));
  const notConsented = () =>
    siteWith((site) => {
      for (const user of site.users as Record<string, unknown>[]) {
        if (user.accountId === site.viewer) user.consented = false;
      }
    });
  const withLog = (log: string | Buffer) => () => ['--site', sampleSite, '--log', fileWith(log), ...dana];

  it.each<[string, () => string[], string]>([
    ['a flag that does not exist', () => [...dana, '--logs', 'x'], "Unknown option '--logs'"],
    ['no account', () => ['--site', sampleSite], '--account is missing'],
    ['a site file that is not there', () => ['--site', 'nowhere.json', ...dana], 'there is no such file'],
    ['a site file that is no JSON', () => ['--site', fileWith('hello'), ...dana], 'not JSON'],
    [
      'a site file with a wrong value',
      () => ['--site', wrongSite(), ...dana],
      'projects[0].status: expected one of live, archived, deleted, got "lost"',
    ],
    [
      'a log that is not there',
      () => ['--site', sampleSite, '--log', 'nowhere.json', ...dana],
      'there is no such file',
    ],
    [
      'a log that is a folder',
      () => ['--site', sampleSite, '--log', path.dirname(sampleLog), ...dana],
      'it is a folder',
    ],
    ['an empty log', withLog(''), 'empty'],
    ['a binary log', withLog(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0])), 'not a text file'],
    ['an HTML page', withLog('<!doctype html><html><body>Sign in</body></html>'), 'a web page'],
    ['a log without a record', withLog('{"errors":[]}'), 'no error record'],
    ['a shape that nobody knows', withLog('{"meta":{"version":1}}'), 'Its keys: "meta"'],
    [
      'an account that does not exist',
      () => ['--site', sampleSite, '--log', sampleLog, '--account', 'u-nobody'],
      'Jira does not know this account ID',
    ],
    [
      'a viewer who does not administer Jira',
      () => ['--site', viewerIs('u-lee'), ...dana],
      'Administer Jira',
    ],
    ['a viewer who has not consented', () => ['--site', notConsented(), ...dana], 'has not allowed the app'],
  ])('%s', async (_name, args, says) => {
    const { status, out, err } = await run(...args());
    expect({ status, out, lines: err.length }).toEqual({ status: 2, out: '', lines: 1 });
    expect(err[0]).toContain(says);
    expect(err[0]).not.toContain('\n');
  });
});
