import type { JiraBackend } from '../../../local/forge';
import { nextHour } from '../../../src/store';
import { value, type Page } from '../admin-page';
import { generatedSite } from '../generated-site';
import {
  asksOfSpaces,
  changesIn,
  day,
  hour,
  hours,
  linesOf,
  projectOf,
  setAccess,
  watchedPage,
} from './watched';

/** Jira takes no more questions from this app: what Atlassian answers then, and what the watch makes of it. */

/** Which requests are refused, with which headers; null: none. */
interface Limit {
  headers: Record<string, string> | null;
  isHit: (request: Request) => Promise<boolean>;
}

/** A watched site with a limit, and the moments at which Jira was asked anything. */
async function limitedPage(isHit: Limit['isHit']) {
  const limit: Limit = { headers: null, isHit };
  const asked: number[] = [];
  const clock = { now: () => 0 };
  const through = (backend: JiraBackend): JiraBackend => ({
    ...backend,
    fetch: async (request, caller) => {
      asked.push(clock.now());
      if (limit.headers === null || !(await limit.isHit(request))) return backend.fetch(request, caller);
      const body = { errorMessages: ['Rate limit exceeded.'], errors: {} };
      return new Response(JSON.stringify(body), { status: 429, headers: limit.headers });
    },
  });
  const page = await watchedPage({ site: generatedSite({ projects: 6, failing: 1 }), through });
  clock.now = () => page.clock.time;
  asked.length = 0;
  return { page, limit, asked };
}

const iso = (time: number): string => new Date(time).toISOString().replace(/:\d\d\.\d+Z$/, 'Z');

/** An hour with its trigger, where the next look is due. */
async function untilLook(page: Page): Promise<void> {
  const lines = (await linesOf(page)).length;
  page.clock.time += day - hour;
  for (let n = 0; n < 3 && (await linesOf(page)).length === lines; n += 1) await hours(page, 1);
}

const quotas: readonly (readonly [string, (now: number) => Record<string, string>])[] = [
  [
    'of all sites, with the time of its reset',
    (now) => ({
      'retry-after': String(Math.ceil((nextHour(now) - now) / 1000)),
      'x-ratelimit-reset': iso(nextHour(now)),
      'ratelimit-reason': 'jira-quota-global-based',
    }),
  ],
  [
    'of this site, with the time of its reset alone',
    (now) => ({ 'x-ratelimit-reset': iso(nextHour(now)), 'ratelimit-reason': 'jira-quota-tenant-based' }),
  ],
  ['without any time', () => ({ 'ratelimit-reason': 'jira-quota-global-based' })],
  [
    'with times that make no sense',
    () => ({
      'retry-after': 'Thursday',
      'x-ratelimit-reset': '1999-13-45T99:99Z',
      'ratelimit-reason': 'jira-quota-global-based',
    }),
  ],
];

