import type { Payload } from './admin-page';
import { firstQuery, openPage, scanned, value, wholeSite, type Page } from './admin-page';

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
    const { projects } = value(await page.ask('report/export', { reportId, part: 0 }));
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
