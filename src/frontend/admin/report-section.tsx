import React, { useEffect, useState } from 'react';
import { Heading, SectionMessage, Stack, Text } from '@forge/react';
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
import { PlanShown } from '../parts/plan-shown';
import { ProblemMessage } from '../parts/problem-message';
import { ChangedSince } from './changed-since';
import { PlanSection } from './plan-section';
import { ProjectDialog } from './project-dialog';
import { ReportSummary } from './report-summary';
import { ReportTabs } from './report-tabs';
import { SiteGaps } from './site-gaps';

interface Props {
  readonly reportId: string;
  readonly baseUrl: string;
  readonly desk: Desk;
  readonly changes: Changes;
  /** Rises with each run of changes, so that the plan is asked for anew. */
  readonly carriedOut: number;
  readonly onSwitchOn: () => void;
  /** Starts a check of everything in the report; null: another one is under way. */
  readonly onCheckAgain: (() => void) | null;
}

/** One report: the verdict and the numbers, what is wrong with the whole site, then the spaces and the lists. */
export function ReportSection(props: Props): React.JSX.Element {
  const { reportId, baseUrl, desk, changes, carriedOut, onSwitchOn, onCheckAgain } = props;
  const report = useReport(reportId);
  const page = valueOf(report.page);
  const head: ReportHead | null = page?.head ?? null;
  const [opened, setOpened] = useState<string | null>(null);
  const plan = usePlan(head !== null && hasPlan(head) ? reportId : null, carriedOut);
  const applying = useApplying(plan.state, changes);
  useOfferedDownloads(head, valueOf(plan.state)?.planId ?? null, desk);
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
  return (
    <Stack space="space.200">
      <Heading as="h2" size="medium">
        Report
      </Heading>
      {report.page.kind === 'failed' && (
        <ProblemMessage problem={report.page.problem} onTryAgain={report.again} />
      )}
      {report.page.kind === 'loading' && head === null && <Loading says="Loading the report…" />}
      {page !== null && head !== null && (
        <PlanShown.Provider value={plan.state.kind === 'loaded' ? plan.state.value : null}>
          {head.warnings.length > 0 && (
            <SectionMessage appearance="warning" title="Look at this first">
              {head.warnings.map((warning) => (
                <Text key={warning.kind}>{warning.says}</Text>
              ))}
            </SectionMessage>
          )}
          <ChangedSince changed={head.changed} catchUp={catchUp} />
          <ReportSummary head={head} onCheckAgain={onCheckAgain} />
          {hasPlan(head) && (
            <PlanSection
              key={`plan ${head.reportId}`}
              reportId={reportId}
              plan={plan}
              changes={changes}
              applying={applying}
              baseUrl={baseUrl}
              onSwitchOn={onSwitchOn}
              onAccepted={stale}
            />
          )}
          <SiteGaps key={head.reportId} head={head} baseUrl={baseUrl} onChanged={stale} />
          <ReportTabs page={page} report={report} desk={desk} onOpen={setOpened} />
          <ProjectDialog
            head={head}
            projectKey={opened}
            turn={caughtUp}
            baseUrl={baseUrl}
            onApply={
              applying.ask === null
                ? null
                : (these) => {
                    setOpened(null);
                    applying.ask?.(these);
                  }
            }
            onClose={() => {
              setOpened(null);
            }}
            onChanged={stale}
          />
        </PlanShown.Provider>
      )}
    </Stack>
  );
}

/** Without a gap there is nothing to plan; what was accepted is listed with the plan. */
function hasPlan({ numbers, site }: ReportHead): boolean {
  return numbers.gaps + numbers.closedGaps + site.length > 0;
}
