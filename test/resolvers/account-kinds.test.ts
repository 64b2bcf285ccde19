import { accountLine, cannotSays } from '../../src/frontend/view-model/account';
import { askStandIn } from '../access/in-step/ask-stand-in';
import { advanced, openPage, scanned, smallSite, started, value, wholeSite, type Page } from './admin-page';
import { codeOf } from './changes/planned';
import { finding, summaryOf } from './finding';
import { firstPart } from './whole-report';

/** Four kinds of accounts, with and without access to an app: Jira's verdict, the cause, the plan, and the words. */

const types = {
  person: { accountType: 'atlassian' },
  service: { accountType: 'app', appType: 'service' },
  app: { accountType: 'app', appType: 'unknown' },
  agent: { accountType: 'app', appType: 'agent' },
} as const;
type Kind = keyof typeof types;

interface File {
  readonly users: readonly { readonly accountId: string }[];
  readonly groups: readonly { readonly groupId: string; readonly members: readonly string[] }[];
}

/** The small site, where u-dana is of this kind. */
function pageOf(kind: Kind, access: boolean): Page {
  const { users, groups, ...more } = smallSite() as unknown as File;
  return openPage({
    site: {
      ...more,
      users: users.map((user) => (user.accountId === 'u-dana' ? { ...user, ...types[kind] } : user)),
      groups: groups.map((group) =>
        group.groupId === 'g-users' && !access
          ? { ...group, members: group.members.filter((id) => id !== 'u-dana') }
          : group,
      ),
    },
  });
}

const noAccess = 'no-app-access';

test.each<{
  readonly kind: Exclude<Kind, 'agent'>;
  readonly access: boolean;
  /** Whether Jira lets it edit work items where a role grants that to it. */
  readonly edits: boolean;
  readonly first: readonly string[];
  readonly line: string;
  readonly cannot: RegExp | null;
}>([
  {
    ...{ kind: 'person', access: true, edits: true, first: [], cannot: null },
    line: 'Dana Backup is active and has access to Jira.',
  },
  {
    ...{ kind: 'person', access: false, edits: false, first: ['give-app-access'], cannot: null },
    line: 'Dana Backup is active and has no access to any Jira app.',
  },
  {
    ...{ kind: 'service', access: true, edits: true, first: [], cannot: /Nobody can sign in.*answers 401/ },
    line: 'Dana Backup is a service account. It is active and has access to Jira.',
  },
  {
    ...{ kind: 'service', access: false, edits: false, first: ['give-app-access'], cannot: /answers 401/ },
    line: 'Dana Backup is a service account. It is active and has no access to any Jira app.',
  },
  {
    ...{ kind: 'app', access: true, edits: true, first: [], cannot: /only the app itself/ },
    line: 'Dana Backup is the account of an app. It is active and has access to Jira.',
  },
  {
    ...{ kind: 'app', access: false, edits: true, first: [], cannot: /only the app itself/ },
    line: 'Dana Backup is the account of an app. It is active and has no access to any Jira app.',
  },
])('$kind, access to an app: $access', async ({ kind, access, edits, first, line, cannot }) => {
  const page = pageOf(kind, access);
  const web = page.site.projects.find(({ key }) => key === 'WEB');
  const scheme = page.site.permissionSchemes.find(({ id }) => id === web?.permissionSchemeId);
  scheme?.grants.push({ id: 88_001, permission: 'EDIT_ISSUES', holder: { type: 'user', value: 'u-dana' } });
  const verdicts = await askStandIn(page.site, 'u-dana', ['EDIT_ISSUES']);
  expect(verdicts.has(`project ${web?.id ?? 0} EDIT_ISSUES`)).toBe(edits);

  const card = value(await page.ask('account/look-up', { accountId: 'u-dana' }));
  expect([card.kind, accountLine(card)]).toEqual([kind, line]);
  if (cannot === null) expect(cannotSays(card)).toBeNull();
  else expect(cannotSays(card)).toMatch(cannot);

  const reportId = await scanned(page, wholeSite('u-dana', 'restore'));
  const { head, projects } = await firstPart(page, reportId);
  expect(head?.account.kind).toBe(kind);
  const causes = new Set(projects.flatMap(({ gaps }) => gaps.map((gap) => gap.cause.kind)));
  expect(causes.size).toBeGreaterThan(0);
  expect(causes.has(noAccess)).toBe(!edits);
  const editing = projects
    .find(({ key }) => key === 'WEB')
    ?.gaps.find(({ permission }) => permission === 'EDIT_ISSUES');
  expect(editing?.cause.kind).toBe(edits ? undefined : noAccess);
  const asked = { objective: 'least-access', cover: 'content' } as const;
  const { changes } = value(await page.ask('plan/view', { reportId, asked }));
  expect(changes.filter(({ section }) => section === 'first').map((change) => change.kind)).toEqual(first);
});

test.each([true, false])('an agent is refused with a sentence, access to an app: %s', async (access) => {
  const page = pageOf('agent', access);
  const says = /Dana Backup is the account of an agent.*a person or a service account/;
  for (const outcome of [
    await page.ask('account/look-up', { accountId: 'u-dana' }),
    await page.ask('scan/start', wholeSite('u-dana')),
  ]) {
    expect(codeOf(outcome)).toBe('no-such-account');
    expect(outcome.ok ? '' : outcome.problem.says).toMatch(says);
  }
  expect(codeOf(await page.ask('account/search', { text: 'Dana' }))).toBe('no-such-account');
});

describe('accounts by the beginning of their name', () => {
  test('are service accounts and apps; people and agents are left to others', async () => {
    const search = async (kind: Kind) => pageOf(kind, true).ask('account/search', { text: 'dana b' });
    expect(value(await search('service'))).toEqual({
      ...{ accounts: [{ accountId: 'u-dana', displayName: 'Dana Backup', kind: 'service' }], hasMore: false },
    });
    expect(value(await search('app')).accounts).toMatchObject([{ kind: 'app' }]);
    expect(codeOf(await search('person'))).toBe('no-such-account');
  });

  test('cost one call, and are for Jira admins alone', async () => {
    const page = pageOf('service', true);
    const from = page.platform.calls.length;
    value(await page.ask('account/search', { text: 'Dana' }));
    const asked = page.platform.calls.slice(from).filter(({ path }) => path.includes('user/search'));
    expect(asked.map(({ method, path, as }) => `${as} ${method} ${path}`)).toEqual([
      'user GET /rest/api/3/user/search?query=Dana&maxResults=100',
    ]);
    expect(codeOf(await page.ask('account/search', { text: 'Dana' }, 'u-lee'))).toBe('not-allowed');
    expect(codeOf(await page.ask('account/search', { text: 'D' }))).toBe('bad-request');
  });
});

test('a log of nothing but 401 is said to be a matter of the address where the account is a service account', async () => {
  const page = pageOf('service', true);
  const findings = ['PAY', 'WEB'].map((key) =>
    finding(key, { status: 401, reason: 'credentials', verdict: 'set-aside', records: 3 }),
  );
  const scan = await started(page, { ...wholeSite('u-dana'), log: summaryOf(findings), parts: 1 });
  const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
  const reportId = (await advanced(page, sent)).reportId ?? '';
  const { head } = await firstPart(page, reportId);
  expect(head?.warnings.find(({ kind }) => kind === 'service-account-refused')?.says).toContain(
    'Its tokens work only at api.atlassian.com/ex/jira/{cloudId}',
  );
});
