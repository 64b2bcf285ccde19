import { readFlags } from '../../../local/report/flags';
import { NoReport } from '../../../local/report/no-report';

describe('the flags of the report command', () => {
  it('are read', () => {
    const args = [
      '--site',
      's.json',
      '--log=l.json',
      '--account',
      'u-dana',
      '--compare',
      'u-lee',
      '--profile',
      'restore',
      '--objective',
      'fewest-changes',
      '--settings',
      '--json',
    ];
    expect(readFlags(args)).toEqual({
      site: 's.json',
      log: ['l.json'],
      account: 'u-dana',
      compare: 'u-lee',
      profile: 'restore',
      objective: 'fewest-changes',
      cover: 'site-settings',
      json: true,
    });
  });

  it('may be left out, but for the account', () => {
    expect(readFlags(['--account', 'u-dana'])).toEqual({
      site: null,
      log: [],
      account: 'u-dana',
      compare: null,
      profile: null,
      objective: 'least-access',
      cover: null,
      json: false,
    });
  });

  it.each([
    [['--cover', 'content'], 'content'],
    [['--cover=space-settings'], 'space-settings'],
    [['--cover', 'site-settings'], 'site-settings'],
    [['--cover', 'site-settings', '--settings'], 'site-settings'],
    [['--settings'], 'site-settings'],
  ])('%j is what the backup is to include', (args, cover) => {
    expect(readFlags(['--account', 'u-dana', ...args])).toMatchObject({ cover });
  });

  it('help needs no account', () => {
    expect(readFlags(['--help'])).toBeNull();
  });

  it.each([
    [[], '--account is missing'],
    [['--account', ''], '--account is missing'],
    [
      ['--account', 'u-dana', '--objective', 'least'],
      '--objective: expected least-access, balanced or fewest-changes, got "least"',
    ],
    [
      ['--account', 'u-dana', '--objective', ''],
      '--objective: expected least-access, balanced or fewest-changes, got ""',
    ],
    [
      ['--account', 'u-dana', '--cover', 'all'],
      '--cover: expected content, space-settings or site-settings, got "all"',
    ],
    [
      ['--account', 'u-dana', '--settings', '--cover', 'content'],
      '--settings is the same as --cover site-settings',
    ],
    [['--account', 'u-dana', '--settings=no'], "'--settings' does not take an argument"],
    [['--account', 'u-dana', '--logs', 'x'], "Unknown option '--logs'. Flags:"],
    [['--account', 'u-dana', 'log.json'], "Unexpected argument 'log.json'"],
    [['--account'], 'argument missing. Flags:'],
    [['--account', 'u-dana', '--json=yes'], "'--json' does not take an argument"],
  ])('%j is refused in one line', (args, says) => {
    const refused = (() => {
      try {
        return readFlags(args);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(NoReport);
    expect(refused).toMatchObject({ status: 2, message: expect.stringContaining(says) as string });
    expect((refused as NoReport).message).not.toContain('\n');
  });
});
