import fc from 'fast-check';
import { openPersonalData, type PersonalData } from '../../../local/forge';
import { accountsInStored } from '../../../src/app/duties/accounts-in-store';
import { everyValue, type StoredKind } from '../../../src/store';
import { runs } from '../../sizes';
import { inForge } from '../../store/in-forge';
import { openPage, scanned, value, wholeSite, type Page } from '../admin-page';
import { backup, busyPage, copyOf, idsInText } from './busy-page';

const idsOf = (page: Page): readonly string[] => page.site.users.map(({ accountId }) => accountId);
const inText = (page: Page): readonly string[] => idsInText(page.platform.store, idsOf(page));

/** Every account id that the table of kinds finds, by kind. */
function inTable(page: Page): Promise<ReadonlyMap<StoredKind, readonly string[]>> {
  return inForge(async () => {
    const found = new Map<StoredKind, readonly string[]>();
    for await (const stored of everyValue(page.clock)) {
      const more = accountsInStored(stored) ?? [];
      found.set(stored.kind, [...(found.get(stored.kind) ?? []), ...more]);
    }
    return found;
  }, page.platform.store);
}

const reportedBy = ({ reports }: PersonalData): readonly string[] =>
  reports.flatMap((batch) => batch.map(({ accountId }) => accountId)).sort();

let busy: Page;
beforeAll(async () => {
  busy = await busyPage();
}, 60_000);

const ok = { kind: 'result', value: undefined };
const weekly = (page: Page) => page.platform.fire('report-accounts');

test('after each step of a scan the table of kinds finds exactly the account ids that the raw store holds', async () => {
  const page = copyOf(busy);
  let scan = value(await page.ask('scan/status', {}));
  if (scan === null) throw new Error('no scan is under way');
  for (;;) {
    const found = new Set([...(await inTable(page)).values()].flat());
    expect(
      idsOf(page)
        .filter((id) => found.has(id))
        .sort(),
    ).toEqual(inText(page));
    if (scan.state !== 'running') break;
    scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
  }
  expect(scan.state).toBe('done');
}, 60_000);

test('whatever the pages have stored: what is reported is what is stored, with a time that is not too late', async () => {
  const personalData = openPersonalData();
  const page = copyOf(busy, personalData);
  const kinds = await inTable(page);
  const naming = [...kinds].flatMap(([kind, ids]) => (ids.length > 0 ? [kind] : [])).sort();
  expect(naming).toEqual(
    [
      ...['accepted', 'changeSwitch', 'changes', 'projectPlan', 'reportPart', 'reportRows', 'reports'],
      ...['scanFacts', 'scans', 'settings', 'looks', 'watch'],
    ].sort(),
  );
  expect(await weekly(page)).toEqual(ok);
  const reported = reportedBy(personalData);
  expect(reported.length).toBeGreaterThan(5);
  // a grant may name somebody who is gone from the site
  expect(reported.filter((id) => idsOf(page).includes(id))).toEqual(inText(page));
  const began = Date.parse('2026-11-23T09:10:00.000Z');
  for (const { updatedAt } of personalData.reports.flat()) {
    expect(Date.parse(updatedAt)).toBeLessThanOrEqual(page.clock.now());
    expect(Date.parse(updatedAt)).toBeGreaterThan(began - 4 * 86_400_000);
  }
});

test('the time of an account stays that of its oldest copy, until Atlassian says that it was updated', async () => {
  const updated = new Map<string, number>();
  const personalData = openPersonalData({ updated });
  const page = openPage({ personalData });
  await scanned(page, wholeSite('u-dana'));
  const timesOf = (round: number): Record<string, string> =>
    Object.fromEntries(
      (personalData.reports[round] ?? []).map(({ accountId, updatedAt }) => [accountId, updatedAt]),
    );
  await weekly(page);
  page.clock.time += 7 * 86_400_000;
  await scanned(page, wholeSite('u-dana'));
  updated.set('u-dana', page.clock.now() - 1_000);
  await weekly(page);
  expect(timesOf(1)['u-dana']).toBe(timesOf(0)['u-dana']);
  page.clock.time += 7 * 86_400_000;
  const before = page.clock.now();
  await weekly(page);
  expect(timesOf(2)['u-dana']).toBe(new Date(before - 7 * 86_400_000).toISOString());
  expect(timesOf(2)['u-ada']).toBe(timesOf(0)['u-ada']);
});

