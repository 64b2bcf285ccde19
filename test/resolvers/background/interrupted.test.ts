import * as fc from 'fast-check';
import type { JiraBackend } from '../../../local/forge';
import { printFigures, runs } from '../../sizes';
import { advanced, started, value, wholeSite, type Page } from '../admin-page';
import { generatedSite } from '../generated-site';
import { delivered, openSlowPage, theReport, turned } from './turned';

/**
 * Forge ends the consumer wherever it likes and delivers its event again; events come twice, at one moment, late, in another order or
 * never. Whatever happens, one report comes of it, and it is the same.
 */

const site = generatedSite({ projects: 12, failing: 8, issues: 1 });
beforeAll(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

async function begun(page: Page): Promise<Page> {
  await started(page, wholeSite('u-backup'));
  return page;
}

let whole: Awaited<ReturnType<typeof theReport>> | null = null;
let callsOfAll = 0;

/** Ends a delivery at one call of the platform, before or after that was carried out. Later deliveries live. */
class Killer {
  calls = 0;
  private dead = false;
  constructor(
    private readonly at: number,
    private readonly done: boolean,
  ) {}

  revive(): void {
    this.dead = false;
  }

  async pass<T>(answer: () => T): Promise<T> {
    if (this.dead) throw new Error('the function is over');
    this.calls += 1;
    if (this.calls !== this.at) return answer();
    this.dead = true;
    if (this.done) await answer();
    throw new Error('the function is over');
  }
}

/** A check whose consumer is ended once; returns how many calls of the platform it made. */
async function killed(at: number, done: boolean): Promise<number> {
  let killer = new Killer(Infinity, done);
  const page = await begun(
    openSlowPage({
      site: structuredClone(site),
      storage: (answer) => killer.pass(answer),
      through: (backend: JiraBackend) => ({
        ...backend,
        fetch: async (request, caller) => killer.pass(() => backend.fetch(request, caller)),
      }),
    }),
  );
  killer = new Killer(at, done);
  await turned(page, async (of, event) => {
    await delivered(of, event);
    killer.revive();
  });
  const { calls } = killer;
  killer = new Killer(Infinity, done);
  // whoever died while it put the report on the list is waited for so long
  page.clock.time += 31_000;
  expect(value(await page.ask('scan/status', {}))).toMatchObject({ state: 'done', pageDrives: null });
  whole ??= await theReport(page);
  expect([at, done, await theReport(page)]).toEqual([at, done, whole]);
  return calls;
}

beforeAll(async () => {
  callsOfAll = await killed(Infinity, true);
}, 60_000);

test('ended at any of its calls, the check comes to the same report with nobody there', async () => {
  const { numRuns } = runs('background-deaths', 6, 100_000);
  const every = Math.max(1, Math.ceil(callsOfAll / numRuns));
  let deaths = 0;
  for (let at = 1; at <= callsOfAll; at += every) {
    for (const done of [false, true]) await killed(at, done);
    deaths += 2;
  }
  printFigures({ deathsOfTheConsumer: deaths, ofCalls: callsOfAll });
}, 1_200_000);

const happening = fc.record({
  which: fc.nat(20),
  what: fc.constantFrom('due', 'early', 'again', 'two at once', 'lost', 'page'),
  seconds: fc.nat(200),
});

test('however events come, one report comes of them, the same, once an open page does what nobody else does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (course) => {
      const page = await begun(openSlowPage({ site: structuredClone(site) }));
      const { queues } = page.platform;
      for (const { which, what, seconds } of course) {
        const of = what === 'again' ? queues.events : queues.waiting();
        const event = of[which % Math.max(1, of.length)];
        page.clock.time += seconds * 1_000;
        if (what === 'page') await step(page);
        else if (event === undefined) continue;
        else if (what === 'lost') event.state = 'dropped';
        else if (what === 'two at once') await Promise.all([queues.deliver(event), queues.deliver(event)]);
        else if (what === 'due') await delivered(page, event);
        else await queues.deliver(event);
      }
      await turned(page);
      const left = value(await page.ask('scan/status', {}));
      if (left?.state === 'running') await advanced(page, left);
      await turned(page);
      expect(value(await page.ask('scan/status', {}))).toMatchObject({ state: 'done', pageDrives: null });
      expect(await theReport(page)).toEqual(whole);
    }),
    runs('background-events', 8, 1_500),
  );
}, 1_200_000);

async function step(page: Page): Promise<void> {
  const scan = value(await page.ask('scan/status', {}));
  if (scan?.state === 'running') await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step });
}
