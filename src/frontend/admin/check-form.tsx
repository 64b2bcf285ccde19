import * as React from 'react';
import { Stack } from '@forge/react';
import type { Overview } from '../../contract';
import type { AccountChoice } from '../hooks/use-account';
import type { ProfileChoice } from '../hooks/use-profile';
import type { StartKind } from '../hooks/use-start';
import type { ScanView } from '../view-model/scan-view';
import { AccountSection } from './account-section';
import { ProfileSection } from './profile-section';
import { StartButtons } from './start-buttons';

interface Props {
  readonly account: AccountChoice;
  readonly profile: ProfileChoice;
  readonly vendors: Overview['vendors'];
  readonly view: ScanView;
  readonly onStart: (kind: StartKind) => void;
}

/** What a new check needs beside the log, and its button. */
export function CheckForm(props: Props): React.JSX.Element {
  const { account, profile, vendors, view, onStart } = props;
  return (
    <Stack space="space.300">
      <AccountSection account={account} />
      <ProfileSection choice={profile} vendors={vendors} />
      <StartButtons view={view} onStart={onStart} />
    </Stack>
  );
}
