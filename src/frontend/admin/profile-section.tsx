import React from 'react';
import { Heading, HelperMessage, RadioGroup, Stack } from '@forge/react';
import { textIn } from '../events';
import type { Profile } from '../../report/report';
import { useGivenId } from '../hooks/use-given-id';
import { profileOptions, suggestedSays } from '../view-model/profiles';

interface Props {
  readonly profile: Profile;
  /** The log has records of writing, and the person has not chosen yet. */
  readonly isSuggested: boolean;
  readonly onChoose: (profile: Profile) => void;
}

/** What is checked: reading alone, or reading and writing back. */
export function ProfileSection({ profile, isSuggested, onChoose }: Props): React.JSX.Element {
  const heading = useGivenId();
  // UI Kit's typing of Heading has no ref, though its elements take one like any other.
  const reference = { ref: heading.ref };
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small" id="profile-heading" {...reference}>
        3. What it must be able to do
      </Heading>
      <RadioGroup
        name="profile"
        options={profileOptions}
        value={profile}
        onChange={(given: unknown) => {
          const chosen = textIn(given);
          if (chosen === 'restore' || chosen === 'backup') onChoose(chosen);
        }}
        // Atlaskit has a newer prop for it, which UI Kit does not hand through.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        {...(heading.id === null ? {} : { 'aria-labelledby': heading.id })}
      />
      {isSuggested && <HelperMessage>{suggestedSays}</HelperMessage>}
    </Stack>
  );
}
