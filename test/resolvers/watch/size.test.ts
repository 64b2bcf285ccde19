import type { JiraBackend } from '../../../local/forge';
import { charged } from '../../../local/jira/points';
import { liftPointsQuota } from '../../../local/no-quota';
import { manySpaces } from '../../../local/sites/ten-thousand';
import { printFigures, runs } from '../../sizes';
import { TestClock, openPage, value, type Page } from '../admin-page';
import { linesOf, settled, statusOf } from './watched';

/** What the watch takes on a large site: of Jira, of the store, and of the time that its gadget and its action have. */

const quota = 'PERMISSION_GAPS_POINTS_PER_HOUR';
beforeAll(() => {
  liftPointsQuota(process.env);
});
afterAll(() => {
  Reflect.deleteProperty(process.env, quota);
});

const spaces = runs('watch-spaces', 200, 10_000).numRuns;
const share = (part: number): number => Math.round(spaces * part);
const sizes = {
  company: { spaces: share(0.9), schemes: share(0.02), failing: share(0.09) },
  team: { spaces: share(0.1), failing: share(0.01) },
  service: share(0.03),
  secured: { spaces: share(0.02), schemes: 10 },
  notLive: { archived: share(0.008), deleted: share(0.004) },
};

/** How long an answer of Jira's needs, and one of the store's. Milliseconds. */
const latency = { jira: 200, store: 50 } as const;
/** By the stand-in's own meter. */
interface Spent {
  calls: number;
  points: number;
}

async function bodyOf(message: Request | Response): Promise<unknown> {
  const text = await message.clone().text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** A page whose every call is charged and takes its time. */
function metered() {
  const clock = new TestClock();
  const spent: Spent = { calls: 0, points: 0 };
  const through = (backend: JiraBackend): JiraBackend => ({
    ...backend,
    fetch: async (request, caller) => {
      clock.time += latency.jira;
      const sent = await bodyOf(request);
      const answer = await backend.fetch(request, caller);
      const { pathname: path } = new URL(request.url);
      const response = await bodyOf(answer);
      const line = { method: request.method, path, status: answer.status, request: sent, response };
      spent.calls += 1;
      spent.points += charged(line).points;
      return answer;
    },
  });
  const storage = async (answer: () => Response): Promise<Response> => {
    clock.time += latency.store;
    return answer();
  };
  return { page: openPage({ site: manySpaces(sizes), clock, through, storage }), spent };
}

/** What one piece of work took. */
async function taken<T>(page: Page, spent: Spent, work: () => Promise<T>) {
  const before = { ...spent, time: page.clock.time };
  const came = await work();
  return {
    came,
    calls: spent.calls - before.calls,
    points: spent.points - before.points,
    seconds: (page.clock.time - before.time) / 1000,
  };
}

const largest = ({ platform }: Page): number =>
  Math.max(...platform.store.entries().map(({ json }) => Buffer.byteLength(json)));

test(`a look at ${String(spaces)} spaces, and what is shown of it, is within the limits of Forge and Jira`, async () => {
  const { page, spent } = metered();
  const scan = { accountId: 'u-backup', profile: 'backup', profileChosen: true, log: null, parts: 0 };
  // what is watched is what was checked last
  value(await page.ask('scan/start', { ...scan, actors: [], hosts: [] }));
  const check = value(await page.ask('scan/status', {}));
  value(await page.ask('scan/stop', { scanId: check?.scanId ?? '' }));
  await settled(page);

  value(await page.ask('watch/switch', { every: 'day' }));
  const first = await taken(page, spent, () => settled(page));
  // half of those that had access lose it
  for (const project of page.site.projects.filter(({ id }) => id % 2 === 0))
    project.roleActors = project.roleActors.map((actors) => ({ ...actors, groups: [] }));
  page.clock.time += 86_400_000;
  await page.platform.fire('look-at-spaces');
  const second = await taken(page, spent, () => settled(page));
  const lines = await linesOf(page);
  expect(lines.map(({ kind }) => kind)).toEqual(['looked', 'looked']);
  const line = lines[1];
  expect(line?.kind === 'looked' && line.lost.total > spaces / 4 && line.unread.total === 0).toBe(true);

  const gadget = await taken(page, spent, () => statusOf(page));
  const action = await taken(page, spent, async () => {
    const invoked = await page.platform.act('check-backup-access', {}, 'u-ada');
    return invoked.kind === 'result' ? (invoked.value as { readonly newGaps: number }) : null;
  });
  expect(action.came?.newGaps).toBe(gadget.came?.news?.gaps);
  expect(action.came?.newGaps).toBeGreaterThan(0);

  const figures = {
    spaces,
    firstLook: { calls: first.calls, points: first.points },
    lookWithLosses: { calls: second.calls, points: second.points },
    gadget: { seconds: gadget.seconds, bytes: Buffer.byteLength(JSON.stringify(gadget.came)) },
    action: { seconds: action.seconds, calls: action.calls },
    largestValue: largest(page),
  };
  printFigures(figures);
  // up to 1,000 spaces a point each, two for each scheme, and what does not grow; it is asked for all, and reasons for ten of them
  expect(second.points).toBeLessThan(500 + Math.min(1_000, spaces) + 0.3 * spaces);
  expect(second.calls).toBeLessThan(120 + spaces / 100);
  expect(gadget.seconds).toBeLessThan(10);
  expect(action.seconds).toBeLessThan(10);
  expect(figures.largestValue).toBeLessThan(240 * 1024);
  expect(figures.gadget.bytes).toBeLessThan(100_000);
}, 3_600_000);
