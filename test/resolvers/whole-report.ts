import type { Report } from '../../src/report';
import { assembleReport } from '../report/checked-report';
import { value, type Page } from './admin-page';

/** The exported report, all of its parts joined and held against its schema. */
export async function wholeReport(page: Page, reportId: string): Promise<Report> {
  const parts = [value(await page.ask('report/export', { reportId, part: 0 }))];
  while (parts.length < (parts.at(-1)?.of ?? 0))
    parts.push(value(await page.ask('report/export', { reportId, part: parts.length })));
  return assembleReport(parts, []);
}
