import {
  exportPlanHead,
  exportPlanLists,
  forCreators,
  planSays,
  planUnreadSays,
  withAccepted,
  type Words,
} from '../../report';
import type { ReportPlanHead } from '../../report/output/export-plan';
import { endOfPack } from '../../store';
import type { Invocation } from '../invocation';
import { acceptedGaps } from '../reports/accepted-gaps';
import type { OpenReport } from '../reports/open-report';
import type { PartOfKind } from './export-part';
import { planOfReport, type ReportPlanning } from './report-plan';
import { peopleIn } from './scene-of';
import { planWords } from './view-of-report';

/**
 * Bytes of a plan in one part of an export, before it is worded: words take some five times as many. The plan and what it is made from
 * are read for each part, so there are to be few.
 */
const partBytes = 600 * 1024;

/** Some of the plan of a report that was shown last. null: the report is of a release that made no plans. */
export async function exportPlan(
  report: OpenReport,
  item: number,
  invocation: Invocation,
): Promise<PartOfKind | null> {
  const planning = await planOfReport(report, null, invocation.clock);
  if (planning === null) return null;
  const { current, stored, facts } = planning;
  const { plan } = current;
  const items = [
    ...plan.changes.map((change) => ({ kind: 'change' as const, change })),
    ...plan.leaves.map((leave) => ({ kind: 'leave' as const, leave })),
  ];
  const end = endOfPack(items, item, partBytes);
  const some = items.slice(item, end);
  const changes = some.flatMap((each) => (each.kind === 'change' ? [each.change] : []));
  const leaves = some.flatMap((each) => (each.kind === 'leave' ? [each.leave] : []));
  const words = await planWords(report, planning, peopleIn({ changes }, stored, facts), invocation);
  const part = {
    head: item === 0 ? await headOf(report, planning, words) : null,
    ...exportPlanLists({ changes, leaves }, current, words),
    mayClose: changes.flatMap(({ id, mayClose }) => (mayClose.length === 0 ? [] : [{ id, mayClose }])),
  };
  return { content: { plan: part }, end, of: items.length };
}

async function headOf(
  report: OpenReport,
  { current, stored, overlay }: ReportPlanning,
  words: Words,
): Promise<ReportPlanHead> {
  const { plan, asked, counted } = current;
  const { counts: gaps } = withAccepted(counted, await acceptedGaps(report, overlay));
  const message = forCreators(plan.changes, words);
  return exportPlanHead(plan, asked, {
    ...{ gaps, says: planSays(plan, gaps, words) },
    ...(message === null ? {} : { forCreators: message }),
    ...{ notKnown: planUnreadSays(stored.notRead), cost: stored.cost },
  });
}
