import * as React from 'react';
import { Heading, HelperMessage, RadioGroup, Stack } from '@forge/react';
import { textIn } from '../events';
import type { Overview } from '../../contract';
import { useLabel } from '../hooks/use-label';
import type { ProfileChoice } from '../hooks/use-profile';
import { profileOptions, suggestedSays } from '../view-model/profiles';
import { ProfileList } from './profile-list';

interface Props {
  readonly choice: ProfileChoice;
  readonly vendors: Overview['vendors'];
}

/** What is checked: reading alone, reading and writing back, or what a list asks for. */
export function ProfileSection({ choice, vendors }: Props): React.JSX.Element {
  const { heading, labelled } = useLabel();
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small" id="profile-heading" {...heading}>
        3. What it must be able to do
      </Heading>
      <RadioGroup
        name="profile"
        options={profileOptions}
        value={choice.marked}
        onChange={(given: unknown) => {
          const chosen = textIn(given);
          if (chosen === 'restore' || chosen === 'backup' || chosen === 'list') choice.mark(chosen);
        }}
        {...labelled}
      />
      {choice.isSuggested && <HelperMessage>{suggestedSays}</HelperMessage>}
      {choice.marked === 'list' && <ProfileList choice={choice} vendors={vendors} />}
    </Stack>
  );
}
