import type { ScanStatus } from '../../src/contract';
import { advanced, firstQuery, openPage, scanned, started, value, wholeSite, type Page } from './admin-page';
import { finding, summaryOf } from './finding';
import { reported, sampleFindings } from './sample-log';
import { firstPart } from './whole-report';

const again = async (page: Page, reportId: string): Promise<ScanStatus> => {
  const { kind, scan } = value(await page.ask('scan/again', { reportId }));
  expect(kind).toBe('started');
  return scan;
};
const reportedAgain = async (page: Page, reportId: string): Promise<string> => {
  page.clock.time += 33 * 60_000;
  return (await advanced(page, await again(page, reportId))).reportId ?? '';
};
const headOf = async (page: Page, reportId: string) =>
  value(await page.ask('report/page', { reportId, query: firstQuery })).head;
const exported = async (page: Page, reportId: string) => await firstPart(page, reportId);
const joinGroup = (page: Page, groupId: string): void => {
  page.site.groups.find((group) => group.groupId === groupId)?.members.push('u-dana');
};
const findingsKept = (page: Page): readonly string[] => [
  ...new Set(
    page.platform.store
      .entries()
      .flatMap(({ key }) => (key.includes(':findings:') ? [key.split(':')[2] ?? ''] : [])),
  ),
];

test('with nothing changed the same log gives the same report, and says that nothing is closed', async () => {
  const page = openPage();
  const first = await reported(page, sampleFindings);
  const scan = await again(page, first);
  expect(scan).toMatchObject({ state: 'running', parts: { arrived: 1, of: 1 }, accountId: 'u-dana' });
  const second = (await advanced(page, scan)).reportId ?? '';
  const { projects: before } = await exported(page, first);
  const { projects: after, head } = await exported(page, second);
  const plain = after.map((project) => ({
    ...project,
    gaps: project.gaps.map(({ news: _news, ...gap }) => gap),
  }));
  expect(plain).toEqual(before);
  expect(head?.since).toMatchObject({ closed: 0, new: 0, notCovered: 0 });
  expect(head?.since?.gaps).toBe(head?.since?.still);
  expect(new Set(after.flatMap(({ gaps }) => gaps.map(({ news }) => news)))).toEqual(new Set(['still']));
});

test('what was closed since is counted, worded and listed with its space; what is new is marked', async () => {
  const page = openPage();
  const first = await reported(page, sampleFindings);
  joinGroup(page, 'g-fin');
  for (const scheme of page.site.permissionSchemes) {
    if (scheme.id === 10003) {
      scheme.grants = scheme.grants.filter((grant) => grant.permission !== 'ADMINISTER_PROJECTS');
    }
  }
  const second = await reportedAgain(page, first);
  const head = await headOf(page, second);
  const { numbers } = await headOf(page, first);
  const { gaps } = numbers;
  expect(head.since).toMatchObject({
    reportId: first,
    checkedAt: (await headOf(page, first)).checkedAt,
    says: `3 of ${gaps} gaps are closed; ${gaps - 3} are still open, 1 is new.`,
    closed: 3,
    fresh: 1,
    notShown: 0,
  });
  expect(head.since?.closedGaps.map(({ says }) => says)).toEqual([
    'Browse spaces in FIN',
    'View voters and watchers in FIN',
    'Browse spaces on SEC-2',
  ]);
  const fin = value(await page.ask('report/project', { reportId: second, key: 'FIN' }));
  expect(fin.closedSince.map(({ says }) => says)).toEqual([
    'Browse spaces in FIN',
    'View voters and watchers in FIN',
  ]);
  const ask = value(await page.ask('report/project', { reportId: second, key: 'ASK' }));
  expect(ask.gaps.map(({ permission, news }) => [permission, news])).toEqual([
    ['BROWSE_PROJECTS', 'still'],
    ['ADMINISTER_PROJECTS', 'new'],
  ]);
  const { projects } = await exported(page, second);
  expect(projects.find(({ key }) => key === 'SEC')?.closedSince).toEqual([
    { permission: 'BROWSE_PROJECTS', issue: 'SEC-2' },
  ]);
});

