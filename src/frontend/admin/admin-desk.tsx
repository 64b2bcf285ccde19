import * as React from 'react';
import { Button, Inline, Stack, Text } from '@forge/react';
import type { Overview } from '../../contract';
import { sitePort } from '../apply/ports';
import { useAccount } from '../hooks/use-account';
import { useChanges } from '../hooks/use-changes';
import { useDesk } from '../hooks/use-desk';
import { useDroppedList } from '../hooks/use-dropped-list';
import { useExportAnswers, useFoldedDesk, useOfferedDownloads } from '../hooks/use-downloads';
import { firstQuery } from '../hooks/use-report';
import { useErase } from '../hooks/use-erase';
import { useFormShown } from '../hooks/use-form-shown';
import { useProfile } from '../hooks/use-profile';
import { useScan } from '../hooks/use-scan';
import { useShownReport } from '../hooks/use-shown-report';
import { useStart } from '../hooks/use-start';
import { useSwitch } from '../hooks/use-switch';
import { useWatch } from '../hooks/use-watch';
import { ListedProfileDetails } from '../parts/listed-profile';
import { PlanShown } from '../parts/plan-shown';
import { BeforeAndAfter } from '../plan/before-and-after';
import { ReviewButton } from '../plan/review-button';
import { ReviewDialog } from '../plan/review-dialog';
import { RunPanel } from '../plan/run-panel';
import { checkOfForm, checkOfReport } from '../view-model/check-ahead';
import { valueOf } from '../view-model/loadable';
import { logWarnings } from '../view-model/log-warnings';
import { isOccupied } from '../view-model/scan-view';
import { startRequest } from '../view-model/start';
import { CheckForm } from './check-form';
import { CheckLine } from './check-line';
import { CostAhead } from './cost-ahead';
import { LogSection } from './log-section';
import { ReportNotes } from './report-notes';
import { ReportTabs, type TabName } from './report-tabs';
import { ScanSection } from './scan-section';
import { SettingsTab } from './settings-tab';
import { Verdict } from './verdict';
import { WatchLine } from './watch-line';

interface Props {
  readonly overview: Overview;
  /** The overview is no longer true: a report came or everything was deleted. */
  readonly onStale: () => void;
}

/** The page of an admin: log, account and task in, report out. */
export function AdminDesk({ overview, onStale }: Props): React.JSX.Element {
  const desk = useDesk(useExportAnswers());
  const account = useAccount(overview);
  const [reportId, showReport] = React.useState(overview.reports.find((line) => line.rows)?.reportId ?? null);
  const [tab, selectTab] = React.useState<TabName>('fix');
  const [carriedOut, setCarriedOut] = React.useState(0);
  const changes = useChanges(
    React.useMemo(() => sitePort(reportId), [reportId]),
    () => setCarriedOut((runs) => runs + 1),
  );
  const switching = useSwitch(changes.switched);
  const shown = useShownReport(reportId, changes, carriedOut);
  const head = shown.page?.head ?? null;
  const form = useFormShown(reportId, head, desk.state);
  useOfferedDownloads(head, shown.view?.planId ?? null, desk);
  useFoldedDesk(!form.shown, head, desk);

  const scan = useScan(overview.scan, overview.viewer.accountId, desk.parts, (done) => {
    showReport(done);
    form.fold();
    onStale();
  });

  const log = desk.state.kind === 'read' ? desk.state.log : null;
  const profile = useProfile(overview, log?.summary.suggestedProfile ?? null);
  useDroppedList(profile, form.unfold);
  const card = account.chosen.kind === 'found' ? account.chosen.card : null;
  const start = useStart(account.chosen, (kind) => {
    const wanted = { profile: profile.profile, profileChosen: profile.isChosen };
    const request = startRequest(account.chosen, wanted, kind === 'log' ? desk.state : null);
    if (request.ok) scan.start(request.start);
    else scan.refuse(request.says);
  });
  const erasing = useErase(() => {
    showReport(null);
    onStale();
  });
  const watching = useWatch();
  const settings = (
    <SettingsTab
      changes={changes}
      switching={switching}
      erasing={erasing}
      watching={watching}
      account={overview.account}
    />
  );
  const { view, applying, before } = shown;
  const ahead = form.shown ? checkOfForm(account.chosen, profile.profile) : checkOfReport(head);
  return (
    <PlanShown.Provider value={shown.plan?.state.kind === 'loaded' ? shown.plan.state.value : null}>
      <Stack space="space.200">
        <WatchLine watch={valueOf(watching.state)} />
        {form.shown && (
          <Text>
            Find out which permissions your backup account lacks in each space, why, and where to change it.
            Nothing is changed in Jira without your yes, and the log stays in your browser.
          </Text>
        )}
        <LogSection
          isStep={form.shown}
          warnings={log === null ? [] : logWarnings(log, card, overview.hosts)}
        />
        {form.shown && (
          <CheckForm
            account={account}
            profile={profile}
            vendors={overview.vendors}
            view={scan.view}
            onStart={start}
          />
        )}
        {head !== null && reportId !== null && (
          <CheckLine
            head={head}
            formShown={form.shown}
            onForm={form.shown ? form.fold : form.unfold}
            onCheckAgain={isOccupied(scan.view) ? null : () => scan.again(reportId)}
          />
        )}
        {ahead !== null && !isOccupied(scan.view) && <CostAhead {...ahead} />}
        {head !== null && head.listed !== null && typeof head.profile !== 'string' && (
          <ListedProfileDetails profile={head.profile} needs={head.listed} />
        )}
        <ScanSection scan={scan} desk={desk.state} />
        {reportId !== null && <ReportNotes shown={shown} />}
        <Verdict
          head={head}
          view={view}
          action={
            view !== null && changes.run === null ? (
              <ReviewButton
                key={view.planId}
                view={view}
                applying={applying}
                autoFocus={scan.view.kind === 'ended'}
              />
            ) : null
          }
          onOpenSpaces={(state) => {
            shown.report.change({ ...firstQuery, state });
            selectTab('spaces');
          }}
        />
        <RunPanel changes={changes} isShown={applying.dialog?.phase !== 'made'} keeps>
          {head !== null && before !== null && <BeforeAndAfter before={before} now={head.numbers.states} />}
        </RunPanel>
        <ReviewDialog
          view={view}
          plan={shown.plan}
          applying={applying}
          changes={changes}
          baseUrl={overview.baseUrl}
        />
        {reportId === null ? (
          <>
            <Inline>
              <Button onClick={() => selectTab(tab === 'settings' ? 'fix' : 'settings')}>
                {tab === 'settings' ? 'Hide settings' : 'Settings'}
              </Button>
            </Inline>
            {tab === 'settings' && settings}
          </>
        ) : (
          <ReportTabs
            reportId={reportId}
            shown={shown}
            reports={overview.reports}
            onOpenReport={showReport}
            baseUrl={overview.baseUrl}
            desk={desk}
            changes={changes}
            tab={tab}
            onTab={selectTab}
            settings={settings}
            viewer={overview.viewer}
            onCompare={isOccupied(scan.view) ? null : (accountId) => scan.beside(reportId, accountId)}
          />
        )}
      </Stack>
    </PlanShown.Provider>
  );
}
