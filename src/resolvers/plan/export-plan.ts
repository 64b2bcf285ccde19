import type { Change, Leave } from '../../remedy';
import { exportPlanHead, exportPlanLists, planUnreadSays, type ReportPlanLists } from '../../report';
import type { ReportPlanHead } from '../../report/export-plan';
import { packsOf } from '../../store';
import type { Invocation } from '../definition';
import type { OpenReport } from '../views/open-report';
import type { ReportPlanning } from './report-plan';
import { peopleIn } from './scene-of';
import { planWords } from './view-of-report';

/** Bytes of a plan in one part of an export, before it is worded: words take some five times as many. */
const partBytes = 32 * 1024;

type Item =
  { readonly kind: 'change'; readonly change: Change } | { readonly kind: 'leave'; readonly leave: Leave };

/** A plan as its export has it: the head, and lists in parts that each fit a message. */
export interface PlanExport {
  readonly parts: number;
  head(): ReportPlanHead;
  part(number: number): Promise<ReportPlanLists>;
}

export function planExport(report: OpenReport, planning: ReportPlanning, invocation: Invocation): PlanExport {
  const { current, stored, facts } = planning;
  const { plan, asked } = current;
  const items: readonly Item[] = [
    ...plan.changes.map((change) => ({ kind: 'change' as const, change })),
    ...plan.leaves.map((leave) => ({ kind: 'leave' as const, leave })),
  ];
  const packs = packsOf(items, partBytes);
  return {
    parts: packs.length,
    head: () => exportPlanHead(plan, asked, { notKnown: planUnreadSays(stored.notRead), cost: stored.cost }),
    part: async (number) => {
      const some = packs[number] ?? [];
      const changes = some.flatMap((item) => (item.kind === 'change' ? [item.change] : []));
      const leaves = some.flatMap((item) => (item.kind === 'leave' ? [item.leave] : []));
      const words = await planWords(
        report,
        planning,
        peopleIn({ ...plan, changes }, stored, facts),
        invocation,
      );
      return exportPlanLists({ changes, leaves }, words);
    },
  };
}
