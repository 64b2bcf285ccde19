import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StoredEntry } from '../../local/forge/key-value-store';
import { firstQuery, openPage, TestClock, value, type Page } from './admin-page';
import { putEntries } from '../store/put-entries';
import { erasedAll } from './erased-all';
import { wholeMap } from './whole-map';
import { firstPart } from './whole-report';

/**
 * The store of the demo site as the release before generations of documents left it: a check with a log, one space asked again, one
 * left out, a plan, one change made. Its pieces were cut at 2,000 bytes instead of 200 KiB, so that many documents have several.
 */
const before = JSON.parse(readFileSync(path.join(__dirname, '../samples/stored-v1.json'), 'utf8')) as {
  readonly at: number;
  readonly reportId: string;
  readonly entries: readonly Pick<StoredEntry, 'key' | 'json' | 'expiresAt'>[];
};
const defaultSite = JSON.parse(
  readFileSync(path.join(__dirname, '../../local/sites/default-site.json'), 'utf8'),
) as unknown;
const { reportId } = before;
const asked = { objective: 'least-access', cover: 'space-settings' } as const;

function oldPage(): Page {
  const page = openPage({ site: defaultSite, clock: new TestClock(before.at) });
  putEntries(page.platform.store, before.entries);
  return page;
}

test('the old store has documents in several pieces', () => {
  const keys = before.entries.map(({ key }) => key);
  expect(keys.filter((key) => /:(head|plan|plan-facts|rows:0):[1-9]\d*$/.test(key)).length).toBeGreaterThan(
    10,
  );
});

test('everything in it is still read: report, what lies over it, plan, changes, settings', async () => {
  const page = oldPage();
  expect(value(await page.ask('admin/overview', {}))).toMatchObject({
    account: { accountId: '712020:backup-service' },
    scan: { state: 'done', reportId },
    reports: [{ reportId, rows: true }],
  });
  const { head, rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(rows.map(({ key }) => key).sort()).toEqual(['PAY', 'SHOP']);
  const map = await wholeMap(page, reportId);
  expect(
    map.map(({ key, group, cells }) => [key, group.kind, cells.length > 0 && !cells.includes(null)]),
  ).toEqual([
    ['PAY', 'scheme', true],
    ['SHOP', 'scheme', true],
  ]);
  expect(head.warnings.filter(({ kind }) => kind === 'not-whole')).toEqual([]);
  expect(value(await page.ask('need/accepted', { reportId })).accepted).toHaveLength(1);
  expect(value(await page.ask('plan/view', { reportId, asked })).changes.length).toBeGreaterThan(0);
  expect((await firstPart(page, reportId)).projects).toHaveLength(2);
  expect(value(await page.ask('report/lists', { reportId }))).toBeDefined();
  const { changes, switch: set } = value(await page.ask('change/journal', {}));
  // made by a release that kept no number
  expect(changes.map(({ state, inPlan }) => [state, inPlan])).toEqual([['made', null]]);
  expect(set.on).toBe(true);
});

test('what is written over it is read, and none of the old pieces stay', async () => {
  const page = oldPage();
  const settings = { ...asked, settings: true };
  const plan = value(await page.ask('plan/view', { reportId, asked: settings }));
  expect(value(await page.ask('plan/view', { reportId, asked: settings })).planId).toBe(plan.planId);
  const planKeys = page.platform.store.entries().flatMap(({ key }) => (key.includes(':plan:') ? [key] : []));
  expect(planKeys).toEqual([`v1:report:${reportId}:plan:0`]);
  await erasedAll(page);
  expect(page.platform.store.entries()).toEqual([]);
});
