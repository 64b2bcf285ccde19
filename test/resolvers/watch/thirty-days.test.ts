import fc from 'fast-check';
import type { JiraBackend } from '../../../local/forge';
import type { Page } from '../admin-page';
import { runs } from '../../sizes';
import { generatedSite } from '../generated-site';
import {
  accept,
  changesIn,
  day,
  hasAccess,
  hour,
  linesOf,
  projectOf,
  setAccess,
  settled,
  takeBack,
  watchedPage,
} from './watched';

/**
 * A month of a site in which accesses come and go, spaces are made and archived, Jira is down for hours, and triggers come twice or not
 * at all. What the watch says is held against the site itself, without knowing how it came to that.
 */

const needs = ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];
const spaces = 5;
const days = 30;

const aDay = fc.record({
  /** Spaces whose access is given or taken at midnight. */
  toggled: fc.uniqueArray(fc.nat(spaces - 1), { maxLength: 2 }),
  archived: fc.option(fc.nat(spaces - 1), { freq: 6 }),
  /** A space that is left out on purpose from midnight on, or counts again. */
  leftOut: fc.option(fc.nat(spaces - 1), { freq: 5 }),
  /** Whether a space is made, with access or without, and whether Jira tells of it. */
  made: fc.option(fc.record({ hasAccess: fc.boolean(), told: fc.boolean() }), { freq: 5 }),
  /** Hours from midnight on in which Jira answers nobody. */
  down: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 24 })),
  /** How often the trigger comes at each sixth hour. */
  triggers: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
});
type Day = (typeof aDay extends fc.Arbitrary<infer Made> ? Made : never) & object;

const isDown = { now: false };
const through = (backend: JiraBackend): JiraBackend => ({
  ...backend,
  fetch: async (request, caller) =>
    isDown.now ? new Response('', { status: 503 }) : backend.fetch(request, caller),
});

/** Whether the account has access to a space; out: it has none, and that is left out on purpose. */
type Access = boolean | 'out';

/** Key of each live space → its access. `out`: keys of those that are left out. */
const standing = (page: Page, out: ReadonlySet<string>): ReadonlyMap<string, Access> =>
  new Map(
    page.site.projects.flatMap((project) =>
      project.status === 'live'
        ? [[project.key, hasAccess(project) || (out.has(project.key) ? 'out' : false)] as const]
        : [],
    ),
  );

/** What is to be said of the site by a look that sees it, where `known` is what the last look saw of each space. */
function expectedOf(now: ReadonlyMap<string, Access>, known: ReadonlyMap<string, Access>): readonly string[] {
  return [...now]
    .flatMap(([key, has]) => {
      const before = known.get(key);
      if (before === has || has === 'out' || (before !== false && has)) return [];
      const word = has ? 'regained' : before === undefined ? 'fresh' : before === 'out' ? 'found' : 'lost';
      return needs.map((need) => `${word} ${key} ${need}`);
    })
    .sort();
}

async function lives(page: Page, month: readonly Day[]): Promise<void> {
  const out = new Set<string>();
  const known = new Map(standing(page, out));
  let told = (await linesOf(page)).length;
  const midnight = page.clock.time;

  /** Lines that have come are what the site is like now. */
  const compare = async (): Promise<void> => {
    const lines = await linesOf(page);
    for (const line of lines.slice(told)) {
      if (line.kind !== 'looked' || line.spaces === 0) continue;
      const now = standing(page, out);
      expect(changesIn(line)).toEqual(expectedOf(now, known));
      for (const [key, has] of now) known.set(key, has);
    }
    told = lines.length;
  };

  for (const [n, { toggled, archived, leftOut, made, down, triggers }] of month.entries()) {
    page.clock.time = Math.max(page.clock.time, midnight + n * day);
    isDown.now = false;
    if (leftOut !== null) {
      const project = projectOf(page, leftOut);
      if (out.delete(project.key)) await takeBack(page, project);
      else {
        out.add(project.key);
        await accept(page, project);
      }
    }
    isDown.now = down > 0;
    for (const at of toggled) setAccess(projectOf(page, at), !hasAccess(projectOf(page, at)));
    if (archived !== null) {
      const project = projectOf(page, archived);
      project.status = project.status === 'live' ? 'archived' : 'live';
    }
    if (made !== null) {
      const project = { ...projectOf(page, 0), id: 30_000 + n, key: `NEW${n}`, status: 'live' as const };
      page.site.projects.push(project);
      setAccess(project, made.hasAccess);
      if (made.told) {
        for (const _twice of [1, 2])
          await page.platform.fire('spaces-that-come', { project: { id: project.id } });
        if (!isDown.now) {
          const [line] = (await linesOf(page)).slice(told);
          const only = new Map([[project.key, made.hasAccess]]);
          expect(line?.kind === 'looked' ? changesIn(line) : []).toEqual(expectedOf(only, known));
          known.set(project.key, made.hasAccess);
          told = (await linesOf(page)).length;
        }
      }
    }
    for (const [sixth, times] of triggers.entries()) {
      page.clock.time = Math.max(page.clock.time, midnight + n * day + sixth * 6 * hour);
      isDown.now = sixth * 6 < down;
      await Promise.all(Array.from({ length: times }, () => page.platform.fire('look-at-spaces')));
      await settled(page);
      await compare();
    }
  }
}

test('every change is said once, by the first look that can see it, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aDay, { minLength: days, maxLength: days }), async (month) => {
      isDown.now = false;
      const page = await watchedPage({ site: generatedSite({ projects: spaces, failing: 1 }), through });
      await lives(page, month);
      // it did look, and did not only fall silent
      expect((await linesOf(page)).filter(({ kind }) => kind === 'looked').length).toBeGreaterThan(5);
    }),
    { ...runs('watch-days', 2, 150), endOnFailure: true },
  );
}, 1_800_000);
