import type { NotRead } from '../../src/diagnosis/facts';
import { exportSlices } from '../../src/frontend/desk/export-slices';
import type { ExportPart } from '../../src/contract';
import { assembleReport } from '../report/checked-report';
import { readReportPart, writeReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { firstQuery, openPage, scanned, value, wholeSite, type Page } from './admin-page';
import { printFigures } from '../sizes';
import { generatedSite } from './generated-site';

const unread = (what: NotRead['what'], id: string, project: string | null): NotRead => ({
  what,
  id,
  project,
  status: 403,
  right: 'Administer Jira, or Administer spaces there',
});

async function exported(page: Page, reportId: string): Promise<readonly ExportPart[]> {
  const parts: ExportPart[] = [];
  do parts.push(value(await page.ask('report/export', { reportId, part: parts.length })));
  while (parts.length < (parts.at(-1)?.of ?? 0));
  return parts;
}

test('slices join to what the part says', async () => {
  const page = openPage({ site: generatedSite({ projects: 300, failing: 200 }) });
  const reportId = await scanned(page, wholeSite('u-backup'));
  const parts = await exported(page, reportId);
  const slices = parts.flatMap(exportSlices);
  expect(slices.length).toBeGreaterThan(parts.length);
  expect(assembleReport(slices, [])).toEqual(assembleReport(parts, []));
  expect(assembleReport(parts, []).plan?.changes.length).toBeGreaterThan(0);
});

test('the whole export of 1,000 spaces reads at most 700 units of 10 KB, and four times as many spaces about four times that', async () => {
  const spent = async (projects: number): Promise<number> => {
    const page = openPage({ site: generatedSite({ projects, failing: projects, schemes: 40, grants: 20 }) });
    const reportId = await scanned(page, wholeSite('u-backup'));
    value(await page.ask('report/page', { reportId, query: firstQuery }));
    const asked = { objective: 'least-access', cover: 'space-settings' } as const;
    value(await page.ask('plan/view', { reportId, asked }));
    const before = page.platform.quota.total.read;
    const { projects: rows } = assembleReport(await exported(page, reportId), []);
    expect(rows).toHaveLength(projects);
    return page.platform.quota.total.read - before;
  };
  const units = { of250: await spent(250), of1000: await spent(1_000) };
  printFigures({ unitsOfAnExport: units });
  expect(units.of1000).toBeLessThanOrEqual(700);
  expect(units.of1000).toBeLessThan(5 * units.of250);
}, 120_000);

test('where thousands of things could not be read, each part of the export still fits a message', async () => {
  const page = openPage({ site: generatedSite({ projects: 900, failing: 900 }) });
  const reportId = await scanned(page, wholeSite('u-backup'));
  const { store } = page.platform;
  const keys = page.site.projects.map(({ key }) => key);
  const notRead = [
    unread('account', 'u-backup', null),
    ...keys.flatMap((key) => ['1', '2', '3'].map((id) => unread('role', id, key))),
    unread('project', 'GONE', 'GONE'),
  ];
  await inForge(async () => {
    const lists = await readReportPart<object>(reportId, 'lists');
    await writeReportPart(reportId, 'lists', { ...lists, notRead });
  }, store);

  const parts = (await exported(page, reportId)).flatMap(exportSlices);
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(400_000 / 3);
  expect(parts[0]?.head?.notRead.map(({ id }) => id)).toEqual(['u-backup', 'GONE']);
  const whole = assembleReport(parts, []);
  expect(whole.notRead).toHaveLength(notRead.length);
  expect(new Set(whole.notRead.map(({ project, id }) => `${project ?? ''} ${id}`)).size).toBe(notRead.length);

  const lists = value(await page.ask('report/lists', { reportId }));
  expect([lists.notRead.length, lists.notReadNotShown]).toEqual([1_000, notRead.length - 1_000]);
});
