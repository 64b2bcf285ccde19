import React, { useMemo, useState } from 'react';
import { Button, Inline, Stack, Text } from '@forge/react';
import type { Overview } from '../../contract';
import type { Profile } from '../../report/report';
import { sitePort } from '../apply/ports';
import { useAccount } from '../hooks/use-account';
import { useChanges } from '../hooks/use-changes';
import { useErase } from '../hooks/use-erase';
import { useDesk } from '../hooks/use-desk';
import { useExportAnswers } from '../hooks/use-downloads';
import { useScan } from '../hooks/use-scan';
import { useStart } from '../hooks/use-start';
import { useSwitch } from '../hooks/use-switch';
import { logWarnings } from '../view-model/log-warnings';
import { profileOf } from '../view-model/profiles';
import { isOccupied } from '../view-model/scan-view';
import { startRequest } from '../view-model/start';
import { AccountSection } from './account-section';
import { LogSection } from './log-section';
import { NoReport } from './no-report';
import { ProfileSection } from './profile-section';
import { ReportSection, type TabName } from './report-section';
import { ScanSection } from './scan-section';
import { SettingsTab } from './settings-tab';
import { StartButtons } from './start-buttons';

interface Props {
  readonly overview: Overview;
  /** The overview is no longer true: a report came or everything was deleted. */
  readonly onStale: () => void;
}

/** The page of an admin: log, account and task in, report out. */
export function AdminDesk({ overview, onStale }: Props): React.JSX.Element {
  const desk = useDesk(useExportAnswers());
  const account = useAccount(overview);
  const [profileChosen, chooseProfile] = useState<Profile | null>(null);
  const [reportId, showReport] = useState(overview.reports.find((line) => line.rows)?.reportId ?? null);
  const [newCheck, setNewCheck] = useState(false);
  const [tab, selectTab] = useState<TabName>('fix');
  const scan = useScan(overview.scan, overview.viewer.accountId, desk.parts, (done) => {
    showReport(done);
    setNewCheck(false);
    onStale();
  });

  const [carriedOut, setCarriedOut] = useState(0);
  const changes = useChanges(
    useMemo(() => sitePort(reportId), [reportId]),
    () => {
      setCarriedOut((runs) => runs + 1);
    },
  );
  const switching = useSwitch(changes.switched);

  const log = desk.state.kind === 'read' ? desk.state.log : null;
  const profile = profileOf(profileChosen, log?.summary.suggestedProfile ?? null, overview.profile);
  const card = account.chosen.kind === 'found' ? account.chosen.card : null;
  const start = useStart(account.chosen, (kind) => {
    const wanted = { profile, profileChosen: profileChosen !== null };
    const request = startRequest(account.chosen, wanted, kind === 'log' ? desk.state : null);
    if (request.ok) scan.start(request.start);
    else scan.refuse(request.says);
  });
  const erasing = useErase(() => {
    showReport(null);
    onStale();
  });
  const settings = <SettingsTab changes={changes} switching={switching} erasing={erasing} />;
  const formShown = reportId === null || newCheck;
  return (
    <Stack space="space.300">
      {formShown && (
        <Text>
          Find out which permissions your backup account lacks in each space, why, and where to change it.
          Nothing is changed in Jira without your yes, and the log stays in your browser.
        </Text>
      )}
      <LogSection warnings={log === null ? [] : logWarnings(log, card, overview.hosts)} />
      {formShown && (
        <>
          <AccountSection account={account} />
          <ProfileSection
            profile={profile}
            isSuggested={profileChosen === null && log?.summary.suggestedProfile === 'restore'}
            onChoose={chooseProfile}
          />
          <StartButtons
            view={scan.view}
            onFind={() => {
              start('log');
            }}
            onCheckAll={() => {
              start('all');
            }}
          />
        </>
      )}
      <ScanSection scan={scan} desk={desk.state} />
      {reportId === null ? (
        <>
          {scan.view.kind === 'none' && <NoReport />}
          <Inline>
            <Button
              onClick={() => {
                selectTab(tab === 'settings' ? 'fix' : 'settings');
              }}
            >
              {tab === 'settings' ? 'Hide settings' : 'Settings'}
            </Button>
          </Inline>
          {tab === 'settings' && settings}
        </>
      ) : (
        <ReportSection
          reportId={reportId}
          reports={overview.reports}
          baseUrl={overview.baseUrl}
          desk={desk}
          changes={changes}
          carriedOut={carriedOut}
          onSwitchOn={() => {
            selectTab('settings');
            switching.ask();
          }}
          onOpenReport={showReport}
          tab={tab}
          onTab={selectTab}
          settings={settings}
          onNewCheck={() => {
            setNewCheck(true);
          }}
          onCheckAgain={
            isOccupied(scan.view)
              ? null
              : () => {
                  scan.again(reportId);
                }
          }
        />
      )}
    </Stack>
  );
}
