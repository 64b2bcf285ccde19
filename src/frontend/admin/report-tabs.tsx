import * as React from 'react';
import type { AccountCard, ReportLine } from '../../contract';
import type { Changes } from '../hooks/use-changes';
import type { Desk } from '../hooks/use-desk';
import type { ShownReport } from '../hooks/use-shown-report';
import { PageTabs } from '../parts/page-tabs';
import { figure } from '../../text/english';
import { CompareTab } from './compare-tab';
import { FixTab } from './fix-tab';
import { HistoryTab } from './history-tab';
import { LogTab } from './log-tab';
import { SpacesTab } from './spaces-tab';

export type TabName = 'fix' | 'spaces' | 'log' | 'compare' | 'history' | 'settings';

interface Props {
  readonly reportId: string;
  readonly shown: ShownReport;
  readonly reports: readonly ReportLine[];
  readonly onOpenReport: (reportId: string) => void;
  readonly baseUrl: string;
  readonly desk: Desk;
  readonly changes: Changes;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly settings: React.JSX.Element;
  readonly viewer: AccountCard;
  /** Checks another account for the task of the report; null: a check is under way. */
  readonly onCompare: ((accountId: string) => void) | null;
}

/** What to do about a report, its spaces, its log, what was, and the settings. */
export function ReportTabs(props: Props): React.JSX.Element {
  const { reportId, shown, baseUrl, desk, changes } = props;
  const { page, plan, view, applying, stale } = shown;
  const history = (
    <HistoryTab
      reports={props.reports}
      shown={reportId}
      onOpen={props.onOpenReport}
      changes={changes}
      cost={page?.head.cost ?? null}
      accepted={view?.accepted ?? []}
      onAccepted={stale}
    />
  );
  const always = [
    { name: 'history', label: 'History', panel: history },
    { name: 'settings', label: 'Settings', panel: props.settings },
  ] as const;
  const tabs = { id: 'tabs', selected: props.tab, onSelect: props.onTab } as const;
  if (page === null) return <PageTabs {...tabs} tabs={always} />;
  const { head } = page;
  const fix = (
    <FixTab
      key={reportId}
      reportId={reportId}
      plan={plan}
      changes={changes}
      applying={applying}
      baseUrl={baseUrl}
      onAccepted={stale}
    />
  );
  const spaces = (
    <SpacesTab
      key={reportId}
      page={page}
      report={shown.report}
      baseUrl={baseUrl}
      caughtUp={shown.caughtUp}
      onApply={applying.ask}
      onChanged={stale}
    />
  );
  const compare = (
    <CompareTab
      key={reportId}
      head={head}
      reports={props.reports}
      caughtUp={shown.caughtUp}
      baseUrl={baseUrl}
      viewer={props.viewer}
      onCompare={props.onCompare}
      onOpenReport={props.onOpenReport}
    />
  );
  return (
    <PageTabs
      {...tabs}
      tabs={[
        { name: 'fix', label: view === null ? 'Fix' : `Fix ${figure(view.changes.length)}`, panel: fix },
        { name: 'spaces', label: `Spaces ${figure(head.numbers.projects)}`, panel: spaces },
        { name: 'log', label: 'Log', panel: <LogTab key={reportId} head={head} desk={desk} /> },
        { name: 'compare', label: 'Compare', panel: compare },
        ...always,
      ]}
    />
  );
}
