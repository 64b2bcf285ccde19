import { findingsInParts } from '../../static/file-desk/src/findings-parts';
import type { ScanStatus } from '../../src/contract';
import type { MapQuery } from '../../src/report/map-view';
import { operations } from '../../src/resolvers/operations';
import { printFigures, runs } from '../sizes';
import { advancedOverHours, firstQuery, openPage, started, value, wholeSite, type Page } from './admin-page';
import { erasedAll } from './erased-all';
import { summaryOf } from './finding';
import { withChanges } from './changes/many-changes';
import { hostile, hugeLog, hugeSite } from './huge-site';
import { everyPart } from './whole-report';

const spaces = runs('huge-site', 40, 2_000).numRuns;
/** A plan reads what each change closes that was made since its report and is not of its last plan: the store gives 4,000 in a minute. */
const mostChanges = 3_000;

/** Forge hands over no larger answer, takes no larger request and stores no larger value: `local/forge` refuses them as it does. */
const mostOf = { answer: 5_000_000, request: 500_000 } as const;

interface Most {
  answer: number;
  request: number;
}

/** A page that notes the largest answer and request of each operation; the store gives only so much in a minute. */
function metered(): { readonly page: Page; readonly most: Map<string, Most> } {
  const page = openPage({ site: hugeSite(spaces) });
  const most = new Map<string, Most>();
  const invoke: Page['invoke'] = async (operation, payload = {}, as = {}) => {
    page.clock.time += 30_000;
    const answer = await page.invoke(operation, payload, as);
    const before = most.get(operation) ?? { answer: 0, request: 0 };
    most.set(operation, {
      answer: Math.max(before.answer, Buffer.byteLength(JSON.stringify(answer))),
      request: Math.max(before.request, Buffer.byteLength(JSON.stringify(payload))),
    });
    return answer;
  };
  const asked = async (...given: Parameters<Page['invoke']>) => {
    const invoked = await invoke(...given);
    if (invoked.kind !== 'result') throw new Error(`${given[0]}: ${JSON.stringify(invoked).slice(0, 300)}`);
    // the contract says what each operation answers
    return invoked.value as never;
  };
  return {
    most,
    page: {
      ...page,
      invoke,
      ask: (operation, payload) => asked(operation, payload),
      askProject: (operation, project) => asked(operation, {}, { project }),
    },
  };
}

async function reportOf(page: Page, begun: ScanStatus): Promise<string> {
  const { state, reportId, problem } = await advancedOverHours(page, begun);
  if (reportId === null) throw new Error(`${state}: ${problem?.says ?? ''}`);
  return reportId;
}

it(`every operation fits Forge's limits on ${String(spaces)} spaces whose every name is long and whose log names all of them`, async () => {
  const { page, most } = metered();
  const { ask } = page;
  value(await ask('admin/overview', {}));
  value(await ask('account/look-up', { accountId: 'u-backup' }));
  await ask('account/search', { text: 'u-backup' });
  value(await ask('profile/read', { vendor: 'gitprotect' }));
  value(await ask('scan/estimate', { accountId: 'u-backup', profile: 'gitprotect' }));

  const findings = hugeLog(spaces);
  const parts = findingsInParts(findings);
  const sent = async (begun: ScanStatus): Promise<ScanStatus> => {
    let scan = begun;
    for (const [part, some] of parts.entries()) {
      scan = value(await ask('scan/findings', { scanId: scan.scanId, part, findings: some }));
    }
    return scan;
  };
  const start = { ...wholeSite('u-backup'), log: summaryOf(findings), parts: parts.length };
  const stopped = await started(page, start);
  value(await ask('scan/stop', { scanId: stopped.scanId }));
  const reportId = await reportOf(page, await sent(await started(page, start)));
  value(await ask('scan/status', {}));
  await everyScreen(page, reportId);
  await leftOutAndTakenBack(page, reportId);
  value(await ask('profile/choose', { reportId }));
  const { planId, changes } = value(await ask('plan/view', { reportId, asked: null }));
  const [first] = changes.filter(({ byApp }) => byApp);
  if (first === undefined) throw new Error('nothing to make');
  value(await ask('change/switch', { on: true }));
  await withChanges(page, Math.min(spaces * 6, mostChanges), {
    accountId: 'u-backup',
    name: hostile('role', 0),
  });
  value(await ask('change/journal', { undoable: true }));
  const journal = value(await ask('change/journal', {}));
  const made = await ask('change/apply', {
    reportId,
    planId,
    changeId: first.id,
    sequence: journal.sequence,
  });
  const { change, sequence } = value(made);
  value(await ask('change/confirm', { id: change.id }));
  value(await ask('report/catch-up', { reportId }));
  value(await ask('change/undo', { id: change.id, sequence }));
  value(await ask('report/check-again', { reportId, key: 'SPACE0' }));
  await inOneSpace(page);

  const second = value(await ask('scan/beside', { reportId, accountId: 'u-next' }));
  const beside = await reportOf(page, second.scan);
  for (const state of [null, 'only-second', 'neither'] as const)
    value(await ask('report/beside', { reportId: beside, query: { state, page: 1 } }));
  expect((await everyPart(page, beside)).some(({ compared }) => compared !== null)).toBe(true);
  const again = value(await ask('scan/again', { reportId }));
  await everyScreen(page, await reportOf(page, again.scan));
  await ask('watch/switch', { every: 'week' });
  value(await ask('watch/status', {}));
  await erasedAll(page, 9);
  expect(page.platform.store.entries()).toEqual([]);

  printFigures(Object.fromEntries(most));
  const driven = [...most.keys()].sort();
  expect(driven).toEqual(Object.keys(operations).sort());
  for (const [operation, { answer, request }] of most) {
    expect([operation, answer < mostOf.answer, request < mostOf.request]).toEqual([operation, true, true]);
  }
});

