import {
  accountLine,
  accountIsBlocked,
  blockedSays,
  cannotSays,
  offerName,
  offeredSays,
} from '../../../src/frontend/view-model/account';
import { afterMessage, holdsLogOf, type DeskState } from '../../../src/frontend/view-model/desk-state';
import { startWarnings } from '../../../src/app/scan/begin';
import { logWarnings } from '../../../src/frontend/view-model/log-warnings';
import { profileOf } from '../../../src/frontend/view-model/profiles';
import { estimateSays } from '../../../src/frontend/view-model/estimate-says';
import { costSays } from '../../../src/frontend/view-model/cost-says';
import { progressOf } from '../../../src/frontend/view-model/progress';
import { foundScan, isOccupied } from '../../../src/frontend/view-model/scan-view';
import { startRequest } from '../../../src/frontend/view-model/start';
import { scanPhases, type CheckEstimate } from '../../../src/contract';
import { bad } from '../stage/back-end';
import { ada, dana, done, head, readLog, status } from '../stage/samples';

describe('what the file desk holds', () => {
  const read: DeskState = { kind: 'read', log: readLog() };
  test.each([
    [{ kind: 'ready' }, 'empty'],
    [{ kind: 'reading', name: 'a', bytes: 1, read: 0, records: 0 }, 'reading'],
    [{ kind: 'refused', name: 'a', says: 'no' }, 'refused'],
    [{ kind: 'stopped' }, 'empty'],
    [{ kind: 'cleared' }, 'empty'],
    [{ kind: 'give-export', reportId: 'r1', at: { kind: 'rows', item: 0, unit: 0 } }, 'read'],
  ] as const)('after %j it is %s', (message, kind) => {
    expect(afterMessage(read, message).kind).toBe(kind);
  });

  test('belongs to a report only when all counts agree', () => {
    expect(holdsLogOf(read, head().log)).toBe(true);
    expect(holdsLogOf(read, { ...(head().log ?? readLog().summary), setAside: 25 })).toBe(false);
    expect(holdsLogOf(read, null)).toBe(false);
    expect(holdsLogOf({ kind: 'empty' }, head().log)).toBe(false);
  });
});

describe('warnings before the scan', () => {
  const siteHosts = ['jira.acme.example', 'acme.example'];
  const kinds = (
    actors: string[],
    hosts: [string, number][],
    account: typeof dana | null = dana,
  ): readonly string[] =>
    logWarnings(
      readLog(
        {},
        {
          actors: actors.map((name) => ({ name, records: 3 })),
          hosts: hosts.map(([host, records]) => ({ host, records })),
        },
      ),
      account,
      siteHosts,
    ).map((warning) => warning.kind);

  test.each([
    ['no name in the log', [], []],
    ['the account’s name, in other letters', ['dana backup '], []],
    ['the account’s name among others', ['Erin', 'Dana Backup'], []],
    ['another name only', ['Erin'], ['other-person']],
  ])('%s', (_what, actors, expected) => {
    expect(kinds(actors, [])).toEqual(expected);
  });

  test.each([
    ['no URL', [], []],
    ['this site', [['acme.example', 3]], []],
    ['this site under its own domain', [['Jira.Acme.example', 3]], []],
    [
      'half and half',
      [
        ['acme.example', 3],
        ['other.example', 3],
      ],
      [],
    ],
    [
      'mostly this site',
      [
        ['acme.example', 4],
        ['other.example', 3],
      ],
      [],
    ],
    [
      'mostly another',
      [
        ['other.example', 4],
        ['acme.example', 3],
      ],
      ['other-site'],
    ],
    [
      'mostly Atlassian’s own address, through which apps reach every site',
      [
        ['api.atlassian.com', 40],
        ['acme.example', 3],
      ],
      [],
    ],
    [
      'Atlassian’s own address hides no other site',
      [
        ['api.atlassian.com', 40],
        ['other.example', 4],
        ['acme.example', 3],
      ],
      ['other-site'],
    ],
  ] as [string, [string, number][], string[]][])('%s', (_what, hosts, expected) => {
    expect(kinds([], hosts)).toEqual(expected);
    // and the scan that is started says the same
    const counted = hosts.map(([host, records]) => ({ host, records }));
    const started = startWarnings({ actors: [], hosts: counted }, dana.displayName, siteHosts);
    expect(started.map(({ kind }) => kind)).toEqual(expected);
  });

  test('no account chosen is no other person', () => {
    expect(kinds(['Erin'], [], null)).toEqual([]);
  });
});

