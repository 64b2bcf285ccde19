import React, { useState } from 'react';
import { Heading, SectionMessage, Stack, Text } from '@forge/react';
import type { ReportHead } from '../../report/view';
import type { Desk } from '../hooks/use-desk';
import { useOfferedDownloads } from '../hooks/use-downloads';
import { useReport } from '../hooks/use-report';
import { valueOf } from '../hooks/use-answer';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { ProjectDialog } from './project-dialog';
import { ReportSummary } from './report-summary';
import { ReportTabs } from './report-tabs';
import { SiteGaps } from './site-gaps';

interface Props {
  readonly reportId: string;
  readonly baseUrl: string;
  readonly desk: Desk;
}

/** One report: the verdict and the numbers, what is wrong with the whole site, then the spaces and the lists. */
export function ReportSection({ reportId, baseUrl, desk }: Props): React.JSX.Element {
  const report = useReport(reportId);
  const page = valueOf(report.page);
  const head: ReportHead | null = page?.head ?? null;
  const [opened, setOpened] = useState<string | null>(null);
  useOfferedDownloads(head, desk);
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
        <>
          {head.warnings.length > 0 && (
            <SectionMessage appearance="warning" title="Look at this first">
              {head.warnings.map((warning) => (
                <Text key={warning.kind}>{warning.says}</Text>
              ))}
            </SectionMessage>
          )}
          <ReportSummary head={head} />
          <SiteGaps key={head.reportId} head={head} baseUrl={baseUrl} />
          <ReportTabs page={page} report={report} desk={desk} onOpen={setOpened} />
          <ProjectDialog
            head={head}
            projectKey={opened}
            baseUrl={baseUrl}
            onClose={() => {
              setOpened(null);
            }}
          />
        </>
      )}
    </Stack>
  );
}