/** All that is shown of a report, with the export. */
async function everyScreen({ ask, ...page }: Page, reportId: string): Promise<void> {
  const { planId, changes } = value(await ask('plan/view', { reportId, asked: null }));
  for (const sort of ['records', 'space'] as const)
    value(await ask('report/page', { reportId, query: { ...firstQuery, sort } }));
  value(await ask('report/lists', { reportId }));
  value(await ask('report/project', { reportId, key: 'SPACE1' }));
  const map: MapQuery = {
    ...{ text: '', cause: null, state: null, scheme: null, page: 1, rowsPage: 1, allColumns: true, planId },
    open: null,
  };
  const { groups } = value(await ask('report/map', { reportId, query: map }));
  for (const { id } of groups.slice(0, 2))
    value(await ask('report/map', { reportId, query: { ...map, open: id } }));
  value(await ask('plan/steps', { reportId, planId, from: 0 }));
  const numbers = changes.map(({ number }) => number);
  for (const some of [numbers.slice(0, 25), numbers.slice(-25)])
    value(await ask('plan/changes', { reportId, planId, numbers: some }));
  value(await ask('plan/leaves', { reportId, planId, page: 1 }));
  value(await ask('plan/asks', { reportId, planId, page: 1 }));
  expect((await everyPart({ ask, ...page }, reportId)).some(({ plan }) => plan !== null)).toBe(true);
}

/** As many needs as one request may name, each with the longest reason. */
async function leftOutAndTakenBack({ ask }: Page, reportId: string): Promise<void> {
  const keys = Array.from({ length: Math.min(spaces, 500) }, (_none, at) => `SPACE${String(at)}`);
  const { gaps } = value(await ask('report/project', { reportId, key: 'SPACE1' }));
  const of = { reportId, needs: gaps.flatMap(({ needs }) => needs).slice(0, 500), spaces: keys };
  value(await ask('need/accept', { ...of, reason: '語'.repeat(300) }));
  value(await ask('need/accepted', { reportId }));
  value(await ask('plan/view', { reportId, asked: null }));
  value(await ask('need/take-back', of));
}

/** The page of one space, for its own admin. */
async function inOneSpace({ invoke, askProject }: Page): Promise<void> {
  const project = 'SPACE0';
  value(await askProject('project/view', project));
  const { planId } = value(await askProject('project/plan', project));
  const as = { project };
  await invoke('project/journal', {}, as);
  await invoke('project/apply', { planId, changeId: 'c1', sequence: 1 }, as);
  const id = `1.${planId}`;
  await invoke('project/confirm', { id }, as);
  await invoke('project/undo', { id, sequence: 1 }, as);
}