describe('a start', () => {
  test('needs an account, and with a log the log', () => {
    const found = { kind: 'found', card: dana } as const;
    const backup = { profile: 'backup', profileChosen: false } as const;
    const says = (...args: Parameters<typeof startRequest>): string | null => {
      const request = startRequest(...args);
      return request.ok ? null : request.says;
    };
    expect(says({ kind: 'none' }, backup, null)).toBe('Choose the backup account first.');
    expect(says({ kind: 'looking-up', accountId: 'x' }, backup, null)).toContain('still looking up');
    expect(says({ kind: 'failed', accountId: 'x', ...bad('no-such-account', 'Nobody.') }, backup, null)).toBe(
      'Nobody.',
    );
    expect(says(found, backup, null)).toBeNull();
    for (const kind of ['waiting', 'empty', 'reading', 'refused'] as const)
      expect(says(found, backup, { kind })).not.toBeNull();
  });

  test('compares at most ten names and hosts', () => {
    const actors = Array.from({ length: 12 }, (_, index) => ({ name: `n${String(index)}`, records: 1 }));
    const request = startRequest(
      { kind: 'found', card: dana },
      { profile: 'restore', profileChosen: true },
      {
        kind: 'read',
        log: readLog({}, { actors }),
      },
    );
    expect(request.ok && request.start.actors).toHaveLength(10);
    expect(request.ok && request.start).toMatchObject({ profile: 'restore', profileChosen: true });
  });
});

describe('the scan as it is found', () => {
  test.each([
    ['nothing', null, 'none'],
    ['one that is over', done, 'none'],
    ['the viewer’s own', status(), 'running'],
    ['the viewer’s own, half sent', status({ state: 'receiving' }), 'half-sent'],
    ['somebody else’s', status({ by: { accountId: 'u-erin', displayName: 'Erin' } }), 'busy'],
  ])('%s', (_what, scan, kind) => {
    expect(foundScan(scan, ada.accountId).kind).toBe(kind);
  });

  test('blocks a new start while it lives', () => {
    expect(isOccupied({ kind: 'running', scan: status() })).toBe(true);
    expect(isOccupied({ kind: 'ended', scan: done })).toBe(false);
  });

  test('has a bar that never runs back from phase to phase', () => {
    const fractions = scanPhases.flatMap((phase) =>
      [0, 40].map((count) => progressOf(status({ phase, done: count })).fraction),
    );
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(progressOf(status({ total: 0, done: 0, jiraCalls: 0 })).counts).toBe('');
  });

  test.each([
    [{ points: 40, waits: 0 }, 'about 100 points in all'],
    [{ points: 7_449, waits: 0 }, 'about 7,400 points in all'],
    [
      { points: 12_060, waits: 1 },
      'about 12,100 points in all: more than this app has left in this hour, so it waits for the next full hour once',
    ],
    [
      { points: 31_000, waits: 3 },
      'about 31,000 points in all: more than this app has left in this hour, so it waits for the next full hour 3 times',
    ],
  ])('says what a check of %j costs before it has to wait', (expected, says) => {
    expect(progressOf(status({ total: 0, done: 0, jiraCalls: 0, expected })).counts).toBe(says);
  });
});

