import { exportedParts, exportStart, type ExportPart } from '../../src/contract/export';
import type { Report } from '../../src/report';
import { assembleReport } from '../report/checked-report';
import { value, type Page } from './admin-page';

/** All parts of the exported report, each joined from its slices. */
export const everyPart = (page: Page, reportId: string): Promise<readonly ExportPart[]> =>
  exportedParts(async (at) => value(await page.ask('report/export', { reportId, at })));

/** The part that has the head: all spaces of a small site are in it. */
export async function firstPart(page: Page, reportId: string): Promise<ExportPart> {
  const { text } = value(await page.ask('report/export', { reportId, at: exportStart }));
  return JSON.parse(text) as ExportPart;
}

/** The exported report, all of its parts joined and held against its schema. */
export async function wholeReport(page: Page, reportId: string): Promise<Report> {
  return assembleReport(await everyPart(page, reportId), []);
}
