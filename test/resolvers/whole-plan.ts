import { lastPlan, lastProjectPlan, type StoredPlan } from '../../src/app/plans/stored-plan';
import { mostShown, type LeftOpen, type PlanView } from '../../src/report/plan-view';
import type { PlanChange } from '../../src/report/change-view';
import { inForge } from '../store/in-forge';
import { value, type Page } from './admin-page';

/** Runs of a list as long as one answer has them. */
const partsOf = <Item>(all: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(all.length / mostShown) }, (_none, at) =>
    all.slice(at * mostShown, (at + 1) * mostShown),
  );

/** All changes of a site's plan in words, and all that it leaves open, asked for as the page pages through them. */
export async function wholePlan(
  page: Page,
  { reportId, planId, changes, leaves }: PlanView,
): Promise<{ readonly changes: readonly PlanChange[]; readonly leaves: readonly LeftOpen[] }> {
  if (reportId === null) throw new Error('all of the plan of a space came with it');
  const worded: PlanChange[] = [];
  for (const some of partsOf(changes)) {
    const numbers = some.map(({ number }) => number);
    worded.push(...value(await page.ask('plan/changes', { reportId, planId, numbers })));
  }
  const left: LeftOpen[] = [];
  for (let at = 1; left.length < leaves.all; at += 1) {
    const next = value(await page.ask('plan/leaves', { reportId, planId, page: at }));
    if (next.length === 0) throw new Error(`page ${at} of what stays open is empty`);
    left.push(...next);
  }
  return { changes: worded, leaves: left };
}

/** What the plan that was shown last closes, as it is stored: no page is told so. */
export const storedPlan = async (page: Page, reportId: string): Promise<StoredPlan['plan']> =>
  present(await inForge(() => lastPlan(reportId), page.platform.store));

/** The same of the page of a space. */
export const storedPlanOfSpace = async (page: Page, key: string): Promise<StoredPlan['plan']> => {
  const id = String(page.site.projects.find((project) => project.key === key)?.id);
  return present(await inForge(() => lastProjectPlan(id), page.platform.store));
};

function present(stored: StoredPlan | null): StoredPlan['plan'] {
  if (stored === null) throw new Error('no plan was shown');
  return stored.plan;
}
