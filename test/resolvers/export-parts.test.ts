import type { NotRead } from '../../src/diagnosis/facts';
import type { ExportPart } from '../../src/resolvers/contract';
import { assembleReport } from '../../src/report';
import { readReportPart, writeReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { openPage, scanned, value, wholeSite } from './admin-page';
import { generatedSite } from './generated-site';

const unread = (what: NotRead['what'], id: string, project: string | null): NotRead => ({
  what,
  id,
  project,
  status: 403,
  right: 'Administer Jira, or Administer spaces there',
});

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

  const parts: ExportPart[] = [];
  for (let part = 0; part === 0 || part < (parts[0]?.of ?? 0); part += 1) {
    parts.push(value(await page.ask('report/export', { reportId, part })));
  }
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(400_000);
  expect(parts[0]?.head?.notRead.map(({ id }) => id)).toEqual(['u-backup', 'GONE']);
  const whole = assembleReport(parts, []);
  expect(whole.notRead).toHaveLength(notRead.length);
  expect(new Set(whole.notRead.map(({ project, id }) => `${project ?? ''} ${id}`)).size).toBe(notRead.length);

  const lists = value(await page.ask('report/lists', { reportId }));
  expect([lists.notRead.length, lists.notReadNotShown]).toEqual([1_000, notRead.length - 1_000]);
});
