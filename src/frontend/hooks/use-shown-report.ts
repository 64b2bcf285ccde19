import { useEffect, useState } from 'react';
import type { PlanView } from '../../report/plan-view';
import type { ReportHead, ReportPage } from '../../report/view';
import { useApplying, type Applying } from './use-applying';
import { useCatchUp, type CatchUp } from './use-catch-up';
import type { Changes } from './use-changes';
import { usePlan, type PlanAnswer } from './use-plan';
import { useReport, type ReportAnswer } from './use-report';
import { valueOf } from '../view-model/loadable';

type States = ReportHead['numbers']['states'];

/** The report that the page shows, its plan, and what keeps both true. */
export interface ShownReport {
  readonly report: ReportAnswer;
  /** null: none is here yet. */
  readonly page: ReportPage | null;
  /** null: nothing is missing, so that there is nothing to plan, or it is not known yet whether there is. */
  readonly plan: PlanAnswer | null;
  readonly view: PlanView | null;
  readonly applying: Applying;
  readonly catchUp: CatchUp;
  /** Rises when Jira was asked again about the report's spaces. */
  readonly caughtUp: number;
  /** The spaces by state as they were before the run of changes that is shown; null: there is none. */
  readonly before: States | null;
  /** Rows and plan are no longer true. */
  readonly stale: () => void;
}

/** `carriedOut` rises with each run of changes, so that rows and plan are asked for anew. */
export function useShownReport(reportId: string | null, changes: Changes, carriedOut: number): ShownReport {
  const report = useReport(reportId);
  const page = valueOf(report.page);
  const isPlanned = page !== null && hasPlan(page.head);
  const plan = usePlan(isPlanned ? reportId : null, carriedOut);
  const view = isPlanned ? valueOf(plan.state) : null;
  const applying = useApplying(plan.state, changes, true);
  const [caughtUp, setCaughtUp] = useState(0);
  const stale = (): void => {
    report.again();
    plan.again();
    setCaughtUp((times) => times + 1);
  };
  const catchUp = useCatchUp(
    {
      reportId: reportId ?? '',
      changed: report.page.kind === 'loaded' ? report.page.value.head.changed : 0,
    },
    { occasion: carriedOut, mayAsk: !changes.isBusy, onAsked: stale },
  );
  // What a run changed is known behind: the report says then which spaces have to be asked about again.
  const { again } = report;
  useEffect(() => {
    if (carriedOut > 0) again();
  }, [carriedOut, again]);
  const before = useStatesBefore(page?.head.numbers.states ?? null, changes.run !== null);
  return { report, page, plan: isPlanned ? plan : null, view, applying, catchUp, caughtUp, before, stale };
}

/** What was shown when a run began, for as long as it is shown. */
function useStatesBefore(now: States | null, isRun: boolean): States | null {
  const [kept, keep] = useState<{ readonly isRun: boolean; readonly states: States | null }>({
    isRun: false,
    states: null,
  });
  if (kept.isRun !== isRun) keep({ isRun, states: isRun ? now : null });
  return kept.states;
}

/** Without a gap there is nothing to plan. */
function hasPlan({ numbers, site }: ReportHead): boolean {
  return numbers.gaps + numbers.closedGaps + site.length > 0;
}
