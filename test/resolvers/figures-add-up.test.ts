import fc from 'fast-check';
import Papa from 'papaparse';
import type { Finding } from '../../src/log/finding';
import { partId, type GapRef } from '../../src/diagnosis/gap-ref';
import { numberOf } from '../../src/remedy';
import { barParts } from '../../src/frontend/view-model/states-bar';
import { changesSay } from '../../src/frontend/view-model/plan-words';
import { leftOpen, planToCsv, reportToCsv } from '../../src/report';
import type { PlanView } from '../../src/report/plan-view';
import type { PlanStep } from '../../src/report/change-view';
import { anySite } from '../access/in-step/any-site';
import { runs } from '../sizes';
import { finding, summaryOf } from './finding';
import { mapAgrees } from './whole-map';
import { storedPlan, wholePlan } from './whole-plan';
import { advanced, firstQuery, openPage, scanned, started, value, wholeSite, type Page } from './admin-page';
import { wholeReport } from './whole-report';

const sizes = runs('figures', 4, 200);

interface File {
  readonly globalPermissions: readonly object[];
  readonly applicationRoles: readonly { readonly groupIds: readonly string[] }[];
}

/** Who asks may look at accounts, and has an application, without which nobody administers a space. */
const site = anySite.map((json) => {
  const file = json as File;
  const picker = { permission: 'USER_PICKER', groupId: 'g-admins' };
  return {
    ...file,
    globalPermissions: [...file.globalPermissions, picker],
    applicationRoles: file.applicationRoles.map((role) => ({
      ...role,
      groupIds: [...role.groupIds, 'g-admins'],
    })),
  };
});

/** Records of work items, of spaces that are gone, of things that Jira cannot be asked about, and of permissions beside the task. */
function findingsOf({ site: { projects, issues } }: Page): readonly Finding[] {
  const share = (object: 'filter' | 'board', id: string | null): Finding =>
    finding(null, { want: { kind: 'share', object, id } });
  return [
    ...projects.map(({ id, key }) => {
      const own = issues.filter(({ projectId }) => projectId === id);
      const named = own.map((issue) => ({ issue: issue.key, records: 1, lines: [1] }));
      return finding(key, { issues: named, records: Math.max(1, own.length) });
    }),
    finding('GONE'),
    finding('ONE', { want: { kind: 'permission', anyOf: ['DELETE_ISSUES'] } }),
    finding('ONE', { want: { kind: 'visibility', of: 'comment', role: 'Developers' } }),
    share('filter', '900'),
    share('filter', '901'),
    share('board', '42'),
    share('board', null),
  ];
}

async function reported(page: Page, accountId: string, hasLog: boolean): Promise<string> {
  if (!hasLog) return scanned(page, wholeSite(accountId));
  const findings = findingsOf(page);
  const start = { ...wholeSite(accountId), log: summaryOf(findings), parts: 1 };
  const { scanId } = await started(page, start);
  const scan = await advanced(page, value(await page.ask('scan/findings', { scanId, part: 0, findings })));
  return scan.reportId ?? '';
}

const least = { objective: 'least-access', cover: 'space-settings' } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The parts of the figure, and what is counted at the changes, add up. */
function addsUp({ gaps, changes, shown }: PlanView): void {
  expect(gaps.app + gaps.others + gaps.optional + gaps.open).toBe(gaps.all);
  expect(gaps.accepted).toBeLessThanOrEqual(gaps.open);
  const waits = changes.some(({ section }) => section === 'first');
  expect(shown.every(({ locked, section }) => (locked !== null) === (waits && section !== 'first'))).toBe(
    true,
  );
  const countedIn = (...sections: readonly PlanStep['section'][]): number =>
    sum(changes.filter(({ section }) => sections.includes(section)).map(({ counts }) => counts.gaps));
  if (waits) expect(countedIn('first', 'app', 'others')).toBe(gaps.others);
  else expect([countedIn('app'), countedIn('others')]).toEqual([gaps.app, gaps.others]);
  expect(countedIn('from-log', 'optional')).toBe(gaps.optional);
  expect(changes.map(({ number }) => number)).toEqual(
    changes.map(({ number }) => number).sort((a, b) => a - b),
  );
}

