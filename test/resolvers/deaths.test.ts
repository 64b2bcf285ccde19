import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JiraBackend } from '../../local/forge';
import { printFigures, runs } from '../sizes';
import { deathAt, type Death } from '../store/death';
import { firstQuery, openPage, started, value, wholeSite, type Page } from './admin-page';
import { erasedAll } from './erased-all';
import { finding, summaryOf } from './finding';
import { momentOf, setTo, type Moment } from './moment';
import { exportStart } from '../../src/contract/export';

/**
 * A function of this app can be ended at any call of its store. Whichever operation and whichever call: every view answers afterwards,
 * the switch goes off, and the same operation can be done again.
 */

const site = JSON.parse(
  readFileSync(path.join(__dirname, '../../local/sites/default-site.json'), 'utf8'),
) as unknown;
const account = '712020:backup-service';
const least = { objective: 'least-access', cover: 'space-settings' } as const;
const most = { objective: 'fewest-changes', cover: 'site-settings' } as const;

/** Where an operation begins: the site, the store and the time. */
interface Stage extends Moment {
  readonly site: unknown;
  readonly reportId: string;
}

const stageOf = (page: Page, reportId: string): Stage => ({
  ...momentOf(page),
  ...{ site: structuredClone(page.jira.site), reportId },
});

const alive: Death = { gate: async (answer) => answer(), calls: () => 0, dead: () => false };

function openStage(stage: Stage, death: Death): Page {
  const through = (backend: JiraBackend): JiraBackend => ({
    ...backend,
    fetch: (request, caller) => {
      if (death.dead()) throw new Error('the function is over');
      return backend.fetch(request, caller);
    },
  });
  const page = openPage({ site: stage.site, storage: death.gate, through });
  setTo(stage, page);
  return page;
}

type Asked = { readonly ok: boolean; readonly problem?: { readonly code: string; readonly says: string } };
type Doing = (page: Page, stage: Stage) => Promise<Asked>;

/** One step of the site's scan. */
const step: Doing = async (page) => {
  const status = await page.ask('scan/status', {});
  if (!status.ok || status.value === null) return status;
  return page.ask('scan/advance', { scanId: status.value.scanId, step: status.value.step });
};
/** Makes the next change of the plan. */
const apply: Doing = async (page, { reportId }) => {
  const view = await page.ask('plan/view', { reportId, asked: least });
  if (!view.ok) return view;
  const journal = await page.ask('change/journal', {});
  if (!journal.ok) return journal;
  const { planId, changes } = view.value;
  const next = changes.find(({ byApp, state }) => byApp && state === null);
  if (next === undefined) return { ok: true };
  return page.ask('change/apply', { reportId, planId, changeId: next.id, sequence: journal.value.sequence });
};
/** Takes back whatever stands. */
const undo: Doing = async (page) => {
  const journal = await page.ask('change/journal', {});
  if (!journal.ok) return journal;
  const made = journal.value.changes.find(({ state }) => state === 'made');
  if (made === undefined) return { ok: true };
  return page.ask('change/undo', { id: made.id, sequence: journal.value.sequence });
};

const operations: readonly (readonly [string, Doing])[] = [
  ['scan/start', (page) => page.ask('scan/start', wholeSite(account))],
  ['scan/again', (page, { reportId }) => page.ask('scan/again', { reportId })],
  ['report/check-again', (page, { reportId }) => page.ask('report/check-again', { reportId, key: 'PAY' })],
  [
    'need/accept',
    (page, { reportId }) => page.ask('need/accept', { reportId, needs: [], spaces: ['SHOP'], reason: 'why' }),
  ],
  [
    'need/take-back',
    (page, { reportId }) => page.ask('need/take-back', { reportId, needs: [], spaces: ['PAY'] }),
  ],
  ['plan/view', (page, { reportId }) => page.ask('plan/view', { reportId, asked: most })],
  ['report/page', (page, { reportId }) => page.ask('report/page', { reportId, query: firstQuery })],
  ['change/switch', (page) => page.ask('change/switch', { on: false })],
  ['change/apply', apply],
  ['change/undo', undo],
  ['project/plan', (page) => page.askProject('project/plan', 'PAY')],
  ['store/erase', (page) => page.ask('store/erase', {})],
];

