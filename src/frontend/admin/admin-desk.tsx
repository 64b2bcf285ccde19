import React, { useMemo, useState } from 'react';
import { Stack, Text } from '@forge/react';
import type { Overview } from '../../contract';
import type { Profile } from '../../report/report';
import { sitePort } from '../apply/ports';
import { useAccount } from '../hooks/use-account';
import { useChanges } from '../hooks/use-changes';
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
import { ChangesSection } from './changes-section';
import { EarlierReports } from './earlier-reports';
import { EraseSection } from './erase-section';
import { LogSection } from './log-section';
import { NoReport } from './no-report';
import { ProfileSection } from './profile-section';
import { ReportSection } from './report-section';
import { ScanSection } from './scan-section';
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
  const scan = useScan(overview.scan, overview.viewer.accountId, desk.parts, (done) => {
    showReport(done);
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
  return (
    <Stack space="space.300">
      <Text>
        Find out which permissions your backup account lacks in each space, why, and where to change it.
        Nothing is changed in Jira without your yes, and the log stays in your browser.
      </Text>
      <LogSection warnings={log === null ? [] : logWarnings(log, card, overview.hosts)} />
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
      <ScanSection scan={scan} desk={desk.state} />
      {reportId === null ? (
        scan.view.kind === 'none' && <NoReport />
      ) : (
        <ReportSection
          reportId={reportId}
          baseUrl={overview.baseUrl}
          desk={desk}
          changes={changes}
          carriedOut={carriedOut}
          onSwitchOn={switching.ask}
          onCheckAgain={
            isOccupied(scan.view)
              ? null
              : () => {
                  scan.again(reportId);
                }
          }
        />
      )}
      <ChangesSection changes={changes} switching={switching} />
      <EarlierReports reports={overview.reports} shown={reportId} onOpen={showReport} />
      <EraseSection
        onErased={() => {
          showReport(null);
          onStale();
        }}
      />
    </Stack>
  );
}
