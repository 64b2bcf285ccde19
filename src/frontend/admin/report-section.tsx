import React, { useEffect, useState } from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { ReportLine } from '../../contract';
import type { ReportHead } from '../../report/view';
import { useApplying } from '../hooks/use-applying';
import type { Changes } from '../hooks/use-changes';
import type { Desk } from '../hooks/use-desk';
import { useOfferedDownloads } from '../hooks/use-downloads';
import { usePlan } from '../hooks/use-plan';
import { useReport } from '../hooks/use-report';
import { useCatchUp } from '../hooks/use-catch-up';
import { valueOf } from '../hooks/use-answer';
import { Loading } from '../parts/loading';
import { PageTabs } from '../parts/page-tabs';
import { PlanShown } from '../parts/plan-shown';
import { ProblemMessage } from '../parts/problem-message';
import { ApplyDialog } from '../plan/apply-dialog';
import { RunPanel } from '../plan/run-panel';
import { figure } from '../../text/english';
import { ChangedSince } from './changed-since';
import { FixTab } from './fix-tab';
import { HistoryTab } from './history-tab';
import { LogTab } from './log-tab';
import { ReportSummary } from './report-summary';
import { SpacesTab } from './spaces-tab';

export type TabName = 'fix' | 'spaces' | 'log' | 'history' | 'settings';

interface Props {
  readonly reportId: string;
  readonly reports: readonly ReportLine[];
  readonly baseUrl: string;
  readonly desk: Desk;
  readonly changes: Changes;
  /** Rises with each run of changes, so that the plan is asked for anew. */
  readonly carriedOut: number;
  readonly onSwitchOn: () => void;
  /** Starts a check of everything in the report; null: another one is under way. */
  readonly onCheckAgain: (() => void) | null;
  readonly onNewCheck: () => void;
  readonly onOpenReport: (reportId: string) => void;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly settings: React.JSX.Element;
}

/** One report: its verdict, then what to do about it, the spaces, the log, what was and the settings, a tab each. */
export function ReportSection(props: Props): React.JSX.Element {
  const { reportId, baseUrl, desk, changes, carriedOut, onCheckAgain } = props;
  const report = useReport(reportId);
  const page = valueOf(report.page);
  const head: ReportHead | null = page?.head ?? null;
  const plan = usePlan(head !== null && hasPlan(head) ? reportId : null, carriedOut);
  const view = valueOf(plan.state);
  const applying = useApplying(plan.state, changes);
  useOfferedDownloads(head, view?.planId ?? null, desk);
  const [caughtUp, setCaughtUp] = useState(0);
  const stale = (): void => {
    report.again();
    plan.again();
    setCaughtUp((times) => times + 1);
  };
  const catchUp = useCatchUp(
    { reportId, changed: report.page.kind === 'loaded' ? report.page.value.head.changed : 0 },
    { occasion: carriedOut, mayAsk: !changes.isBusy, onAsked: stale },
  );
  // What a run changed is known behind: the report says then which spaces have to be asked about again.
  const { again } = report;
  useEffect(() => {
    if (carriedOut > 0) again();
  }, [carriedOut, again]);
  const history = (
    <HistoryTab
      reports={props.reports}
      shown={reportId}
      onOpen={props.onOpenReport}
      changes={changes}
      accepted={view?.accepted ?? []}
      onAccepted={stale}
    />
  );
  const later = [
    { name: 'history', label: 'History', panel: history },
    { name: 'settings', label: 'Settings', panel: props.settings },
  ] as const;
  if (page === null || head === null)
    return (
      <Stack space="space.200">
        {report.page.kind === 'failed' && (
          <ProblemMessage problem={report.page.problem} onTryAgain={report.again} />
        )}
        {report.page.kind === 'loading' && <Loading says="Loading the report…" />}
        <PageTabs id="tabs" tabs={later} selected={props.tab} onSelect={props.onTab} />
      </Stack>
    );
  return (
    <PlanShown.Provider value={plan.state.kind === 'loaded' ? plan.state.value : null}>
      <Stack space="space.200">
        {report.page.kind === 'failed' && (
          <ProblemMessage problem={report.page.problem} onTryAgain={report.again} />
        )}
        {head.warnings.length > 0 && (
          <SectionMessage appearance="warning" title="Look at this first">
            {head.warnings.map((warning) => (
              <Text key={warning.kind}>{warning.says}</Text>
            ))}
          </SectionMessage>
        )}
        <ChangedSince changed={head.changed} catchUp={catchUp} />
        <ReportSummary head={head} onCheckAgain={onCheckAgain} onNewCheck={props.onNewCheck} />
        <RunPanel what="apply" changes={changes} />
        {view !== null && applying.asked !== null && (
          <ApplyDialog
            account={view.account}
            changes={applying.asked}
            onNo={applying.no}
            onYes={applying.yes}
          />
        )}
        <PageTabs
          id="tabs"
          selected={props.tab}
          onSelect={props.onTab}
          tabs={[
            {
              name: 'fix',
              label: view === null ? 'Fix' : `Fix ${figure(view.changes.length)}`,
              panel: (
                <FixTab
                  key={`plan ${head.reportId}`}
                  reportId={reportId}
                  plan={hasPlan(head) ? plan : null}
                  changes={changes}
                  applying={applying}
                  baseUrl={baseUrl}
                  onSwitchOn={props.onSwitchOn}
                  onAccepted={stale}
                />
              ),
            },
            {
              name: 'spaces',
              label: `Spaces ${figure(head.numbers.projects)}`,
              panel: (
                <SpacesTab
                  key={head.reportId}
                  page={page}
                  report={report}
                  baseUrl={baseUrl}
                  caughtUp={caughtUp}
                  onApply={applying.ask}
                  onChanged={stale}
                />
              ),
            },
            { name: 'log', label: 'Log', panel: <LogTab key={head.reportId} head={head} desk={desk} /> },
            ...later,
          ]}
        />
      </Stack>
    </PlanShown.Provider>
  );
}

/** Without a gap there is nothing to plan; what was accepted is listed with the plan. */
function hasPlan({ numbers, site }: ReportHead): boolean {
  return numbers.gaps + numbers.closedGaps + site.length > 0;
}