let stage: Stage;
let scanning: Stage;

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = openPage({ site });
  const findings = [finding('PAY'), finding('SHOP')];
  const { scanId } = await started(page, { ...wholeSite(account), log: summaryOf(findings), parts: 1 });
  let scan = value(await page.ask('scan/findings', { scanId, part: 0, findings }));
  while (scan.state === 'running') {
    scanning = stageOf(page, '');
    scan = value(await page.ask('scan/advance', { scanId, step: scan.step }));
  }
  const reportId = scan.reportId ?? '';
  await page.ask('report/check-again', { reportId, key: 'SHOP' });
  await page.ask('need/accept', { reportId, needs: [], spaces: ['PAY'], reason: 'later' });
  value(await page.ask('change/switch', { on: true }));
  expect(await apply(page, stageOf(page, reportId))).toMatchObject({ ok: true });
  stage = stageOf(page, reportId);
}, 60_000);
afterAll(() => jest.restoreAllMocks());

/** Every view answers: with its value, or with a sentence that is no fault. */
async function expectSound(page: Page, reportId: string, when: string): Promise<void> {
  const answers: readonly (readonly [string, Asked])[] = [
    ['admin/overview', await page.ask('admin/overview', {})],
    ['report/page', await page.ask('report/page', { reportId, query: firstQuery })],
    ['need/accepted', await page.ask('need/accepted', { reportId })],
    ['plan/view', await page.ask('plan/view', { reportId, asked: least })],
    ['report/export', await page.ask('report/export', { reportId, at: exportStart })],
    ['change/journal', await page.ask('change/journal', {})],
    ['change/switch', await page.ask('change/switch', { on: false })],
  ];
  for (const [view, answer] of answers)
    expect([when, view, answer.ok ? 'ok' : answer.problem]).toEqual([when, view, 'ok']);
}

/** The calls at which a function is ended: all of them, or as many as this run tries, spread over them. */
function chosen(calls: number): readonly number[] {
  const { numRuns } = runs('store-deaths', 3, 100_000);
  const step = Math.max(1, Math.ceil(calls / numRuns));
  return Array.from({ length: Math.ceil(calls / step) }, (_none, at) => 1 + at * step);
}

let deaths = 0;

async function everyDeathOf(
  name: string,
  from: Stage,
  doing: Doing,
  sound: (page: Page, when: string) => Promise<void>,
) {
  const whole = deathAt(Infinity, true);
  expect(await doing(openStage(from, whole), from)).toMatchObject({ ok: true });
  for (const call of chosen(whole.calls()))
    for (const done of [false, true]) {
      const when = `${name}, ended ${done ? 'after' : 'before'} call ${String(call)}`;
      const death = deathAt(call, done);
      const first = openStage(from, death);
      await doing(first, from);
      const after = { ...stageOf(first, from.reportId), time: first.clock.time + 31_000 };
      await sound(openStage(after, alive), when);
      // and what was ended can be done again
      const again = openStage(after, alive);
      const outcome = await doing(again, from);
      const is = outcome.ok ? 'ok' : outcome.problem;
      expect([when, 'again', is]).toEqual([when, 'again', 'ok']);
      deaths += 1;
    }
}

test.each(operations.filter(([name]) => name !== 'store/erase'))(
  'ended in the middle, %s leaves every view whole and can be done again',
  async (name, doing) => {
    await everyDeathOf(name, stage, doing, (page, when) => expectSound(page, stage.reportId, when));
  },
  600_000,
);

test('ended in the middle, the last step of a scan ends with its report all the same', async () => {
  await everyDeathOf('scan/advance', scanning, step, async (page, when) => {
    let scan = value(await page.ask('scan/status', {}));
    while (scan?.state === 'running') {
      await step(page, scanning);
      scan = value(await page.ask('scan/status', {}));
    }
    expect([when, scan?.state]).toEqual([when, 'done']);
    const { reports } = value(await page.ask('admin/overview', {}));
    expect([when, reports.length]).toEqual([when, 1]);
    await expectSound(page, scan?.reportId ?? '', when);
  });
}, 600_000);

test('ended in the middle, deleting everything is ended by whoever comes next, and nothing is left', async () => {
  const erase = operations.find(([name]) => name === 'store/erase')?.[1];
  if (erase === undefined) throw new Error('no erase');
  await everyDeathOf('store/erase', stage, erase, async (page, when) => {
    await erasedAll(page);
    const left = page.platform.store.entries().filter(({ key }) => !key.startsWith('v1:erasing'));
    expect([when, left]).toEqual([when, []]);
    expect([when, (await page.ask('admin/overview', {})).ok]).toEqual([when, true]);
    expect([when, (await started(page, wholeSite(account))).state]).toEqual([when, 'running']);
  });
}, 600_000);

afterAll(() => {
  printFigures({ deathsAtCallsOfTheStore: deaths });
});
