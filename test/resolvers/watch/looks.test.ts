import type { JiraBackend } from '../../../local/forge';
import { advanced, started, value, wholeSite, type Page } from '../admin-page';
import { erasedAll } from '../erased-all';
import { generatedSite } from '../generated-site';
import {
  asksOfSpaces,
  bookOf,
  changesIn,
  checkedPage,
  day,
  fired,
  hour,
  hours,
  linesOf,
  projectOf,
  setAccess,
  settled,
  statusOf,
  watchedPage,
} from './watched';

const site = (projects = 6) => generatedSite({ projects, failing: 1 });
const needs = ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];
const all = (word: string, key: string): readonly string[] => needs.map((need) => `${word} ${key} ${need}`);

async function changes(page: Page): Promise<readonly (readonly string[])[]> {
  return (await linesOf(page)).map((line) => (line.kind === 'looked' ? changesIn(line) : [line.because]));
}

describe('the watch', () => {
  test('is of the account and the task that were checked last; before that there is nothing to watch', async () => {
    const page = await checkedPage({ site: site() });
    await erasedAll(page);
    expect(await page.ask('watch/switch', { every: 'day' })).toMatchObject({
      ok: false,
      problem: { code: 'no-account-chosen' },
    });
    const other = await watchedPage({ site: site() });
    expect(await statusOf(other)).toMatchObject({
      account: { accountId: 'u-backup', displayName: 'Bruno Backup' },
      ...{ profile: 'backup', every: 'day', by: { displayName: 'Ada Admin' }, news: null },
      last: { says: '1 of 6 spaces will be missing content. The account lacks Administer Jira.' },
    });
  });

  test('looks once a day, however often the trigger comes, and says each change once', async () => {
    const page = await watchedPage({ site: site() });
    setAccess(projectOf(page, 3), false);
    setAccess(projectOf(page, 0), true);
    for (let n = 0; n < 24; n += 1) {
      page.clock.time += hour;
      await Promise.all([page.platform.fire('look-at-spaces'), page.platform.fire('look-at-spaces')]);
      await settled(page);
    }
    const [lost, regained] = [projectOf(page, 3).key, projectOf(page, 0).key];
    expect(await changes(page)).toEqual([[], [...all('lost', lost), ...all('regained', regained)].sort()]);
    await hours(page, 48);
    expect((await changes(page)).slice(2)).toEqual([[], []]);
    expect(await statusOf(page)).toMatchObject({
      news: { says: '1 space lost Administer spaces and more', gaps: 3, spaces: [{ key: lost }] },
    });
  });

  test('reads why for the spaces that changed alone, says it in a sentence, and forgets it when they are well again', async () => {
    const page = await watchedPage({ site: site() });
    expect((await bookOf(page)).reasons ?? {}).toEqual({});
    const project = projectOf(page, 3);
    setAccess(project, false);
    const calls = page.platform.calls.length;
    await hours(page, 24);
    const schemes = page.platform.calls.slice(calls).filter(({ path }) => path.includes('permissionscheme'));
    expect(schemes.map(({ path }) => path.split('?')[0])).toEqual([
      `/rest/api/3/project/${project.id}/permissionscheme`,
    ]);
    const [space] = (await statusOf(page))?.news?.spaces ?? [];
    expect(space).toMatchObject({
      key: project.key,
      why: expect.arrayContaining([expect.stringContaining('Administrators') as string]) as string[],
    });
    setAccess(project, true);
    await hours(page, 24);
    expect((await bookOf(page)).reasons).toEqual({});
  });

  test('looks once a week where that was chosen', async () => {
    const page = await watchedPage({ site: site() }, 'week');
    await hours(page, 15 * 24);
    expect((await linesOf(page)).length).toBe(3);
  });

  test('switched to another interval keeps what it knows, and switched off forgets it', async () => {
    const page = await watchedPage({ site: site() });
    const { known } = await bookOf(page);
    expect(value(await page.ask('watch/switch', { every: 'week' }))).toMatchObject({ every: 'week' });
    expect((await bookOf(page)).known).toEqual(known);
    expect(value(await page.ask('watch/switch', { every: null }))).toBeNull();
    expect(page.platform.store.entries((key) => key.startsWith('v1:watch')).map(({ key }) => key)).toEqual(
      [],
    );
    await hours(page, 2);
    expect(await statusOf(page)).toBeNull();
  });

  test('does not touch a check that an admin runs, nor is it held up by one', async () => {
    const page = await watchedPage({ site: site() });
    const { reports } = value(await page.ask('admin/overview', {}));
    page.clock.time += day;
    const check = await started(page, wholeSite('u-backup'));
    await page.platform.fire('look-at-spaces');
    expect((await advanced(page, check)).state).toBe('done');
    await settled(page);
    const after = value(await page.ask('admin/overview', {}));
    expect(after.reports.slice(1)).toEqual(reports);
    expect(after.scan).toMatchObject({ scanId: check.scanId, state: 'done' });
    expect((await linesOf(page)).length).toBe(2);
  });

  test('leaves nothing of a look in the store but its lines and the journal of looks', async () => {
    const page = await watchedPage({ site: site() });
    const facts = page.platform.store.entries((key) => key.includes('scan-files')).map(({ key }) => key);
    expect(facts).toEqual([]);
  });
});

