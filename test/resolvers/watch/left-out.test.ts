import type { Page } from '../admin-page';
import { generatedSite } from '../generated-site';
import {
  accept,
  changesIn,
  hours,
  linesOf,
  projectOf,
  setAccess,
  statusOf,
  takeBack,
  watchedPage,
} from './watched';

/** What is left out on purpose is no news of the watch: not on the page, not in the gadget, not in what a rule gets. */

const needs = 3;
const opened = () => watchedPage({ site: generatedSite({ projects: 6, failing: 1 }) });

/** What the gadget has, and what a rule gets, who say the same. */
async function told(page: Page) {
  const watch = await statusOf(page);
  const invoked = await page.platform.act('check-backup-access', {}, 'u-ada');
  if (invoked.kind !== 'result') throw new Error(invoked.kind);
  const news = watch?.news ?? null;
  expect(invoked.value).toMatchObject({ gaps: watch?.gaps, newGaps: news?.gaps ?? 0 });
  return { gaps: watch?.gaps, news: news?.spaces.map(({ key }) => key) ?? [], last: watch?.last?.says };
}

const changesAfter = async (page: Page, line: number) =>
  (await linesOf(page)).slice(line).flatMap((each) => (each.kind === 'looked' ? changesIn(each) : []));

const day = (page: Page, ahead: number): string =>
  new Date(page.clock.time + ahead * 86_400_000).toISOString().slice(0, 10);

/** Administer Jira, and all that the failing space lacks. */
const atFirst = 1 + needs;

test('what was missing and is accepted counts no more at once, and again once it is taken back', async () => {
  const page = await opened();
  expect(await told(page)).toMatchObject({ gaps: atFirst, news: [] });
  await accept(page, projectOf(page, 0));
  expect(await told(page)).toMatchObject({ gaps: 1, news: [] });
  await hours(page, 24);
  expect(await told(page)).toMatchObject({
    ...{ gaps: 1, news: [] },
    last: 'Nothing but accepted gaps is missing in 6 spaces. The account lacks Administer Jira.',
  });
  await takeBack(page, projectOf(page, 0));
  await hours(page, 48);
  const { key } = projectOf(page, 0);
  expect(await told(page)).toMatchObject({ gaps: atFirst, news: [key] });
  expect((await changesAfter(page, 2)).map((change) => change.split(' ').slice(0, 2).join(' '))).toEqual(
    Array.from({ length: needs }, () => `found ${key}`),
  );
});

test('what is lost while it is accepted is no news; after the last day it is, once', async () => {
  const page = await opened();
  await accept(page, projectOf(page, 3), day(page, 3));
  setAccess(projectOf(page, 3), false);
  await hours(page, 48);
  expect(await told(page)).toMatchObject({ gaps: atFirst, news: [] });
  expect(await changesAfter(page, 1)).toEqual([]);
  await hours(page, 72);
  const { key } = projectOf(page, 3);
  expect(await told(page)).toMatchObject({ gaps: atFirst + needs, news: [key] });
  await hours(page, 48);
  expect((await changesAfter(page, 1)).length).toBe(needs);
});

test('news that is accepted is none any more, and given back meanwhile it does not come again', async () => {
  const page = await opened();
  setAccess(projectOf(page, 3), false);
  await hours(page, 24);
  expect(await told(page)).toMatchObject({ gaps: atFirst + needs, news: [projectOf(page, 3).key] });
  await accept(page, projectOf(page, 3), day(page, 3));
  expect(await told(page)).toMatchObject({ gaps: atFirst, news: [] });
  await hours(page, 24);
  setAccess(projectOf(page, 3), true);
  await hours(page, 96);
  expect(await told(page)).toMatchObject({ gaps: atFirst, news: [] });
});

test('a space that comes without access and is accepted by its key is no news', async () => {
  const page = await opened();
  await accept(page, projectOf(page, 0));
  // it was deleted and comes back
  projectOf(page, 0).status = 'deleted';
  await hours(page, 24);
  projectOf(page, 0).status = 'live';
  await page.platform.fire('spaces-that-come', { project: { id: projectOf(page, 0).id } });
  expect(await told(page)).toMatchObject({ gaps: 1, news: [] });
});
