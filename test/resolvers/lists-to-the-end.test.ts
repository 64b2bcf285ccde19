import type { JiraBackend } from '../../local/forge';
import { firstQuery, openPage, started, value, wholeSite } from './admin-page';
import { generatedSite } from './generated-site';

type Json = Record<string, unknown>;
/** What arrives instead of a page of spaces; null: the honest page. */
type Instead = (page: Json, startAt: number, call: number) => Response | Json | null;

/** Scans a site of 250 spaces, three pages, with pages that are not what they should be. */
async function scanWith(instead: Instead) {
  let call = 0;
  const through = (backend: JiraBackend): JiraBackend => ({
    ...backend,
    fetch: async (request, caller) => {
      const url = new URL(request.url);
      const honest = await backend.fetch(request, caller);
      // how many there are is asked before, in one row
      const isPage = url.searchParams.get('maxResults') !== '1';
      if (!url.pathname.endsWith('/project/search') || !isPage) return honest;
      call += 1;
      const page = (await honest.json()) as Json;
      const answer = instead(page, Number(url.searchParams.get('startAt')), call) ?? page;
      return answer instanceof Response ? answer : new Response(JSON.stringify(answer));
    },
  });
  const page = openPage({ site: generatedSite({ projects: 250, failing: 3 }), through });
  let scan = await started(page, wholeSite('u-backup'));
  let told: string | null = null;
  for (let step = 0; scan.state === 'running' && told === null && step < 100; step += 1) {
    const outcome = await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step });
    if (outcome.ok) scan = outcome.value;
    else told = outcome.problem.says;
  }
  told ??= scan.problem?.says ?? null;
  if (scan.reportId === null) return { told, spaces: null, calls: call };
  const { reportId } = scan;
  const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  return { told, spaces: head.numbers.projects, calls: call };
}

test('a list that is whole is read once', async () => {
  expect(await scanWith(() => null)).toEqual({ told: null, spaces: 250, calls: 3 });
});

const error = { errorMessages: ['No project could be found.'], errors: {} };
const status = (code: number, body: unknown) => new Response(JSON.stringify(body), { status: code });
const values = (page: Json) => page.values as readonly unknown[];

describe('a report of some spaces never passes for one of all', () => {
  test.each<[string, Instead]>([
    ['404 with Jira’s error', (_page, at) => (at === 100 ? status(404, error) : null)],
    ['404 with an empty object', (_page, at) => (at === 100 ? status(404, {}) : null)],
    ['an empty object', (_page, at) => (at === 100 ? {} : null)],
    ['an error with 200', (_page, at) => (at === 200 ? error : null)],
    ['no more spaces', (page, at) => (at === 100 ? { ...page, values: [] } : null)],
    ['fewer spaces', (page, at) => (at === 100 ? { ...page, values: values(page).slice(0, 60) } : null)],
    ['no total', ({ total: _total, ...page }, at) => (at === 200 ? page : null)],
    ['a page of another place', (page, at) => (at === 200 ? { ...page, startAt: 0 } : null)],
    ['an early end', (page, at) => (at === 100 ? { ...page, isLast: true } : null)],
    ['the first page as the only one', (page, at) => (at === 0 ? { ...page, total: 100 } : null)],
    ['a total that lies', (page, at) => (at === 0 ? { ...page, total: 150, isLast: false } : null)],
    ['no space at all', (page) => ({ ...page, values: [], total: 250 })],
    [
      'the same page again',
      (page, at) =>
        at === 100
          ? { ...page, values: values(page).map((one, n) => (n < 50 ? one : values(page)[0])) }
          : null,
    ],
  ])('%s', async (_name, instead) => {
    const { told, spaces } = await scanWith(instead);
    expect(spaces).toBeNull();
    expect(told).toMatch(/list the spaces of this site/);
  });
});

describe('a list that changes while it is read', () => {
  test('is read once more', async () => {
    const more = { id: '99999', key: 'NEW', name: 'New', style: 'classic', projectTypeKey: 'software' };
    const grew: Instead = (page, at, call) => {
      if (call <= 2) return null;
      return at === 200 ? { ...page, total: 251, values: [...values(page), more] } : { ...page, total: 251 };
    };
    expect(await scanWith(grew)).toEqual({ told: null, spaces: 251, calls: 6 });
  });

  test('and changes again is told, and no report is made', async () => {
    const { told, spaces } = await scanWith((page, at, call) =>
      at === 200 ? { ...page, total: 250 + call, values: [...values(page), ...extra(call)] } : null,
    );
    expect(spaces).toBeNull();
    expect(told).toMatch(/twice did not list as many as it had counted.*check again/s);
  });
});

/** So many spaces more that a page is as full as its total lets it be. */
const extra = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${99_000 + n}`, key: `N${n}`, name: 'New' }));
