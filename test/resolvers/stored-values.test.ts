import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KeyValueStore, StoredEntry } from '../../local/forge/key-value-store';
import type { IndexEntry } from '../../src/report/index-entry';
import { readReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { advanced, firstQuery, openPage, scanned, started, value, wholeSite, type Page } from './admin-page';
import { erasedAll } from './erased-all';
import { finding, summaryOf } from './finding';
import { generatedSite } from './generated-site';
import { exportStart } from '../../src/contract/export';

const defaultSite = JSON.parse(
  readFileSync(path.join(__dirname, '../../local/sites/default-site.json'), 'utf8'),
) as unknown;

/** Everything that is ever written while `work` runs, not only what is left in the end. */
async function writtenBy(page: Page, work: () => Promise<unknown>): Promise<readonly StoredEntry[]> {
  const { store } = page.platform;
  const written = new Map<string, StoredEntry>();
  const apply = store.apply.bind(store);
  store.apply = (...given: Parameters<KeyValueStore['apply']>) => {
    const replaced = apply(...given);
    for (const { key } of given[0]) {
      const entry = store.get(key);
      if (entry !== undefined) written.set(`${key} ${written.size}`, entry);
    }
    return replaced;
  };
  await work();
  return [...written.values()];
}

const bytes = ({ json }: StoredEntry): number => Buffer.byteLength(json);

describe('a big site', () => {
  const projects = 1200;

  test('is scanned in values of at most 240 KiB, its index at 200 bytes a project', async () => {
    const page = openPage({ site: generatedSite({ projects, failing: 30, issues: 1 }) });
    const names = Array.from({ length: projects }, (_, n) => page.site.issues[n]?.key ?? '');
    const findings = names.map((issue) =>
      finding(issue.split('-')[0] ?? '', { issues: [{ issue, records: 1, lines: [1] }] }),
    );
    let reportId = '';
    const written = await writtenBy(page, async () => {
      const scan = await started(page, { ...wholeSite('u-backup'), log: summaryOf(findings), parts: 1 });
      const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
      reportId = (await advanced(page, sent)).reportId ?? '';
    });
    expect(reportId).not.toBe('');
    expect(Math.max(...written.map(bytes))).toBeLessThanOrEqual(240 * 1024);
    const largeFiles = written.filter((entry) => entry.key.includes(':findings:0:') && bytes(entry) > 10_000);
    expect(largeFiles.length).toBeGreaterThan(0);

    const index =
      (await inForge(() => readReportPart<readonly IndexEntry[]>(reportId, 'index'), page.platform.store)) ??
      [];
    expect(index).toHaveLength(projects);
    expect(Math.max(...index.map((entry) => Buffer.byteLength(JSON.stringify(entry))))).toBeLessThanOrEqual(
      200,
    );
  });

  test('a view reads the index and the values that hold its rows, no more', async () => {
    const page = openPage({ site: generatedSite({ projects: 400, failing: 400 }) });
    const reportId = await scanned(page, wholeSite('u-backup'));
    const rowValues = page.platform.store.entries().filter(({ key }) => key.includes(':rows:'));
    expect(rowValues.length).toBeGreaterThan(5);
    const read: string[] = [];
    const { store } = page.platform;
    const get = store.get.bind(store);
    store.get = (key) => {
      read.push(key);
      return get(key);
    };
    const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
    const index =
      (await inForge(() => readReportPart<readonly IndexEntry[]>(reportId, 'index'), store)) ?? [];
    const holding = rows.map(({ key }) => index.find(({ k }) => k === key)?.v);
    const rowsRead = new Set(read.filter((key) => key.includes(':rows:')));
    expect(rowsRead.size).toBe(new Set(holding).size);
    expect(rowsRead.size).toBeLessThan(rowValues.length / 2);
    // the end of the journal of changes is two of them
    expect(new Set(read).size).toBeLessThanOrEqual(rowsRead.size + 10);
  });
});

test('the store never holds a person’s name, an address or a text of the log', async () => {
  const page = openPage({ site: defaultSite });
  const secret = { text: 'SECRET-TEXT', message: 'SECRET-TEXT', example: 'SECRET-TEXT' };
  const written = await writtenBy(page, async () => {
    const findings = [{ ...finding('PAY'), ...secret, text: 0 }];
    const start = {
      ...wholeSite('712020:backup-service', 'restore'),
      log: { ...summaryOf(findings), ...secret },
      parts: 1,
    };
    const scan = await started(page, start);
    const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
    const { reportId } = await advanced(page, sent);
    await page.ask('report/export', { reportId: reportId ?? '', at: exportStart });
    const whole = await scanned(page, wholeSite('712020:backup-service'));
    await page.ask('report/page', { reportId: whole, query: firstQuery });
    await page.ask('admin/overview', {});
    await page.askProject('project/view', 'PAY');
  });
  const everything = written.map(({ key, json }) => `${key} ${json}`).join('\n');
  expect(everything.length).toBeGreaterThan(100_000);
  // group, role and scheme names are not persons; names of service accounts may occur in them
  const persons = page.site.users.filter(({ displayName }) => displayName.includes(' '));
  expect(persons.length).toBeGreaterThan(20);
  for (const { displayName, email } of persons) {
    expect([displayName, everything.includes(`"${displayName}"`)]).toEqual([displayName, false]);
    if (email !== null) expect([email, everything.includes(email)]).toEqual([email, false]);
  }
  expect(everything).not.toContain('SECRET-TEXT');
  expect(everything).not.toMatch(/[\w.]+@[\w.]+\.\w+/);
});

test('rows of the last two reports and lines of the last twenty are kept, for 90 days at most', async () => {
  const page = openPage();
  const ids: string[] = [];
  for (let n = 0; n < 22; n += 1) {
    page.clock.time += 60_000;
    ids.unshift(await scanned(page, wholeSite('u-dana')));
  }
  const { reports } = value(await page.ask('admin/overview', {}));
  expect(reports.map(({ reportId }) => reportId)).toEqual(ids.slice(0, 20));
  expect(reports.map(({ rows }) => rows)).toEqual(ids.slice(0, 20).map((_, at) => at < 2));
  expect(reports[0]).not.toHaveProperty('values');
  const keys = page.platform.store.entries().map(({ key }) => key);
  const reportsWith = (part: string): number =>
    new Set(keys.flatMap((key) => (key.includes(part) ? [key.split(':')[2]] : []))).size;
  expect([reportsWith(':rows:'), reportsWith(':index:')]).toEqual([2, 20]);
  expect(await page.ask('report/page', { reportId: ids[2] ?? '', query: firstQuery })).toMatchObject({
    ok: false,
    problem: { code: 'no-such-report', says: expect.stringContaining('only the numbers') as string },
  });

  page.clock.time += 90 * 86_400_000;
  expect(value(await page.ask('admin/overview', {})).reports).toEqual([]);
  expect(await page.ask('report/lists', { reportId: ids[0] ?? '' })).toMatchObject({
    ok: false,
    problem: { code: 'no-such-report', says: expect.stringContaining('90 days') as string },
  });
  page.clock.time += 3 * 86_400_000;
  const left = page.platform.store.entries().map(({ key }) => key);
  expect(left.filter((key) => /report|scan/.test(key))).toEqual([]);
});

test('everything can be deleted', async () => {
  const page = openPage();
  await scanned(page, wholeSite('u-dana'));
  await started(page, wholeSite('u-dana'));
  expect(await erasedAll(page)).toBeGreaterThan(5);
  expect(page.platform.store.entries()).toEqual([]);
  expect(value(await page.ask('admin/overview', {}))).toMatchObject({
    account: null,
    scan: null,
    reports: [],
  });
});

test('the account and the task last chosen are offered again', async () => {
  const page = openPage();
  await started(page, wholeSite('u-dana', 'restore'));
  expect(value(await page.ask('admin/overview', {}))).toMatchObject({
    account: { accountId: 'u-dana', displayName: 'Dana Backup', active: true },
    profile: 'restore',
  });
});
