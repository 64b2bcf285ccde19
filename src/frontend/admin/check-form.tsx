import React from 'react';
import { Stack } from '@forge/react';
import type { Profile } from '../../report/report';
import type { AccountChoice } from '../hooks/use-account';
import type { StartKind } from '../hooks/use-start';
import type { ScanView } from '../view-model/scan-view';
import { AccountSection } from './account-section';
import { ProfileSection } from './profile-section';
import { StartButtons } from './start-buttons';

interface Props {
  readonly account: AccountChoice;
  readonly profile: Profile;
  /** The log asks for this profile, and the person has not chosen yet. */
  readonly isSuggested: boolean;
  readonly onProfile: (profile: Profile) => void;
  readonly view: ScanView;
  readonly onStart: (kind: StartKind) => void;
}

/** What a new check needs beside the log, and its button. */
export function CheckForm(props: Props): React.JSX.Element {
  const { account, profile, isSuggested, onProfile, view, onStart } = props;
  return (
    <Stack space="space.300">
      <AccountSection account={account} />
      <ProfileSection profile={profile} isSuggested={isSuggested} onChoose={onProfile} />
      <StartButtons view={view} onStart={onStart} />
    </Stack>
  );
}