describe('a look that cannot be', () => {
  /** A Jira that, while it is down, answers none of these requests. */
  const outage = (isHit: (request: Request) => Promise<boolean>) => {
    const down = { is: false };
    const through = (backend: JiraBackend): JiraBackend => ({
      ...backend,
      fetch: async (request, caller) =>
        down.is && (await isHit(request))
          ? new Response('', { status: 503 })
          : backend.fetch(request, caller),
    });
    return { down, through };
  };

  test('because the admin is none any more says so, and calls nothing clean or lost', async () => {
    const page = await watchedPage({ site: site() });
    const admins = page.site.groups.find(({ groupId }) => groupId === 'g-admins');
    admins?.members.splice(0, admins.members.length, 'u-lee', 'u-app');
    setAccess(projectOf(page, 3), false);
    await hours(page, 30);
    expect((await changes(page)).at(-1)).toEqual(['no-right']);
    admins?.members.push('u-ada');
    await hours(page, 24);
    expect((await changes(page)).at(-1)).toEqual(all('lost', projectOf(page, 3).key));
  });

  test('because Jira answers nobody says so once a turn, and the first that can sees the change', async () => {
    const { down, through } = outage(async () => true);
    const page = await watchedPage({ site: site(), through });
    down.is = true;
    setAccess(projectOf(page, 3), false);
    await hours(page, 48);
    const lines = await linesOf(page);
    expect(lines.slice(1).map((line) => line.kind)).toEqual(['not-looked', 'not-looked']);
    down.is = false;
    await hours(page, 24);
    expect((await changes(page)).at(-1)).toEqual(all('lost', projectOf(page, 3).key));
  });

  test('come to its end before the next is due is cut short, and says what it did not reach', async () => {
    const { down, through } = outage(asksOfSpaces);
    const page = await watchedPage({ site: site(), through });
    down.is = true;
    setAccess(projectOf(page, 3), false);
    for (let lines = 1; lines < 2; lines = (await linesOf(page)).length) await hours(page, 1);
    const cut = (await linesOf(page))[1];
    expect(cut).toMatchObject({ kind: 'looked', spaces: 0, unread: { total: 7 }, lost: { total: 0 } });
    down.is = false;
    await hours(page, 24);
    expect((await changes(page)).slice(2).flat()).toEqual(all('lost', projectOf(page, 3).key));
  });

  test('because the account is gone says so', async () => {
    const page = await watchedPage({ site: site() });
    page.site.users.splice(
      page.site.users.findIndex(({ accountId }) => accountId === 'u-backup'),
      1,
    );
    await hours(page, 30);
    expect((await changes(page)).at(-1)).toEqual(['no-account']);
  });
});

describe('a space that comes', () => {
  const came = (page: Page, id: unknown) =>
    page.platform.fire('spaces-that-come', { eventType: 'avi:jira:created:project', project: { id } });

  test('is looked at at once; the look of the day says nothing of it again', async () => {
    const page = await watchedPage({ site: site() });
    page.site.projects.push({ ...projectOf(page, 1), id: 30_000, key: 'NEW', permissionSchemeId: 10_001 });
    await came(page, 30_000);
    await came(page, '30000');
    expect((await changes(page)).slice(1)).toEqual([all('fresh', 'NEW')]);
    expect((await statusOf(page))?.news?.spaces).toMatchObject([{ key: 'NEW' }]);
    await hours(page, 30);
    expect((await changes(page)).slice(2)).toEqual([[]]);
  });

  test('with access, or that is told of in a way that makes no sense, leaves no line', async () => {
    const page = await watchedPage({ site: site() });
    page.site.projects.push({ ...projectOf(page, 1), id: 30_000, key: 'NEW', permissionSchemeId: 10_000 });
    for (const id of [30_000, 99_999, 'x', null, { id: 1 }]) await came(page, id);
    expect((await linesOf(page)).length).toBe(1);
  });

  test('where nothing is watched asks Jira nothing', async () => {
    const page = await checkedPage({ site: site() });
    const calls = page.platform.calls.length;
    await came(page, 20_000);
    await fired(page);
    expect(page.platform.calls.length).toBe(calls);
  });
});

test('nobody but Jira is asked for what a look wants to know, and nothing is ever written there', async () => {
  const page = await watchedPage({ site: site() });
  const calls = page.platform.calls.length;
  page.clock.time += day;
  await hours(page, 1);
  const made = page.platform.calls.slice(calls);
  expect(made.length).toBeGreaterThan(5);
  expect(made.filter(({ method, path }) => method !== 'GET' && !path.includes('/permissions/'))).toEqual([]);
});