test('a trigger that comes twice, at once or within six days, reports nothing the second time', async () => {
  const personalData = openPersonalData();
  const page = openPage({ personalData });
  await scanned(page, wholeSite('u-dana'));
  await Promise.all([weekly(page), weekly(page)]);
  await weekly(page);
  page.clock.time += 6 * 86_400_000 - 1;
  await weekly(page);
  expect(personalData.reports).toHaveLength(1);
  page.clock.time += 1;
  await weekly(page);
  expect(personalData.reports).toHaveLength(2);
});

describe('many accounts', () => {
  /** A journal of so many acceptances, each by another admin. */
  async function manyStored(personalData: PersonalData, many: number): Promise<Page> {
    const page = openPage({ personalData });
    const entries = Array.from({ length: many }, (_, n) => ({ by: `u-${n}`, what: { kind: 'everything' } }));
    const text = JSON.stringify({ byAccount: { 'u-dana': entries }, turn: '' });
    page.platform.store.apply([
      { key: 'v1:accepted:0', value: { of: 1, text }, expiresAt: null, failIfExists: false },
    ]);
    return page;
  }

  test('are reported ninety at a time', async () => {
    const personalData = openPersonalData();
    await weekly(await manyStored(personalData, 200));
    expect(personalData.reports.map(({ length }) => length)).toEqual([90, 90, 21]);
    expect(new Set(reportedBy(personalData)).size).toBe(201);
  });

  test('where Atlassian takes no more, its Retry-After is waited for, and nothing is left out', async () => {
    let asked = 0;
    const refuse = (): Response | null => {
      asked += 1;
      return asked === 2 ? new Response('', { status: 429, headers: { 'Retry-After': '40' } }) : null;
    };
    const personalData = openPersonalData({ refuse });
    const page = await manyStored(personalData, 200);
    expect(await weekly(page)).toEqual(ok);
    expect(page.clock.waits).toEqual([40_000]);
    expect(new Set(reportedBy(personalData)).size).toBe(201);
  });

  test.each([
    ['takes no more for longer than the function may run', 429, { 'Retry-After': '3000' }],
    ['refuses', 403, {}],
  ])(
    'where Atlassian %s, what it answered is done and the next trigger reports all',
    async (_, status, headers) => {
      const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      let asked = 0;
      const closed = new Set(['u-0']);
      const refuse = (): Response | null => {
        asked += 1;
        return asked === 2 ? new Response('', { status, headers }) : null;
      };
      const personalData = openPersonalData({ refuse, closed });
      const page = await manyStored(personalData, 200);
      expect(await weekly(page)).toMatchObject({ kind: 'error' });
      expect(idsInText(page.platform.store, ['u-0', 'u-1'])).toEqual(['u-1']);
      expect(log.mock.calls.flat().join('')).not.toMatch(/u-\d/);
      log.mockRestore();
      expect(await weekly(page)).toEqual(ok);
      expect(
        new Set(
          personalData.reports
            .slice(1)
            .flat()
            .map(({ accountId }) => accountId),
        ).size,
      ).toBe(200);
    },
  );
});