test.each([
  [
    { isKnown: true, points: { from: 7_420, to: 9_310 }, left: 10_000, waits: { from: 0, to: 1 } },
    'Estimate for every space: 7,400 to 9,400 points. This app has 10,000 left in this hour, so the check may wait for the next full hour.',
  ],
  [
    { isKnown: true, points: { from: 7_000, to: 9_000 }, left: 1_000, waits: { from: 1, to: 1 } },
    'Estimate for every space: 7,000 to 9,000 points. This app has 1,000 left in this hour, so the check waits for the next full hour.',
  ],
  [
    { isKnown: true, points: { from: 17_000, to: 24_000 }, left: 0, waits: { from: 2, to: 3 } },
    'Estimate for every space: 17,000 to 24,000 points. This app has 0 left in this hour, so the check waits for the next full hour 2 to 3 times.',
  ],
  [
    { isKnown: false, points: { from: 510, to: 85_000 }, left: 10_000, waits: { from: 0, to: 8 } },
    'A check of every space costs 500 points or more: how much is not known before Jira’s verdicts. This app has 10,000 left in this hour, so the check may wait for the next full hour. Its progress says how often.',
  ],
  [
    { isKnown: false, points: { from: 80, to: 3_000 }, left: 50, waits: { from: 1, to: 1 } },
    'A check of every space costs 100 points or more: how much is not known before Jira’s verdicts. This app has 50 left in this hour, so the check waits for the next full hour.',
  ],
] satisfies [CheckEstimate, string][])(
  'says before it starts that a check of %j may wait',
  (estimate, says) => {
    expect(estimateSays(estimate)).toBe(says);
  },
);

test('the person’s choice of a task stands above the log’s, and the log’s above the last one', () => {
  expect(profileOf('backup', 'restore', 'restore')).toBe('backup');
  expect(profileOf(null, 'restore', 'backup')).toBe('restore');
  expect(profileOf(null, null, 'restore')).toBe('restore');
});

test.each([
  ['person', 'Dana Backup is active and has access to Jira.', null],
  [
    'service',
    'Dana Backup is a service account. It is active and has access to Jira.',
    /sign in.*api\.atlassian\.com\/ex\/jira/,
  ],
  [
    'app',
    'Dana Backup is the account of an app. It is active and has access to Jira.',
    /only the app itself/,
  ],
  [null, 'Dana Backup is active and has access to Jira.', null],
] as const)('an account of the kind %s is said with what it cannot do', (kind, says, cannot) => {
  const card = { ...dana, kind, applications: ['jira-software'] };
  expect(accountLine(card)).toBe(says);
  if (cannot === null) expect(cannotSays(card)).toBeNull();
  else expect(cannotSays(card)).toMatch(cannot);
});

test('accounts that are offered by name are said with their kind, and that there may be more', () => {
  const vault = { accountId: 'u-vault', displayName: 'Vault', kind: 'service' } as const;
  expect(offerName(vault)).toBe('Vault (a service account)');
  expect(offeredSays({ accounts: [vault], hasMore: false })).toBe(
    '1 account found: choose the one that the backup runs as.',
  );
  expect(offeredSays({ accounts: [vault], hasMore: true })).toContain('type more of the name');
});

test('an account is said with the apps that Jira’s screens name, each once', () => {
  expect(
    accountLine({ ...dana, applications: ['jira-software', 'jira-core', 'jira-servicedesk', 'other'] }),
  ).toBe(
    'Dana Backup is active and has access to Jira, Jira Work Management, Jira Service Management and other.',
  );
  expect(accountIsBlocked({ ...dana, applications: [] })).toBe(true);
  expect(blockedSays({ ...dana, applications: [] })).toContain('but Browse spaces');
  expect(blockedSays({ ...dana, active: false })).toContain('everything');
  expect(accountIsBlocked({ ...dana, applications: [], kind: 'app' })).toBe(false);
  expect(accountIsBlocked({ ...dana, applications: [], kind: 'service' })).toBe(true);
});

test('what a check cost is said with the dearest endpoints', () => {
  const cost = { jiraCalls: 1_424, jiraCallsByEndpoint: {}, milliseconds: 0 };
  expect(costSays(cost)).toBe('This check asked Jira 1,424 questions.');
  const pointsByEndpoint = {
    'GET /rest/api/3/permissions': 93,
    'GET /rest/api/3/permissionscheme': 2_401,
    'GET /rest/api/3/project/search': 1_499,
    'GET /rest/api/3/project/{key}/permissionscheme': 2_700,
  };
  expect(costSays({ ...cost, points: 7_696, pointsByEndpoint })).toBe(
    'This check asked Jira 1,424 questions. They took about 7,696 points of what Atlassian lets this app use in an hour. Most of them: 2,700 for GET project/{key}/permissionscheme, 2,401 for GET permissionscheme and 1,499 for GET project/search.',
  );
});