describe('a look that meets the quota of the hour', () => {
  test.each(quotas)(
    '%s asks nothing until the next one, and then comes to its end',
    async (_which, headersAt) => {
      const { page, limit, asked } = await limitedPage(asksOfSpaces);
      setAccess(projectOf(page, 3), false);
      let reset = Infinity;
      limit.isHit = async (request) => {
        if (!(await asksOfSpaces(request)) || page.clock.time >= reset) return false;
        limit.headers = headersAt(page.clock.time);
        reset = nextHour(page.clock.time);
        return true;
      };
      limit.headers = {};
      await untilLook(page);
      await hours(page, 2);
      const met = reset - hour;
      const afterwards = asked.filter((at) => at >= met && at < reset);
      // one question for each of the five permissions, and what had begun beside it
      expect(afterwards.length).toBeLessThan(20);
      expect(new Set(afterwards).size).toBe(1);
      const last = (await linesOf(page)).at(-1);
      if (last?.kind !== 'looked') throw new Error('it did not look');
      expect(Date.parse(last.at)).toBeGreaterThanOrEqual(reset);
      expect([last.unread.total, new Set(changesIn(last).map((change) => change.split(' ')[1]))]).toEqual([
        0,
        new Set([projectOf(page, 3).key]),
      ]);
    },
  );

  test('has others of the site wait, too, and the page knows that nothing is left of this hour', async () => {
    const { page, limit, asked } = await limitedPage(asksOfSpaces);
    limit.headers = { 'ratelimit-reason': 'jira-quota-global-based' };
    limit.isHit = async (request) => asksOfSpaces(request);
    page.clock.time = nextHour(page.clock.time + day) + 60_000;
    await page.platform.fire('look-at-spaces');
    for (const event of page.platform.queues.waiting()) await page.platform.queues.deliver(event);
    const before = asked.length;
    expect(before).toBeGreaterThan(0);
    page.site.projects.push({ ...projectOf(page, 1), id: 30_000, key: 'NEW', permissionSchemeId: 10_001 });
    await page.platform.fire('spaces-that-come', { project: { id: 30_000 } });
    expect(asked.length).toBe(before);
    const estimate = await page.ask('scan/estimate', { accountId: 'u-backup', profile: 'backup' });
    expect(value(estimate)).toMatchObject({ left: 0, waits: { from: 1 } });
  });

  test('and the next one, and each until it looks again, says what it did not reach', async () => {
    const { page, limit } = await limitedPage(asksOfSpaces);
    setAccess(projectOf(page, 3), false);
    limit.headers = { 'ratelimit-reason': 'jira-quota-global-based' };
    await hours(page, 50);
    const cut = (await linesOf(page))[1];
    expect(cut).toMatchObject({ kind: 'looked', spaces: 0, unread: { total: 7 }, lost: { total: 0 } });
    limit.headers = null;
    await hours(page, 25);
    const after = (await linesOf(page))
      .slice(2)
      .flatMap((line) => (line.kind === 'looked' ? changesIn(line) : []));
    expect(new Set(after.map((change) => change.split(' ').slice(0, 2).join(' ')))).toEqual(
      new Set([`lost ${projectOf(page, 3).key}`]),
    );
  });

  test.each<[string, Record<string, string>]>([
    ['', { 'ratelimit-reason': 'jira-quota-global-based' }],
    [', though it does not say which limit', {}],
  ])(
    'before it knows as whom it may ask begins in a later hour, asks once an hour until then, and says why%s',
    async (_which, headers) => {
      const { page, limit, asked } = await limitedPage(async () => true);
      limit.headers = headers;
      await hours(page, 40);
      expect(asked.length).toBeGreaterThan(3);
      expect(asked.length).toBeLessThanOrEqual(40);
      const lines = (await linesOf(page)).slice(1);
      expect(lines).toMatchObject([{ kind: 'not-looked', because: 'rate-limited' }]);
      limit.headers = null;
      await hours(page, 24);
      expect((await linesOf(page)).at(-1)).toMatchObject({ kind: 'looked', unread: { total: 0 } });
    },
  );

  test('while it goes on does not ask again every minute as whom it may', async () => {
    const { page, limit, asked } = await limitedPage(async () => false);
    limit.headers = { 'ratelimit-reason': 'jira-quota-global-based' };
    const started = (await linesOf(page)).length;
    let isBegun = false;
    limit.isHit = async (request) => {
      isBegun ||= request.url.includes('/serverInfo');
      return isBegun && request.url.includes('/mypermissions');
    };
    await untilLook(page);
    expect((await linesOf(page)).length).toBe(started);
    const reset = nextHour(asked.at(-1) ?? 0);
    const within = asked.filter((at) => at > reset - hour && at < reset);
    // an event comes after 15 minutes at most
    expect(within.length).toBeLessThanOrEqual(8);
    limit.headers = null;
    await hours(page, 2);
    expect((await linesOf(page)).length).toBe(started + 1);
  });
});

test('a limit of the second is waited for in a minute, not until the hour is over', async () => {
  const { page, limit } = await limitedPage(asksOfSpaces);
  limit.headers = { 'ratelimit-reason': 'jira-burst-based', 'retry-after': '1' };
  let left = 4;
  limit.isHit = async (request) => (await asksOfSpaces(request)) && left-- > 0;
  const before = (await linesOf(page)).length;
  const began = page.clock.time + day;
  page.clock.time = began - hour;
  while ((await linesOf(page)).length === before) await hours(page, 1);
  const last = (await linesOf(page)).at(-1);
  expect(last).toMatchObject({ kind: 'looked', unread: { total: 0 } });
  expect(page.clock.time - Date.parse(last?.at ?? '')).toBeLessThan(hour);
});