/** The choice that is shown comes to what the plan comes to. */
function chosen({ choices, changes, extraSays }: PlanView): void {
  expect(choices.filter((choice) => choice.chosen)).toHaveLength(1);
  const own = changes.filter(({ section }) => ['first', 'app', 'others'].includes(section));
  const price = choices.find((choice) => choice.chosen)?.price ?? '';
  expect(numbersIn(price)[0]).toBe(own.filter(({ byApp }) => byApp).length);
  const extra = numbersIn((extraSays ?? '').split(' ')[0] ?? '')[0] ?? 0;
  expect(price).toContain(` ${extra} extra`);
}

const isSameNeed = (one: GapRef, other: GapRef): boolean => partId(one) === partId(other);

/** Numbers of a sentence, in their order. */
const numbersIn = (says: string): readonly number[] => (says.match(/\d+/g) ?? []).map(Number);

const csvRows = (csv: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data;

/** Everything that a report says in figures, on the page and in the files, against its rows. */
async function holds(page: Page, reportId: string, gapsAtFirst?: number): Promise<number> {
  const { head, rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const view = value(await page.ask('plan/view', { reportId, asked: least }));
  const whole = await wholePlan(page, view);
  const stored = await storedPlan(page, reportId);
  const report = await wholeReport(page, reportId);
  const { numbers } = head;

  expect(sum(Object.values(numbers.states))).toBe(numbers.projects);
  expect(rows).toHaveLength(numbers.projects);
  for (const [state, count] of Object.entries(numbers.states)) {
    expect([state, rows.filter((row) => row.state === state).length]).toEqual([state, count]);
  }

  await mapAgrees(page, reportId, rows, report);

  // what stands on the page: the bar under its verdict, and the panel under the number of its tab
  const bar = barParts(numbers.states);
  expect(sum(bar.map(({ spaces }) => spaces))).toBe(numbers.projects);
  expect(sum(bar.map(({ says }) => numbersIn(says)[0] ?? 0))).toBe(numbers.projects);
  const [onTab = 0, ...inPanel] = numbersIn(changesSay(view));
  expect([onTab, sum(inPanel)]).toEqual([view.changes.length, view.changes.length]);

  const all = [...report.site, ...report.projects.flatMap(({ gaps }) => gaps)];
  const open = all.filter(({ now }) => now?.state !== 'closed');
  expect(numbers.gaps).toBe(open.length);
  expect(numbers.acceptedGaps).toBe(open.filter(({ accepted }) => accepted !== null).length);
  expect(numbers.logOnlyGaps).toBe(
    open.filter(({ accepted, evidence }) => accepted === null && evidence === 'log-only').length,
  );
  expect(numbers.closedGaps).toBe(all.length - open.length);
  expect(numbers.gaps + numbers.closedGaps - numbers.freshGaps).toBe(gapsAtFirst ?? numbers.gaps);

  expect(report.plan?.gaps).toEqual(view.gaps);
  expect(report.plan?.says).toBe([view.says, view.extraSays ?? [], view.besidesSays].flat().join(' '));
  expect([report.cover, report.plan?.objective]).toEqual([view.asked.cover, view.asked.objective]);
  addsUp(view);
  chosen(view);
  for (const { key } of report.projects) {
    const { gaps, row } = value(await page.ask('report/project', { reportId, key }));
    for (const { advice, needs } of gaps) {
      const closing = stored.changes.filter(({ closes, mayClose }) =>
        [...closes, ...mayClose].some((one) => needs.some((need) => isSameNeed(one, need))),
      );
      const isTold = advice === null || advice.fate === 'open' ? [] : closing.map(numberOf);
      expect([row.key, advice?.changes ?? []]).toEqual([row.key, isTold]);
    }
  }
  const stays = new Set(whole.leaves.map((one) => JSON.stringify([one.project, one.permission, one.gap])));
  expect(stays.size + view.gaps.accepted).toBe(view.gaps.open);
  const staysInFile = leftOpen(report.plan).map((one) =>
    JSON.stringify([one.project, one.permission, one.gap]),
  );
  expect([...new Set(staysInFile)].sort()).toEqual([...stays].sort());
  if (view.statesAfter !== null) expect(sum(Object.values(view.statesAfter))).toBe(numbers.projects);
  expect([view.gaps.all, view.gaps.accepted]).toEqual([numbers.gaps, numbers.acceptedGaps]);
  const [sentence = ''] = view.says.split('. ');
  if (view.gaps.app > 0 && view.gaps.app < view.gaps.all) {
    expect(numbersIn(sentence).slice(1, 3)).toEqual([view.gaps.app, view.gaps.all]);
  }

  const { log, retry } = report;
  expect(retry === null).toBe(log === null);
  if (log !== null && retry !== null) {
    const { again, againRecords, ...others } = retry;
    expect(sum([againRecords, ...Object.values(others)])).toBe(log.records);
    expect(sum(again.map(({ records }) => records))).toBe(againRecords);
  }

  // each gap is closed by a change that it names, or left with a reason; what is left out on purpose is neither
  const left = open.filter(({ accepted }) => accepted === null);
  const leaves = report.plan?.leaves ?? [];
  expect(left.filter(({ fixes }) => fixes.length === 0).length).toBeLessThanOrEqual(view.gaps.open);
  const lists = [
    ...report.projects.map((project) => ({ key: project.key, gaps: project.gaps })),
    { key: null, gaps: report.site },
  ];
  for (const { key, gaps } of lists) {
    for (const { permission, gap, fixes, accepted, issues, now } of gaps) {
      if (accepted !== null || now?.state === 'closed' || fixes.length > 0) continue;
      const isLeft = leaves.some(
        (leave) =>
          leave.project === key &&
          leave.permission === permission &&
          leave.gap === gap &&
          (leave.issue === undefined || issues.includes(leave.issue)),
      );
      expect([key, permission, isLeft]).toEqual([key, permission, true]);
    }
  }
  const leftOnPage = whole.leaves.map(({ what, says }) => `${what} ${says}`);
  expect(new Set(leftOnPage).size).toBe(leftOnPage.length);

  const csv = csvRows(reportToCsv(report));
  expect(csv.filter(({ row }) => row === 'gap' || row === 'site gap')).toHaveLength(all.length);
  expect(csv.filter(({ row }) => row === 'warning')).toHaveLength(head.warnings.length);
  const changes = csvRows(planToCsv(report)).filter(({ row }) => row === 'change');
  expect(changes.map(({ change }) => change)).toEqual(view.changes.map(({ number }) => String(number)));
  expect(report.plan?.changes.map(({ number }) => number)).toEqual(view.changes.map(({ number }) => number));
  expect(report.plan?.changes.map(({ warning }) => warning)).toEqual(
    whole.changes.map(({ warning }) => warning),
  );
  return numbers.gaps;
}

test(
  'any site: on both pages and in all files the figures add up, also with gaps that are left out on purpose or closed since',
  async () => {
    await fc.assert(
      fc.asyncProperty(site, fc.boolean(), fc.nat(50), async (file, hasLog, at) => {
        const page = openPage({ site: file });
        // no backup signs in as an agent, and the app refuses to check one
        if (page.site.users.some((user) => user.accountId === 'u-1' && user.appType === 'agent')) return;
        const reportId = await reported(page, 'u-1', hasLog);
        const gapsAtFirst = await holds(page, reportId);
        const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
        expect(head.since).toBeNull();

        const { projects } = await wholeReport(page, reportId);
        const failing = projects.filter(({ gaps }) => gaps.length > 0);
        const space = failing[at % Math.max(1, failing.length)];
        if (space !== undefined) {
          const explained = value(await page.ask('report/project', { reportId, key: space.key }));
          const needs = explained.gaps[at % explained.gaps.length]?.needs ?? [];
          value(await page.ask('need/accept', { reportId, needs, spaces: [], reason: 'not backed up' }));
          await holds(page, reportId, gapsAtFirst);
          for (const scheme of page.jira.site.permissionSchemes) {
            scheme.grants.push({
              ...{ id: scheme.id * 1000 + 999, permission: 'BROWSE_PROJECTS' },
              holder: { type: 'user', value: 'u-1' },
            });
          }
          value(await page.ask('report/check-again', { reportId, key: space.key }));
          await holds(page, reportId, gapsAtFirst);
        }

        for (const { key } of page.site.projects.filter(({ status }) => status === 'live')) {
          const plan = value(await page.askProject('project/plan', key));
          addsUp(plan);
          expect([plan.exact, plan.exactSays, plan.choices]).toEqual([false, null, []]);
          const { explanation } = value(await page.askProject('project/view', key));
          expect(plan.gaps.all).toBe(explanation.gaps.filter(({ now }) => now?.state !== 'closed').length);
        }
      }),
      sizes,
    );
  },
  30_000 + sizes.numRuns * 3000,
);