test('a report that checked another one again can be checked again when that one is gone', async () => {
  const page = openPage();
  const first = await reported(page, sampleFindings);
  const second = await reportedAgain(page, first);
  const third = await reportedAgain(page, second);
  expect([...findingsKept(page)].sort()).toEqual([second, third].sort());
  const fourth = await reportedAgain(page, third);
  const { projects } = await exported(page, fourth);
  expect(projects.map(({ key, records }) => [key, records])).toEqual(
    (await exported(page, third)).projects.map(({ key, records }) => [key, records]),
  );
  expect(await page.ask('scan/again', { reportId: first })).toMatchObject({
    ok: false,
    problem: { code: 'no-such-report' },
  });
});

test('a report without a log checks every space again', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-dana'));
  expect((await headOf(page, first)).canCheckAgain).toBe(true);
  page.site.projects.push({ ...page.site.projects[0], id: 20099, key: 'NEU', name: 'New' } as never);
  const second = await reportedAgain(page, first);
  const { rows, head } = value(
    await page.ask('report/page', { reportId: second, query: { ...firstQuery, text: 'NEU' } }),
  );
  expect(rows.map(({ key }) => key)).toEqual(['NEU']);
  expect(head.since?.fresh).toBe(3);
});

test('a space that was archived since is not called closed in a report without a log', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-dana'));
  const pay = page.site.projects.find(({ key }) => key === 'PAY');
  if (pay !== undefined) pay.status = 'archived';
  const { since } = await headOf(page, await reportedAgain(page, first));
  expect(since?.closed).toBe(0);
  expect(since?.says).toContain('3 are in spaces that were not checked this time');
});

test('doubts about the log stay, and the account is the site’s choice again', async () => {
  const page = openPage();
  const findings = [finding('PAY')];
  const begun = await started(page, {
    ...wholeSite('u-dana'),
    log: summaryOf(findings),
    parts: 1,
    actors: [{ name: 'Somebody Else', records: 1 }],
  });
  const sent = value(await page.ask('scan/findings', { scanId: begun.scanId, part: 0, findings }));
  const first = (await advanced(page, sent)).reportId ?? '';
  await scanned(page, wholeSite('u-ada'));
  const second = await reportedAgain(page, first);
  expect((await headOf(page, second)).warnings.map(({ kind }) => kind)).toEqual(['other-actor']);
  expect(value(await page.ask('admin/overview', {})).account?.accountId).toBe('u-dana');
});

test('while a check runs, another one does not start', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-dana'));
  await again(page, first);
  expect(value(await page.ask('scan/again', { reportId: first })).kind).toBe('busy');
});

test.each(['stopped', 'left alone'])('the findings of a check that was %s do not stay', async (how) => {
  const page = openPage();
  const findings = [finding('PAY')];
  const { scanId } = await started(page, { ...wholeSite('u-dana'), log: summaryOf(findings), parts: 2 });
  value(await page.ask('scan/findings', { scanId, part: 0, findings }));
  expect(findingsKept(page)).toEqual([scanId]);
  if (how === 'stopped') value(await page.ask('scan/stop', { scanId }));
  else {
    page.clock.time += 25 * 3_600_000;
    await started(page, wholeSite('u-dana'));
  }
  expect(findingsKept(page)).toEqual([]);
});

test('a stopped check again leaves the report that it began from as it was', async () => {
  const page = openPage();
  const first = await reported(page, sampleFindings);
  const before = await headOf(page, first);
  const scan = await again(page, first);
  value(await page.ask('scan/stop', { scanId: scan.scanId }));
  expect(await headOf(page, first)).toEqual(before);
  expect(findingsKept(page)).toEqual([first]);
});
