import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { accountsInStored } from '../../../src/app/duties/accounts-in-store';
import { everyValue, storedKinds, type StoredKind } from '../../../src/store';
import { inForge } from '../../store/in-forge';
import type { Page } from '../admin-page';
import { busyPage } from './busy-page';

const read = (file: string): string => readFileSync(path.join(__dirname, '../../..', file), 'utf8');
const { permissions, modules } = parse(read('manifest.yml')) as {
  permissions: { scopes: Record<string, unknown>; external?: unknown };
  modules: Record<string, unknown>;
};
const scopes = Object.keys(permissions.scopes);
const privacy = read('docs/privacy.md');

interface Row {
  readonly kind: string;
  readonly ids: string;
  readonly longest: string;
}

/** The table of docs/privacy.md. */
const rows = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| `(\w+)` +\| (yes|no) +\|.*\| (.+?) +\|$/gm)].map(
    ([, kind = '', ids = '', longest = '']) => ({
      ...{ kind, ids, longest },
    }),
  );

interface Seen {
  namesAccounts: boolean;
  /** Whole days; null: for good. */
  days: number | null;
}

/** What the store of a busy page has of each kind. */
async function seenIn(page: Page): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>();
  const { store } = page.platform;
  const longestIn = (key: RegExp): number | null => {
    const times = store.entries().flatMap((entry) => (key.test(entry.key) ? [entry] : []));
    if (times.some(({ expiresAt }) => expiresAt === null)) return null;
    return Math.max(
      ...times.map(({ expiresAt, updatedAt }) => Math.round(((expiresAt ?? 0) - updatedAt) / 86_400_000)),
    );
  };
  await inForge(async () => {
    for await (const stored of everyValue(page.clock)) {
      const before = seen.get(stored.kind);
      const names = (accountsInStored(stored) ?? []).length > 0;
      seen.set(stored.kind, {
        namesAccounts: names || before?.namesAccounts === true,
        days: longestIn(storedKinds[stored.kind]),
      });
    }
  }, store);
  return seen;
}

test('docs/privacy.md has every kind of value, says truly whether account ids are in it, and how long it stays', async () => {
  const seen = await seenIn(await busyPage());
  expect(
    rows(privacy)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(Object.keys(storedKinds).sort());
  expect(seen.size).toBeGreaterThan(12);
  for (const { kind, ids, longest } of rows(privacy)) {
    const found = seen.get(kind);
    if (found === undefined) continue;
    // what a step tells of accounts is told by the last one alone
    if (kind !== 'scanSteps') expect([kind, ids]).toEqual([kind, found.namesAccounts ? 'yes' : 'no']);
    const said = /^(\d+) days?/.exec(longest)?.[1] ?? null;
    expect([kind, said]).toEqual([kind, found.days === null ? null : String(found.days)]);
  }
});

test('a kind that the document leaves out is noticed', () => {
  const without = privacy.replace(/^\| `points`.*\n/m, '');
  expect(rows(without).length).toBe(rows(privacy).length - 1);
});

const reports = 'the last two reports';
const underWay = 'a check that is under way';
const made = 'which ones it made';

/** By what words the page and the README tell of each kind; null: of how the app works, and of nobody and nothing in the site. */
const toldOf: Readonly<Record<StoredKind, readonly [page: string, readme: string] | null>> = {
  settings: ['the account and task chosen last', 'the account and task last chosen'],
  reports: ['one line for each of the last 20', 'one line for each of the last 20'],
  reportPart: [reports, reports],
  reportRows: [reports, reports],
  findings: ['counts of what the log said', 'what their logs said in short'],
  accepted: ['what was accepted with its typed reason', 'what was accepted, with its typed reason'],
  changeSwitch: ['whether this app may make changes', 'whether the app may change permissions'],
  changes: [made, 'what it changed'],
  changesCollected: [made, 'what it changed'],
  changesSettled: null,
  changeCloses: [made, 'what it changed'],
  projectPlan: ['the plans for them', 'plans'],
  scans: [underWay, underWay],
  scanSteps: [underWay, underWay],
  scanFacts: [underWay, underWay],
  watch: ['what the watch saw last', 'what the watch saw last'],
  looks: ['what the watch saw last', 'what the watch saw last'],
  points: null,
  accountTimes: ['account IDs', 'account IDs'],
  erasing: null,
};

test('the page and the README tell of every kind of value that is stored', () => {
  const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');
  const [, page = ''] =
    /This app stores([\s\S]*?)<\/Text>/.exec(read('src/frontend/admin/erase-section.tsx')) ?? [];
  const [, readme = ''] = /### What it stores, in short([\s\S]*?)\n#/.exec(read('README.md')) ?? [];
  for (const [kind, told] of Object.entries(toldOf)) {
    if (told === null) continue;
    expect([kind, inOneLine(page).includes(told[0])]).toEqual([kind, true]);
    expect([kind, inOneLine(readme).includes(told[1])]).toEqual([kind, true]);
  }
});

test('README and docs/what-it-asks-for.md name the scopes of the manifest, and nothing beside them', () => {
  const [, section = ''] = read('README.md').split('### What it asks for, in short');
  const [short = ''] = section.split('### What it stores');
  const named = [...short.matchAll(/`([a-z]+:[a-z:-]+)`/g)].map(([, scope]) => scope);
  expect([...named].sort()).toEqual([...scopes].sort());
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
  expect(short).toContain(`${words[scopes.length - 1] ?? ''} scopes:`);
});

test('what the document says of the manifest is so', () => {
  expect(permissions.external).toBeUndefined();
  expect(modules).toMatchObject({
    scheduledTrigger: [
      { function: 'weekly', interval: 'week' },
      { function: 'hourly', interval: 'hour' },
    ],
    preUninstall: [{ function: 'uninstall' }],
  });
  expect(Object.keys(modules).filter((name) => /webtrigger|endpoint/i.test(name))).toEqual([]);
});
