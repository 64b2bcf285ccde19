import { type Payload, firstQuery, openPage, scanned, value, wholeSite, type Page } from './admin-page';
import { firstPart } from './whole-report';

type Accept = Payload<'need/accept'>;

async function reported(page: Page): Promise<string> {
  page.clock.time += 60_000;
  return scanned(page, wholeSite('u-dana'));
}

const accept = (page: Page, reportId: string, more: Partial<Accept>) =>
  page.ask('need/accept', { reportId, needs: [], spaces: [], reason: 'not backed up', ...more });
const rowOf = async (page: Page, reportId: string, key: string) => {
  const { rows } = value(await page.ask('report/page', { reportId, query: { ...firstQuery, text: key } }));
  return rows.find((row) => row.key === key);
};
const headOf = async (page: Page, reportId: string) =>
  value(await page.ask('report/page', { reportId, query: firstQuery })).head;

/** A space of the small site with gaps, and the gaps. */
async function failing(page: Page, reportId: string) {
  const { rows } = value(
    await page.ask('report/page', { reportId, query: { ...firstQuery, state: 'content' } }),
  );
  const key = rows[0]?.key ?? '';
  const { gaps } = value(await page.ask('report/project', { reportId, key }));
  return { key, gaps };
}

test('a whole space is left out: its state, the numbers, the verdict and the export say so, and the next report too', async () => {
  const page = openPage();
  const first = await reported(page);
  const before = await headOf(page, first);
  const { key, gaps } = await failing(page, first);
  const { accepted } = value(await accept(page, first, { spaces: [key] }));
  expect(accepted).toEqual([
    {
      project: key,
      permission: null,
      whole: true,
      says: `Everything in the space ${key}`,
      by: { accountId: 'u-ada', displayName: 'Ada Admin' },
      at: new Date(page.clock.time).toISOString(),
      reason: 'not backed up',
    },
  ]);
  for (const reportId of [first, await reported(page)]) {
    expect(await rowOf(page, reportId, key)).toMatchObject({
      state: 'accepted',
      says: 'Accepted by Ada Admin: not backed up',
    });
    const head = await headOf(page, reportId);
    expect(head.numbers).toMatchObject({
      states: { accepted: 1, content: before.numbers.states.content - 1 },
      acceptedGaps: gaps.length,
      gaps: before.numbers.gaps,
    });
    expect(head.verdict).toContain('1 has accepted gaps only');
    const { rows } = value(
      await page.ask('report/page', { reportId, query: { ...firstQuery, state: 'accepted' } }),
    );
    expect(rows.map((row) => row.key)).toEqual([key]);
    const { projects } = await firstPart(page, reportId);
    const exported = projects.find((project) => project.key === key)?.gaps ?? [];
    expect(exported.map((gap) => gap.accepted?.by)).toEqual(gaps.map(() => 'Ada Admin'));
  }
});

test('one gap is left out and taken back', async () => {
  const page = openPage();
  const reportId = await reported(page);
  const before = await headOf(page, reportId);
  const { key, gaps } = await failing(page, reportId);
  const needs = gaps[0]?.needs ?? [];
  value(await accept(page, reportId, { needs }));
  expect((await headOf(page, reportId)).numbers).toMatchObject({
    acceptedGaps: 1,
    gaps: before.numbers.gaps,
  });
  const explained = value(await page.ask('report/project', { reportId, key }));
  expect(explained.gaps[0]?.accepted).toMatchObject({ reason: 'not backed up' });
  expect(explained.row.missing[0]?.accepted).toBe(true);
  expect(value(await page.ask('need/accepted', { reportId })).accepted).toHaveLength(1);
  const taken = value(await page.ask('need/take-back', { reportId, needs, spaces: [] }));
  expect(taken.accepted).toEqual([]);
  expect(await headOf(page, reportId)).toEqual(before);
});

test('what is accepted again is accepted once, for the last reason', async () => {
  const page = openPage();
  const reportId = await reported(page);
  const { key } = await failing(page, reportId);
  value(await accept(page, reportId, { spaces: [key] }));
  const { accepted } = value(await accept(page, reportId, { spaces: [key], reason: 'archived soon' }));
  expect(accepted.map(({ reason }) => reason)).toEqual(['archived soon']);
});

test('a global permission is left out', async () => {
  const page = openPage();
  const reportId = await reported(page);
  const { site } = await headOf(page, reportId);
  const [gap] = site;
  value(await accept(page, reportId, { needs: gap?.needs ?? [] }));
  const head = await headOf(page, reportId);
  expect(head.site[0]?.accepted).not.toBeNull();
  expect(head.verdict).toContain('1 gap is accepted');
  expect(head.verdict).not.toContain(gap?.name);
});

