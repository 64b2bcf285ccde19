import fc from 'fast-check';
import { manySpaces, type SiteSizes } from '../../local/sites/ten-thousand';
import type { CheckEstimate, ScanStatus } from '../../src/contract';
import { nextHour } from '../../src/store';
import { runs } from '../sizes';
import { openPage, started, value, wholeSite, type Page } from './admin-page';
import { turned } from './background/turned';

/** What a check is thought to cost before it starts, held against what it then costs, and how often it then waits. */

const quota = 'PERMISSION_GAPS_POINTS_PER_HOUR';
const hour = 3_600_000;
afterEach(() => {
  Reflect.deleteProperty(process.env, quota);
});

const estimated = async (page: Page, accountId: string | null = 'u-backup'): Promise<CheckEstimate | null> =>
  value(await page.ask('scan/estimate', { accountId, profile: 'backup' }));

interface Came {
  readonly points: number;
  readonly waits: number;
}

/** Checks with the page closed. */
async function checked(page: Page): Promise<Came> {
  const began = nextHour(page.clock.time);
  await started(page, wholeSite('u-backup'));
  await turned(page);
  const scan = value(await page.ask('scan/status', {})) as ScanStatus;
  expect(scan).toMatchObject({ state: 'done', pageDrives: null });
  return { points: scan.points, waits: (nextHour(page.clock.time) - began) / hour };
}

const aSite: fc.Arbitrary<SiteSizes> = fc
  .record({
    spaces: fc.integer({ min: 12, max: 160 }),
    schemes: fc.integer({ min: 1, max: 12 }),
    team: fc.integer({ min: 0, max: 40 }),
    failing: fc.double({ min: 0, max: 1, noNaN: true }),
    secured: fc.nat(6),
    away: fc.nat(4),
  })
  .map(({ spaces, schemes, team, failing, secured, away }) => {
    const live = spaces - 2 * away;
    return {
      company: { spaces, schemes, failing: Math.floor(failing * live) },
      team: { spaces: team, failing: Math.floor(failing * team) },
      service: Math.min(4, live),
      secured: { spaces: Math.min(secured, live), schemes: 2 },
      notLive: { archived: away, deleted: away },
    };
  });

test('a check costs what was said before it started, and never waits more often; the next one is known better', async () => {
  await fc.assert(
    fc.asyncProperty(aSite, fc.integer({ min: 300, max: 6_000 }), async (sizes, perHour) => {
      process.env[quota] = String(perHour);
      const page = openPage({ site: manySpaces(sizes) });
      // what an earlier check of another account has spent of the hour counts
      for (const again of [false, true]) {
        const said = await estimated(page);
        const came = await checked(page);
        expect({ came, isKept: came.waits <= (said?.waits.to ?? 0) }).toEqual({ came, isKept: true });
        if (said === null) continue;
        const { from, to } = said.points;
        const isWithin = from <= came.points && came.points <= to;
        expect({ from, to, came, isWithin }).toMatchObject({ isWithin: true });
        if (!again) continue;
        // known but for a quarter, and for what a plan reads
        const isNear = to <= 1.25 * came.points + 2_001 && came.points <= from + 2_100;
        expect({ from, to, came, isNear }).toMatchObject({ isNear: true });
      }
    }),
    { ...runs('estimate', 6, 400), endOnFailure: true },
  );
}, 1_800_000);

test.each([
  ['few of them are team-managed', 12],
  ['none of them is, so that all are listed with their details after all', 0],
])(
  'so it is where a site has more spaces than are listed with their details, and %s',
  async (_which, team) => {
    process.env[quota] = '4000';
    const page = openPage({
      site: manySpaces({
        company: { spaces: 1_010, schemes: 5, failing: 20 },
        team: { spaces: team, failing: Math.floor(team / 4) },
        service: 7,
        secured: { spaces: 6, schemes: 2 },
        notLive: { archived: 3, deleted: 2 },
      }),
    });
    const said = await estimated(page);
    const came = await checked(page);
    expect(said).toMatchObject({ left: 4_000, waits: { from: 0 } });
    expect(came.points).toBeGreaterThan(said?.points.from ?? Infinity);
    expect(came.points).toBeLessThan(said?.points.to ?? 0);
  },
  120_000,
);

const small: SiteSizes = {
  company: { spaces: 30, schemes: 3, failing: 5 },
  team: { spaces: 3, failing: 1 },
  service: 2,
  secured: { spaces: 2, schemes: 1 },
  notLive: { archived: 1, deleted: 1 },
};

describe('an estimate', () => {
  test('of a site that is checked within the hour, whatever is found, is none, for one question', async () => {
    const page = openPage({ site: manySpaces(small) });
    expect(await estimated(page)).toBeNull();
    const asked = page.platform.calls.filter(({ path }) => path.includes('/project/search'));
    expect(asked).toHaveLength(1);
  });

  test('counts what this hour has been spent on, and the next hour begins anew', async () => {
    process.env[quota] = '3000';
    const page = openPage({ site: manySpaces(small) });
    expect(await estimated(page)).toBeNull();
    await checked(page);
    process.env[quota] = '900';
    const said = await estimated(page);
    expect(said?.left).toBeLessThan(900);
    expect(said?.waits.to).toBeGreaterThanOrEqual(1);
    page.clock.time = nextHour(page.clock.time);
    expect((await estimated(page)) ?? { left: 900 }).toMatchObject({ left: 900 });
  });

  test('of another account, or before one is chosen, takes nothing for known of what is missing', async () => {
    process.env[quota] = '400';
    const page = openPage({ site: manySpaces(small) });
    await checked(page);
    const [same, other, none] = [
      await estimated(page),
      await estimated(page, 'u-ada'),
      await estimated(page, null),
    ];
    expect(other).toEqual(none);
    expect([same?.isKnown, other?.isKnown]).toEqual([true, false]);
    expect(other?.points.to).toBeGreaterThan(same?.points.to ?? Infinity);
  });

  test('that Jira does not let anybody make is none, and says why', async () => {
    process.env[quota] = '400';
    const page = openPage({
      site: manySpaces(small),
      through: (backend) => ({
        ...backend,
        fetch: (request, caller) =>
          request.url.includes('/project/search')
            ? Promise.resolve(new Response('{}', { status: 403 }))
            : backend.fetch(request, caller),
      }),
    });
    expect(await page.ask('scan/estimate', { accountId: null, profile: 'backup' })).toMatchObject({
      ok: false,
      problem: { says: expect.stringContaining('count the spaces') as string },
    });
  });
});
