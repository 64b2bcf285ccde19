import type { NotRead } from '../../src/diagnosis/facts';
import { ExportJoiner, exportedParts, exportStart, type ExportSlice } from '../../src/contract/export';
import { assembleReport } from '../report/checked-report';
import { readReportPart, writeReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { firstQuery, openPage, scanned, value, wholeSite } from './admin-page';
import { printFigures, runs } from '../sizes';
import { generatedSite } from './generated-site';
import { everyPart } from './whole-report';

const unread = (what: NotRead['what'], id: string, project: string | null): NotRead => ({
  what,
  id,
  project,
  status: 403,
  right: 'Administer Jira, or Administer spaces there',
});

const { numRuns: spaces } = runs('export-spaces', 400, 1_000);

test(`the whole export of ${String(spaces)} spaces reads at most one unit of 10 KB for five, and four times as many spaces about four times that`, async () => {
  const spent = async (projects: number): Promise<number> => {
    const page = openPage({ site: generatedSite({ projects, failing: projects, schemes: 40, grants: 20 }) });
    const reportId = await scanned(page, wholeSite('u-backup'));
    value(await page.ask('report/page', { reportId, query: firstQuery }));
    const asked = { objective: 'least-access', cover: 'space-settings' } as const;
    value(await page.ask('plan/view', { reportId, asked }));
    const before = page.platform.quota.total.read;
    const { projects: rows } = assembleReport(await everyPart(page, reportId), []);
    expect(rows).toHaveLength(projects);
    return page.platform.quota.total.read - before;
  };
  const units = { ofAFourth: await spent(spaces / 4), ofAll: await spent(spaces) };
  printFigures({ unitsOfAnExport: units });
  expect(units.ofAll).toBeLessThanOrEqual(spaces / 5);
  expect(units.ofAll).toBeLessThan(5 * units.ofAFourth);
}, 120_000);

const roles = Array.from({ length: 90 }, (_none, at) => String(at));

test('where thousands of things could not be read, the first part comes in slices that join to it', async () => {
  const page = openPage({ site: generatedSite({ projects: 90, failing: 90 }) });
  const reportId = await scanned(page, wholeSite('u-backup'));
  const { store } = page.platform;
  const keys = page.site.projects.map(({ key }) => key);
  const notRead = [
    unread('account', 'u-backup', null),
    ...keys.flatMap((key) => roles.map((id) => unread('role', id, key))),
    unread('project', 'GONE', 'GONE'),
  ];
  await inForge(async () => {
    const lists = await readReportPart<object>(reportId, 'lists');
    await writeReportPart(reportId, 'lists', { ...lists, notRead });
  }, store);

  const slices: ExportSlice[] = [];
  const parts = await exportedParts(async (at) => {
    const slice = value(await page.ask('report/export', { reportId, at }));
    slices.push(slice);
    return slice;
  });
  expect(slices.filter(({ text, length }) => text.length < length).length).toBeGreaterThan(1);
  expect(slices.at(-1)?.next).toBeNull();
  expect(parts[0]?.head?.notRead.map(({ id }) => id)).toEqual(['u-backup', 'GONE']);
  const whole = assembleReport(parts, []);
  expect(whole.notRead).toHaveLength(notRead.length);
  expect(new Set(whole.notRead.map(({ project, id }) => `${project ?? ''} ${id}`)).size).toBe(notRead.length);

  const lists = value(await page.ask('report/lists', { reportId }));
  expect([lists.notRead.length, lists.notReadNotShown]).toEqual([1_000, notRead.length - 1_000]);
});

test('a part that is another one in its second slice is no part', () => {
  const joiner = new ExportJoiner();
  joiner.take({ text: '{"head":null,', length: 20 });
  expect(() => joiner.take({ text: '"projects":[]}', length: 27 - 8 })).toThrow(RangeError);
});

test('a cursor beyond the end is refused in a sentence', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  for (const at of [
    { ...exportStart, item: 9_999 },
    { ...exportStart, unit: 99_999_999 },
    { kind: 'plan', item: 9_999, unit: 0 } as const,
  ]) {
    expect(await page.ask('report/export', { reportId, at })).toMatchObject({
      ok: false,
      problem: { code: 'bad-request' },
    });
  }
});
