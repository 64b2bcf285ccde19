import React from 'react';
import { Tab, TabList, TabPanel, Tabs } from '@forge/react';
import type { ReportPage } from '../../report/view';
import { useAnswer } from '../hooks/use-answer';
import type { Desk } from '../hooks/use-desk';
import type { ReportAnswer } from '../hooks/use-report';
import { useTexts } from '../hooks/use-texts';
import { ask } from '../invoke';
import { beyondLabel } from '../view-model/profiles';
import { BeyondTable } from './beyond-table';
import { ListPanel } from './list-panel';
import { NotReadTable } from './not-read-table';
import { SetAsideTable } from './set-aside-table';
import { SpacesPanel } from './spaces-panel';
import { UnrecognisedTable } from './unrecognised-table';
import { figure } from '../../text/english';

interface Props {
  readonly page: ReportPage;
  readonly report: ReportAnswer;
  readonly desk: Desk;
  readonly onOpen: (projectKey: string) => void;
}

/**
 * The spaces, and beside them every record that is not in a space's row, so that nothing of the log is lost from sight; last what
 * the account has too much of.
 */
export function ReportTabs({ page, report, desk, onOpen }: Props): React.JSX.Element {
  const { reportId, log, profile } = page.head;
  const { state, again } = useAnswer(reportId, () => ask('report/lists', { reportId }));
  const texts = useTexts(desk, log);
  const notRead = state.kind === 'loaded' ? ` (${figure(state.value.notRead.length)})` : '';
  const list = { state, again, texts, linesAre: log?.linesAre ?? 'lines' } as const;
  return (
    <Tabs id="report-tabs" key={reportId}>
      <TabList>
        <Tab>{`Spaces (${figure(page.head.numbers.projects)})`}</Tab>
        {log !== null && <Tab>{`Set aside (${figure(log.setAside)})`}</Tab>}
        {log !== null && <Tab>{`Not recognised (${figure(log.unrecognised)})`}</Tab>}
        <Tab>{`What we could not read${notRead}`}</Tab>
        <Tab>{beyondLabel(profile)}</Tab>
      </TabList>
      <TabPanel>
        <SpacesPanel page={page} report={report} onOpen={onOpen} />
      </TabPanel>
      {log !== null && (
        <TabPanel>
          <ListPanel {...list} Table={SetAsideTable} />
        </TabPanel>
      )}
      {log !== null && (
        <TabPanel>
          <ListPanel {...list} Table={UnrecognisedTable} />
        </TabPanel>
      )}
      <TabPanel>
        <ListPanel {...list} Table={NotReadTable} />
      </TabPanel>
      <TabPanel>
        <ListPanel {...list} Table={BeyondTable} />
      </TabPanel>
    </Tabs>
  );
}
