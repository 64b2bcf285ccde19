import React from 'react';
import { HelperMessage, Stack, TextArea } from '@forge/react';
import type { PlanChange } from '../../report/plan-view';
import { Field } from '../parts/field';
import { Steps } from '../parts/steps';

interface Props {
  readonly change: PlanChange;
  readonly place: number;
  readonly baseUrl: string;
}

/** How a change is made without this app: the click path, the screen, and the message to whoever can make it. */
export function ByHand({ change, place, baseUrl }: Props): React.JSX.Element {
  const { steps, link, handOff } = change;
  return (
    <Stack space="space.100">
      <Steps steps={steps} link={link} baseUrl={baseUrl} />
      {handOff !== null && (
        <Field
          id={`hand-off-${change.id}`}
          label={`Message for change ${String(place)}, to whoever can make it`}
        >
          <TextArea
            id={`hand-off-${change.id}`}
            value={handOff}
            isReadOnly
            isMonospaced
            minimumRows={8}
            resize="auto"
          />
          <HelperMessage>Click into it, select all and copy. It is Markdown.</HelperMessage>
        </Field>
      )}
    </Stack>
  );
}
