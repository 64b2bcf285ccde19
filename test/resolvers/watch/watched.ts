import { advanced, openPage, started, value, wholeSite, type Page, type PageOptions } from '../admin-page';
import { type WatchBook, readBook } from '../../../src/app/watch/book';
import type { LookLine, WatchLine } from '../../../src/report/watch';
import type { WatchView } from '../../../src/report/watch-view';
import { inForge } from '../../store/in-forge';

/** A site with its watch, an hour at a time. */

export const hour = 3_600_000;
export const day = 24 * hour;

/** A page whose account was checked once, so that it can be watched. */
export async function checkedPage(options: PageOptions, accountId = 'u-backup'): Promise<Page> {
  const page = openPage(options);
  await advanced(page, await started(page, wholeSite(accountId)));
  await settled(page);
  return page;
}

export const statusOf = async (page: Page): Promise<WatchView | null> =>
  value(await page.ask('watch/status', {}));

/** A page with its watch, after its first look. */
export async function watchedPage(options: PageOptions, every: 'day' | 'week' = 'day'): Promise<Page> {
  const page = await checkedPage(options);
  value(await page.ask('watch/switch', { every }));
  await settled(page);
  return page;
}

/** Delivers what is due by now, or falls due within an hour, until nothing is. */
export async function settled(page: Page): Promise<void> {
  const until = page.clock.time + hour;
  for (let deliveries = 0; ; deliveries += 1) {
    if (deliveries > 500) throw new Error('the queue never ends');
    const event = page.platform.queues.waiting().find(({ dueAt }) => dueAt < until);
    if (event === undefined) return;
    page.clock.time = Math.max(page.clock.time, event.dueAt);
    await page.platform.queues.deliver(event);
  }
}

/** The trigger of an hour, and what follows from it. */
export async function fired(page: Page): Promise<void> {
  const invoked = await page.platform.fire('look-at-spaces');
  if (invoked.kind !== 'result') throw new Error(JSON.stringify(invoked));
  await settled(page);
}

/** So many hours, with the trigger of each. */
export async function hours(page: Page, count: number): Promise<void> {
  const began = page.clock.time;
  for (let n = 1; n <= count; n += 1) {
    page.clock.time = Math.max(page.clock.time, began + n * hour);
    await fired(page);
  }
}

/** Whether a request is about spaces, as a look makes them once it knows who may ask. */
export const asksOfSpaces = async (request: Request): Promise<boolean> =>
  request.url.includes('/permissions/check') && (await request.clone().text()).includes('BROWSE_PROJECTS');

export async function bookOf(page: Page): Promise<WatchBook> {
  const book = await inForge(readBook, page.platform.store);
  if (book === null) throw new Error('nothing is watched');
  return book;
}

export const linesOf = async (page: Page): Promise<readonly WatchLine[]> => (await bookOf(page)).lines;

/** "lost PAA0 BROWSE_PROJECTS": what a line says of changes, each by itself. */
export const changesIn = (line: LookLine): readonly string[] =>
  (['lost', 'regained', 'fresh', 'found'] as const)
    .flatMap((list) =>
      line[list].first.flatMap(({ key, permissions }) =>
        permissions.map((permission) => `${list} ${key ?? 'site'} ${permission}`),
      ),
    )
    .sort();

type Project = Page['site']['projects'][number];

/** Accepts all that is missing in a space, on the page of the last report; `until`: up to a day. */
export async function accept(page: Page, { key }: Project, until?: string): Promise<void> {
  const lastDay = until === undefined ? {} : { until };
  const space = { reportId: await lastReport(page), needs: [], spaces: [key] };
  value(await page.ask('need/accept', { ...space, reason: 'not backed up', ...lastDay }));
}

export async function takeBack(page: Page, { key }: Project): Promise<void> {
  value(await page.ask('need/take-back', { reportId: await lastReport(page), needs: [], spaces: [key] }));
}

const lastReport = async (page: Page): Promise<string> =>
  value(await page.ask('admin/overview', {})).reports[0]?.reportId ?? '';

/** Gives the backup account what its task needs in a space of the generated site, or takes it. */
export function setAccess(project: Project, has: boolean): void {
  project.permissionSchemeId = has ? 10_000 : 10_001;
}

export const hasAccess = ({ permissionSchemeId }: Project): boolean => permissionSchemeId === 10_000;

export const projectOf = (page: Page, n: number): Project => {
  const project = page.site.projects[n];
  if (project === undefined) throw new Error(`no space ${n}`);
  return project;
};
