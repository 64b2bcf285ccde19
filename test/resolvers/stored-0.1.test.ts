import { sectionOf } from '../../src/remedy';
import { storedPlan } from './whole-plan';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StoredEntry } from '../../local/forge/key-value-store';
import { advanced, firstQuery, openPage, TestClock, value, type Page } from './admin-page';
import { putEntries } from '../store/put-entries';
import { erasedAll } from './erased-all';
import { journalOf, undone } from './changes/planned';
import { firstPart } from './whole-report';

type Row = readonly [key: string, state: string, missing: number, records: number];

/**
 * The store of the small site as version 0.1.0 left it, with what it showed of it: a check with a log, one space asked again, one left
 * out, a plan, two changes made and one of them undone, and in the middle of its checks a second scan of everything.
 */
const before = JSON.parse(readFileSync(path.join(__dirname, '../samples/stored-0.1.json'), 'utf8')) as {
  readonly site: unknown;
  readonly at: number;
  readonly reportId: string;
  readonly running: string;
  readonly step: number;
  readonly said: {
    readonly rows: readonly Row[];
    /** Of the second scan, where that version itself went on. */
    readonly finished: readonly Row[];
    readonly journal: readonly (readonly [id: string, state: string])[];
    readonly changes: readonly (readonly [section: string, kind: string, closes: number])[];
  };
  readonly entries: readonly Pick<StoredEntry, 'key' | 'json' | 'expiresAt'>[];
};
const { reportId, said } = before;
const lastStep = `v1:scan:${before.running}:steps:2`;
const asked = { objective: 'least-access', cover: 'space-settings' } as const;

function oldPage(): Page {
  const page = openPage({ site: before.site, clock: new TestClock(before.at) });
  putEntries(page.platform.store, before.entries);
  return page;
}

async function rowsOf(page: Page, of: string): Promise<unknown[]> {
  const { rows } = value(await page.ask('report/page', { reportId: of, query: firstQuery }));
  return rows.map(({ key, state, missing, records }) => [key, state, missing.length, records]).sort();
}

test('its report, its plan and its journal say what they said', async () => {
  const page = oldPage();
  expect(await rowsOf(page, reportId)).toEqual(said.rows);
  value(await page.ask('plan/view', { reportId, asked }));
  const { changes } = await storedPlan(page, reportId);
  const told = changes.map((change) => [sectionOf(change), change.kind, change.closes.length]);
  expect(told.sort()).toEqual([...said.changes].sort());
  const journal = await journalOf(page);
  expect(journal.changes.map(({ id, state }) => [id, state])).toEqual(said.journal);
  expect(value(await page.ask('need/accepted', { reportId })).accepted).toHaveLength(1);
  expect((await firstPart(page, reportId)).projects).toHaveLength(said.rows.length);
});

test('the change that it made is confirmed and undone', async () => {
  const page = oldPage();
  const id = said.journal.find(([, state]) => state === 'made')![0];
  expect(value(await page.ask('change/confirm', { id })).change.state).toBe('made');
  expect((await undone(page, id)).change.state).toBe('undone');
});

test('the scan that it began comes to its end', async () => {
  const page = oldPage();
  const { scan } = value(await page.ask('admin/overview', {}));
  expect(scan).toMatchObject({ scanId: before.running, step: before.step, state: 'running' });
  const done = await advanced(page, scan!);
  expect(done).toMatchObject({ state: 'done', reportId: before.running });
  expect(await rowsOf(page, before.running)).toEqual(said.finished);
});

test('a scan that it left right before the list of schemes goes on from there, and asks for no scheme again', async () => {
  const page = oldPage();
  const { store, calls } = page.platform;
  const stands = { stage: 'scheme-list', planned: false, items: 0, done: 0, total: 0 };
  for (const { key, json, expiresAt } of store.entries((one) => one === lastStep)) {
    const entry = { ...(JSON.parse(json) as object), ...stands };
    store.apply([{ key, expiresAt, failIfExists: false, value: entry }]);
  }
  const { scan } = value(await page.ask('admin/overview', {}));
  await advanced(page, scan!);
  expect(await rowsOf(page, before.running)).toEqual(said.finished);
  const asked = calls.flatMap(({ path: called }) => /^[^?]*\/permissionscheme/.exec(called) ?? []);
  expect(asked).toEqual(['/rest/api/3/permissionscheme', '/rest/api/3/project/20002/permissionscheme']);
});

test('everything of it is deleted', async () => {
  const page = oldPage();
  await erasedAll(page);
  expect(page.platform.store.entries()).toEqual([]);
});
