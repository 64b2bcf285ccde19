import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { readLog } from '../../src/log';
import type { LogReading } from '../../src/log/finding';
import { planToCsv, planToMarkdown, reportToCsv, retryToCsv, statementOf } from '../../src/report';
import type { PlanView } from '../../src/report/plan-view';
import { advanced, firstQuery, openPage, started, value, wholeSite, type Page } from './admin-page';
import { putBook, space } from './watch/book';
import { hours, settled } from './watch/watched';
import { watchOf } from '../../src/app/watch/view';
import { wholePlan } from './whole-plan';
import { wholeReport } from './whole-report';

/** A name that reads from right to left turns neither the comma nor the number beside it, wherever it stands in a sentence. */

const sites = path.join(__dirname, '../../local/sites');

interface Named {
  name?: string;
  displayName?: string;
}

/** The default site, as a company would have it that writes Arabic. */
function siteOfNames(): { readonly site: unknown; readonly names: ReadonlySet<string> } {
  const site = JSON.parse(readFileSync(path.join(sites, 'default-site.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const names = new Set<string>();
  const called = (what: string): string => {
    const name = `${what} ${String(names.size + 1)}`;
    names.add(name);
    return name;
  };
  const lists = ['groups', 'roles', 'permissionSchemes', 'projects', 'sharedObjects', 'applicationRoles'];
  for (const list of lists) for (const thing of site[list] as Named[]) thing.name = called('فريق');
  for (const scheme of site.securitySchemes as (Named & { levels: Named[] })[])
    for (const thing of [scheme, ...scheme.levels]) thing.name = called('مستوى');
  for (const user of site.users as Named[]) user.displayName = called('מרים');
  return { site, names };
}

const readingOf = async (name: string): Promise<LogReading> =>
  (await readLog(Readable.from([readFileSync(path.join(sites, name))]))) as LogReading;

const rightToLeft = /[\u0590-\u08ff]/u;
const kept = /\u2068[^\u2066-\u2069]*\u2069/gu;

/** A text that turns what stands beside a name in it. `names`: what a field of a name may hold by itself. */
function turns(text: string, names: ReadonlySet<string>): boolean {
  let said = text;
  for (let before = ''; before !== said;) [before, said] = [said, said.replace(kept, '')];
  return rightToLeft.test(said) && !names.has(said);
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

async function everythingShown(page: Page, reportId: string): Promise<readonly unknown[]> {
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const plan = value(
    await page.ask('plan/view', { reportId, asked: { cover: 'site-settings', objective: 'least-access' } }),
  );
  const { planId } = plan;
  const spaces = [];
  for (const { key } of rows) spaces.push(value(await page.ask('report/project', { reportId, key })));
  return [
    ...[plan, ...spaces, await page.ask('report/page', { reportId, query: firstQuery })],
    await wholePlan(page, plan),
    value(await page.ask('plan/asks', { reportId, planId, page: 1 })),
    value(await page.ask('report/lists', { reportId })),
    value(await page.ask('admin/overview', {})),
    ...(await onceChanged(page, reportId, plan)),
    ...(await ofTwoAccounts(page, reportId)),
  ];
}

/** The first change of the plan made, confirmed and taken back, and what is said of it there and on the page of a space. */
async function onceChanged(page: Page, reportId: string, plan: PlanView): Promise<readonly unknown[]> {
  const { id: changeId } = plan.changes.find(({ byApp }) => byApp) ?? { id: '' };
  await page.ask('change/switch', { on: true });
  const { sequence } = value(await page.ask('change/journal', {}));
  const one = { reportId, planId: plan.planId, changeId, sequence };
  const { change, sequence: next } = value(await page.ask('change/apply', one));
  const confirmed = value(await page.ask('change/confirm', { id: change.id }));
  const journal = value(await page.ask('change/journal', {}));
  const undone = value(await page.ask('change/undo', { id: change.id, sequence: next }));
  return [
    ...[confirmed, journal, undone],
    ...[
      value(await page.askProject('project/view', 'DATA')),
      value(await page.askProject('project/plan', 'DATA')),
    ],
  ];
}

async function ofTwoAccounts(page: Page, reportId: string): Promise<readonly unknown[]> {
  const accountId = '712020:mara-lindqvist';
  const { scan } = value(await page.ask('scan/beside', { reportId, accountId }));
  const second = (await advanced(page, scan)).reportId ?? '';
  const query = { state: null, page: 1 };
  return [value(await page.ask('report/beside', { reportId: second, query }))];
}

test('a sentence in which a name would turn what stands beside it is found', () => {
  const names = new Set(['فريق 1']);
  expect(
    ['فريق 1', 'the role فريق 1, 2 spaces', 'the role \u2068فريق 1\u2069, 2 spaces'].map((text) =>
      turns(text, names),
    ),
  ).toEqual([false, true, false]);
});

describe('on a site whose names all read from right to left', () => {
  test.each(['backup-log.json', 'restore-log.json'])(
    'no page and no file that %s leads to has a sentence that a name turns',
    async (file) => {
      const { site, names } = siteOfNames();
      const page = openPage({ site });
      const { findings, texts: _texts, actors, hosts, ...log } = await readingOf(file);
      const start = wholeSite('712020:backup-service', log.suggestedProfile);
      const scan = await started(page, { ...start, actors, hosts, log, parts: 1 });
      const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
      const reportId = (await advanced(page, sent)).reportId ?? '';
      const shown = await everythingShown(page, reportId);
      expect(textsIn(shown).filter((text) => text.search(kept) > 0).length).toBeGreaterThan(500);
      const wrong = [...new Set(textsIn(shown).filter((text) => turns(text, names)))];
      expect(wrong.slice(0, 20)).toEqual([]);

      const report = await wholeReport(page, reportId);
      const files = {
        json: textsIn(report),
        markdown: planToMarkdown(report).split('\n'),
        statement: statementOf(report, '0'.repeat(64))
          .replace(/<bdi>.*?<\/bdi>/gu, '')
          .split('\n'),
        csv: [reportToCsv(report), planToCsv(report), retryToCsv(report)].flatMap((csv) =>
          Papa.parse<string[]>(csv).data.flat(),
        ),
      };
      const found = Object.entries(files).flatMap(([kind, lines]) =>
        lines.filter((line) => turns(line, names)).map((line) => [kind, line.slice(0, 300)]),
      );
      expect(found.slice(0, 10)).toEqual([]);
    },
  );
});

test('nor does the watch, its gadget or what a rule gets, of what was lost, why, and by whom it is watched', async () => {
  const { site, names } = siteOfNames();
  const page = openPage({ site });
  await advanced(page, await started(page, wholeSite('712020:backup-service')));
  value(await page.ask('watch/switch', { every: 'day' }));
  await settled(page);
  const giving = new Set(page.site.applicationRoles.flatMap(({ groupIds }) => groupIds));
  const without = (accountIds: string[]) => accountIds.filter((id) => id !== '712020:backup-service');
  for (const group of page.site.groups)
    if (!giving.has(group.groupId)) group.members = without(group.members);
  for (const { roleActors } of page.site.projects)
    for (const actors of roleActors) actors.users = without(actors.users);
  await hours(page, 25);
  const status = value(await page.ask('watch/status', {}));
  expect(status?.news?.spaces.length).toBeGreaterThan(0);
  expect(status?.news?.spaces.some(({ why }) => why.some((text) => text.search(kept) >= 0))).toBe(true);
  const rule = await page.platform.act('check-backup-access', {}, page.site.viewer);
  const said = textsIn([status, rule]);
  expect(said.filter((text) => turns(text, names))).toEqual([]);
});

test('nor does the watch say anything that the name of a permission turns', () => {
  const { platform, clock } = openPage();
  const lost = [space('DATA', 'ADMINISTER_PROJECTS', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS')];
  const looks = [
    { covers: 'whole', places: [space('DATA')] },
    { covers: 'whole', places: lost },
  ] as const;
  const watch = { accountId: 'u-dana', by: 'u-ada', baseUrl: 'https://acme.example' };
  const book = putBook(platform, watch, clock.now(), looks);
  const named = Object.keys(book.permissionNames).map((key, n) => [key, `הרשאה ${String(n)}`] as const);
  const said = textsIn(watchOf({ ...book, permissionNames: Object.fromEntries(named) }, [], clock.now()));
  expect(said.filter((text) => text.search(kept) > 0).length).toBeGreaterThan(2);
  expect(said.filter((text) => turns(text, new Set()))).toEqual([]);
});
