import * as React from 'react';
import { Button, Stack, Text } from '@forge/react';
import type { ChangeSwitch as Switch } from '../../contract/changes';
import { Confirm } from '../parts/confirm';
import { ProblemMessage } from '../parts/problem-message';
import type { Switching } from '../hooks/use-switch';
import { dateTime } from '../view-model/words';

interface Props {
  readonly now: Switch;
  readonly switching: Switching;
}

/** Whether this app may change permissions: who set it and when, and the way to set it otherwise. */
export function ChangeSwitch({ now, switching }: Props): React.JSX.Element {
  const { state } = switching;
  return (
    <Stack space="space.100" alignInline="start">
      <Text>{switchSays(now)}</Text>
      {now.on ? (
        <Button onClick={() => switching.set(false)}>Stop allowing changes</Button>
      ) : (
        <Button onClick={switching.ask}>Allow this app to make changes</Button>
      )}
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} />}
      {(state.kind === 'asked' || state.kind === 'setting') && !now.on && (
        <Confirm
          title="Allow this app to make changes?"
          yes="Allow changes"
          no="Cancel"
          isLoading={state.kind === 'setting'}
          onYes={() => switching.set(true)}
          onNo={switching.close}
        >
          <Stack space="space.100">
            <Text>
              Jira admins can then apply the changes of a plan from this page, and space admins those of their
              own space from its settings.
            </Text>
            <Text>
              Nothing is changed until somebody has seen the change, before and after, and said yes to it. It
              is made as that person: Jira checks their rights, and its audit log names them. What was changed
              is listed under History and can be undone.
            </Text>
          </Stack>
        </Confirm>
      )}
    </Stack>
  );
}

function switchSays({ on, set }: Switch): string {
  const who =
    set === null ? '' : ` ${set.by.displayName} switched it ${on ? 'on' : 'off'} on ${dateTime(set.at)}.`;
  return on
    ? `On: this app may make changes, each after a yes.${who}`
    : `Off: this app changes nothing in Jira.${who}`;
}
