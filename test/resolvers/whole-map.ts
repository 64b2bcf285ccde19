import type { Report } from '../../src/report';
import type { Cell } from '../../src/report/cells';
import type { GroupId, MapColumn, MapQuery, MapRow, ReportMap } from '../../src/report/map-view';
import type { ProjectRow } from '../../src/report/space-view';
import { value, type Page } from './admin-page';

const firstMap: MapQuery = {
  ...{ text: '', cause: null, state: null, scheme: null },
  ...{ open: null, page: 1, rowsPage: 1, allColumns: false, planId: null },
};

const askMap = async (page: Page, reportId: string, query: Partial<MapQuery> = {}): Promise<ReportMap> =>
  value(await page.ask('report/map', { reportId, query: { ...firstMap, ...query } }));

export interface PlacedRow extends MapRow {
  readonly group: GroupId;
  readonly columns: readonly MapColumn[];
}

/** Every row of the map, page by page and group by group. */
export async function wholeMap(page: Page, reportId: string): Promise<readonly PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for (let at = 1, pages = 1; at <= pages; at += 1) {
    const screen = await askMap(page, reportId, { page: at });
    pages = screen.pages;
    for (const { id, spaces } of screen.groups) {
      const before = rows.length;
      for (let rowsPage = 1, of = 1; rowsPage <= of; rowsPage += 1) {
        const query = { page: at, open: id, rowsPage, allColumns: true };
        const { open, columns } = await askMap(page, reportId, query);
        expect(open?.id).toEqual(id);
        of = open?.pages ?? 0;
        rows.push(...(open?.rows ?? []).map((row) => ({ ...row, group: id, columns })));
      }
      expect(rows.length - before).toBe(spaces);
    }
    expect(screen.matching).toBeGreaterThanOrEqual(rows.length);
  }
  return rows;
}

const good: readonly (Cell | null)[] = ['held', 'not-needed', null];

/** Map, table, file and site tell one truth: a space is green exactly where all of its cells are. */
export async function mapAgrees(
  page: Page,
  reportId: string,
  rows: readonly ProjectRow[],
  report: Report,
): Promise<void> {
  const placed = await wholeMap(page, reportId);
  expect(placed.map(({ key }) => key).sort()).toEqual(rows.map(({ key }) => key).sort());
  for (const { key, state, changed, cells, columns, group } of placed) {
    const row = rows.find((one) => one.key === key);
    const file = report.projects.find((one) => one.key === key);
    expect([key, state, changed]).toEqual([key, row?.state, row?.changed]);
    expect([key, state === 'complete']).toEqual([
      key,
      cells.every((cell) => good.includes(cell)) && !changed && file?.status === 'live',
    ]);
    const has = (...kinds: Cell[]): boolean => kinds.some((kind) => cells.includes(kind));
    if (state === 'not-checked') expect([key, has('missing', 'held', 'accepted')]).toEqual([key, false]);
    if (state === 'content' || state === 'settings') expect([key, has('missing')]).toEqual([key, true]);
    if (state === 'items') expect([key, has('conditional', 'hidden-items')]).toEqual([key, true]);
    if (state === 'partly')
      expect([key, has('log-only', 'not-checked') || changed, has('missing')]).toEqual([key, true, false]);
    if (state === 'accepted') expect([key, has('accepted'), has('missing')]).toEqual([key, true, false]);

    columns.forEach(({ permission }, at) => {
      if (permission !== null)
        expect([key, permission, cells[at]]).toEqual([key, permission, file?.cells[permission]]);
    });
    // a column that is left out has nothing to say of any space
    const shown = new Set(columns.map(({ permission }) => permission));
    for (const [permission, cell] of Object.entries(file?.cells ?? {})) {
      if (!shown.has(permission)) expect([key, permission, cell]).toEqual([key, permission, 'not-needed']);
    }
    const inSite = page.site.projects.find((one) => one.key === key);
    if (file?.scheme != null)
      expect([key, file.scheme.id]).toEqual([key, String(inSite?.permissionSchemeId ?? file.scheme.id)]);
    if (group.kind === 'scheme') {
      expect([key, file?.kind, group.id]).toEqual([key, 'company-managed', file?.scheme?.id ?? null]);
    }
  }
}
