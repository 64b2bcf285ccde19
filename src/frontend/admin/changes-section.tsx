import React from 'react';
import { Heading, Stack } from '@forge/react';
import type { Changes } from '../hooks/use-changes';
import type { Switching } from '../hooks/use-switch';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { ChangesMade } from '../plan/changes-made';
import { ChangeSwitch } from './change-switch';

interface Props {
  readonly changes: Changes;
  readonly switching: Switching;
}

/** Whether this app may change permissions on this site, and what it changed. */
export function ChangesSection({ changes, switching }: Props): React.JSX.Element {
  const { journal } = changes;
  return (
    <Stack space="space.200">
      <Heading as="h2" size="small">
        Changes by this app
      </Heading>
      {journal.kind === 'loading' && <Loading says="Looking up what this app changed…" />}
      {journal.kind === 'failed' && (
        <ProblemMessage problem={journal.problem} onTryAgain={changes.lookAgain} />
      )}
      {journal.kind === 'loaded' && (
        <>
          <ChangeSwitch now={journal.value.switch} switching={switching} />
          <ChangesMade journal={journal.value} changes={changes} as="h3" />
        </>
      )}
    </Stack>
  );
}