describe('a store of 24 MB, more than Forge lets be read in a minute', () => {
  /** Rows of two reports, in documents of 1.5 MB, with two accounts in the last of them. */
  function largeStore(page: Page): void {
    const row = (n: number) => ({
      key: `S${n}`,
      name: 'x'.repeat(150_000),
      gaps: [],
      leftOut: { by: 'u-x' },
    });
    for (let value = 0; value < 16; value += 1) {
      const pieces = Array.from({ length: 10 }, (_, n) =>
        JSON.stringify([row(n)]).slice(n === 0 ? 0 : 1, n === 9 ? undefined : -1),
      );
      const key = `v1:report:r1:rows:${value}`;
      page.platform.store.apply([
        { key: `${key}:0`, value: { of: 10, generation: 'g' }, expiresAt: null, failIfExists: false },
        ...pieces.map((text, n) => ({
          ...{ key: `${key}:g:g:${n}`, expiresAt: null, failIfExists: false },
          value: { of: 10, text: n === 9 ? text : `${text},` },
        })),
      ]);
    }
  }

  test('is gone through in several minutes, and beside it the pages have their share', async () => {
    const personalData = openPersonalData();
    const page = openPage({ personalData });
    largeStore(page);
    const sleep = page.clock.sleep;
    const beside: unknown[] = [];
    page.clock.sleep = async (milliseconds) => {
      beside.push((await page.ask('admin/overview', {})).ok);
      await sleep(milliseconds);
    };
    expect(await weekly(page)).toEqual(ok);
    expect(reportedBy(personalData)).toEqual(['u-x']);
    expect(page.platform.quota.total.read).toBeGreaterThan(4_500);
    expect(beside.length).toBeGreaterThan(1);
    expect(beside.every((answered) => answered === true)).toBe(true);
  });

  test('is rewritten in several minutes where an account in all of it is closed', async () => {
    const page = openPage({ personalData: openPersonalData({ closed: new Set(['u-x']) }) });
    largeStore(page);
    expect(await weekly(page)).toEqual(ok);
    expect(idsInText(page.platform.store, ['u-x'])).toEqual([]);
    expect(page.clock.time - Date.parse('2026-11-23T09:10:00.000Z')).toBeLessThan(900_000);
  });
});

test('without its scope the trigger fails, and nothing is taken for reported', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { manifestWithout } = await import('../../local/forge/test-platform');
  const page = openPage({ manifest: manifestWithout('report:personal-data') });
  await scanned(page, wholeSite('u-dana'));
  expect(await weekly(page)).toMatchObject({ kind: 'error' });
  log.mockRestore();
});

test('while everything is being deleted, nothing is reported', async () => {
  const personalData = openPersonalData();
  const page = openPage({ personalData });
  await scanned(page, wholeSite('u-dana'));
  value(await page.ask('store/erase', {}));
  expect(await weekly(page)).toEqual(ok);
  expect(personalData.reports).toEqual([]);
});

test('before the app leaves a site, the store is empty', async () => {
  const page = copyOf(busy);
  expect(await page.platform.fire('empty-store')).toEqual(ok);
  expect(page.platform.store.entries()).toEqual([]);
});

test('closed accounts, any of them: no trace of them is left, and all others are where they were', async () => {
  const entries = busy.platform.store.entries();
  const all = inText(busy);
  await fc.assert(
    fc.asyncProperty(fc.subarray([...all]), async (gone) => {
      const closed = new Set(gone);
      const page = copyOf(busy, openPersonalData({ closed }));
      expect(await weekly(page)).toEqual(ok);
      const left = inText(page);
      expect(left.filter((id) => closed.has(id))).toEqual([]);
      if (!closed.has(backup)) expect(left).toEqual(all.filter((id) => !closed.has(id)));
      // nothing is kept longer than before
      const until = new Map(entries.map(({ key, expiresAt }) => [key, expiresAt ?? Infinity]));
      for (const { key, expiresAt } of page.platform.store.entries()) {
        if (/:(account-times|g|lease):/.test(key)) continue;
        expect([key, (expiresAt ?? Infinity) <= (until.get(key) ?? -1) + 1_000]).toEqual([key, true]);
      }
      value(await page.ask('admin/overview', {}));
      value(await page.ask('change/journal', {}));
    }),
    runs('closed-accounts', 6, 300),
  );
}, 120_000);