test('a space keeps what is accepted there when it is renamed', async () => {
  const page = openPage();
  const first = await reported(page);
  const { key } = await failing(page, first);
  value(await accept(page, first, { spaces: [key] }));
  const renamed = page.site.projects.find((project) => project.key === key);
  if (renamed === undefined) throw new Error('no such space');
  renamed.key = 'RENAMED';
  expect(await rowOf(page, await reported(page), 'RENAMED')).toMatchObject({ state: 'accepted' });
});

const forged: Readonly<Record<string, readonly [Partial<Accept>, code: string, says: string]>> = {
  'a space that the report has not': [{ spaces: ['NOPE'] }, 'bad-request', 'NOPE'],
  'a gap that the report has not': [
    { needs: [{ project: 'PAY', permission: 'DELETE_ISSUES' }] },
    'bad-request',
    'PAY',
  ],
  'a work item that no gap has': [
    { needs: [{ project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-999' }] },
    'bad-request',
    'PAY',
  ],
  'nothing at all': [{}, 'bad-request', 'at least one'],
  'no reason': [{ spaces: ['PAY'], reason: ' ' }, 'bad-request', 'reason'],
  'a reason of 301 characters': [{ spaces: ['PAY'], reason: 'x'.repeat(301) }, 'too-large', '300'],
  'a reason of two lines': [{ spaces: ['PAY'], reason: 'one\ntwo' }, 'bad-request', 'one line'],
};

test.each(Object.entries(forged))('%s is refused', async (_name, [payload, code, says]) => {
  const page = openPage();
  const reportId = await reported(page);
  expect(await accept(page, reportId, payload)).toMatchObject({
    ok: false,
    problem: { code, says: expect.stringContaining(says) as string },
  });
  expect(page.platform.store.entries().filter(({ key }) => key.includes(':accepted'))).toEqual([]);
});

describe('until a day', () => {
  const day = 86_400_000;
  const dayAfter = (page: Page, days: number): string =>
    new Date(page.clock.time + days * day).toISOString().slice(0, 10);
  const end = (date: string): number => Date.parse(date) + day;

  test('it counts to the end of that day, and then the gaps count again: rows, counts, plan, export', async () => {
    const page = openPage();
    const reportId = await reported(page);
    const { key } = await failing(page, reportId);
    const before = await headOf(page, reportId);
    const asked = { objective: 'least-access', cover: 'space-settings' } as const;
    const planBefore = value(await page.ask('plan/view', { reportId, asked }));
    const until = dayAfter(page, 30);
    const { accepted } = value(await accept(page, reportId, { spaces: [key], until }));
    expect(accepted).toMatchObject([{ until }]);
    page.clock.time = end(until) - 1;
    expect(await rowOf(page, reportId, key)).toMatchObject({ state: 'accepted' });
    expect((await rowOf(page, reportId, key))?.says).toMatch(/^Accepted by Ada Admin until 23 Dec 2026: not/);
    const { projects } = await firstPart(page, reportId);
    const exported = projects.find((project) => project.key === key)?.gaps ?? [];
    expect(exported.map((gap) => gap.accepted?.until)).toEqual(exported.map(() => until));

    page.clock.time = end(until);
    expect(await headOf(page, reportId)).toMatchObject({ verdict: before.verdict });
    expect((await rowOf(page, reportId, key))?.state).not.toBe('accepted');
    expect(value(await page.ask('need/accepted', { reportId })).accepted).toEqual([]);
    const plan = value(await page.ask('plan/view', { reportId, asked }));
    expect(plan.changes.map(({ id }) => id)).toEqual(planBefore.changes.map(({ id }) => id));
  });

  test('what has expired leaves the store with the next change', async () => {
    const page = openPage();
    const reportId = await reported(page);
    const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
    const [one = '', other = ''] = rows.map(({ key }) => key);
    value(await accept(page, reportId, { spaces: [one], until: dayAfter(page, 1), reason: 'for a day' }));
    page.clock.time += 3 * day;
    value(await accept(page, reportId, { spaces: [other] }));
    const stored = page.platform.store.entries().find(({ key }) => key === 'v1:accepted:0')?.json ?? '';
    expect(stored).toContain('not backed up');
    expect(stored).not.toContain('for a day');
  });

  test.each([
    ['a day that is over', -2, false],
    ['today', 0, true],
    ['366 days ahead', 366, true],
    ['367 days ahead', 367, false],
  ])('%s', async (_name, days, ok) => {
    const page = openPage();
    const reportId = await reported(page);
    const { key } = await failing(page, reportId);
    const outcome = await accept(page, reportId, { spaces: [key], until: dayAfter(page, days) });
    expect(outcome.ok).toBe(ok);
    if (!outcome.ok) expect(outcome.problem.says).toContain('366 days');
  });

  test.each(['2026-13-01', 'tomorrow', '2026-12-01T00:00:00Z', ''])('%j is no day', async (until) => {
    const page = openPage();
    const reportId = await reported(page);
    const { key } = await failing(page, reportId);
    expect(await accept(page, reportId, { spaces: [key], until })).toMatchObject({
      ok: false,
      problem: { code: 'bad-request' },
    });
  });
});
