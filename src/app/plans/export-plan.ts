import type { Change, Unresolved } from '../../remedy';
import {
  exportPlanHead,
  exportPlanLists,
  forCreators,
  planSays,
  planUnreadSays,
  withAccepted,
  type Words,
} from '../../report';
import type { ReportPlanHead, ReportPlanPart } from '../../report/output/export-plan';
import { packsOf } from '../../store';
import type { Invocation } from '../invocation';
import { acceptedGaps } from '../reports/accepted-gaps';
import type { OpenReport } from '../reports/open-report';
import type { ReportPlanning } from './report-plan';
import { peopleIn } from './scene-of';
import { planWords } from './view-of-report';

/**
 * Bytes of a plan in one part of an export, before it is worded: words take some five times as many, and Forge hands over 5 MB. The
 * plan and what it is made from are read for each part, so there are to be few.
 */
const partBytes = 600 * 1024;

type Item =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'leave'; readonly leave: Unresolved };

/** A plan as its export has it: in parts that each fit an answer. */
export interface PlanExport {
  readonly parts: number;
  part(number: number): Promise<ReportPlanPart>;
}

export function planExport(report: OpenReport, planning: ReportPlanning, invocation: Invocation): PlanExport {
  const { current, stored, facts, overlay } = planning;
  const { plan, asked } = current;
  const items: readonly Item[] = [
    ...plan.changes.map((change) => ({ kind: 'change' as const, change })),
    ...plan.leaves.map((leave) => ({ kind: 'leave' as const, leave })),
  ];
  const packs = packsOf(items, partBytes);
  const head = async (words: Words): Promise<ReportPlanHead> => {
    const { counts: gaps } = withAccepted(current.counted, await acceptedGaps(report, overlay));
    const message = forCreators(plan.changes, words);
    return exportPlanHead(plan, asked, {
      ...{ gaps, says: planSays(plan, gaps, words) },
      ...(message === null ? {} : { forCreators: message }),
      ...{ notKnown: planUnreadSays(stored.notRead), cost: stored.cost },
    });
  };
  return {
    parts: Math.max(1, packs.length),
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
      return {
        head: number === 0 ? await head(words) : null,
        ...exportPlanLists({ changes, leaves }, current, words),
        mayClose: changes.flatMap(({ id, mayClose }) => (mayClose.length === 0 ? [] : [{ id, mayClose }])),
      };
    },
  };
}
