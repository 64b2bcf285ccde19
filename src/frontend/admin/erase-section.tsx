import React, { useEffect, useRef, useState } from 'react';
import { Button, Heading, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem } from '../../contract';
import { ask } from '../invoke';
import { Confirm } from '../parts/confirm';
import { ProblemMessage } from '../parts/problem-message';
import { waitByClock } from '../scan/port';
import { driveErase } from './drive-erase';

type Erasing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'erasing' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Deletes every report and setting that this app stored for the site, after a second yes. */
export function EraseSection({ onErased }: { readonly onErased: () => void }): React.JSX.Element {
  const [state, setState] = useState<Erasing>({ kind: 'idle' });
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const close = (): void => {
    setState({ kind: 'idle' });
  };
  const erase = (): void => {
    setState({ kind: 'erasing' });
    leaving.current = new AbortController();
    const port = { erase: () => ask('store/erase'), wait: waitByClock };
    void driveErase(port, leaving.current.signal).then((outcome) => {
      if (outcome === null) return;
      setState(outcome.ok ? { kind: 'erased' } : { kind: 'failed', problem: outcome.problem });
      if (outcome.ok) onErased();
    });
  };
  return (
    <Stack space="space.100" alignInline="start">
      <Heading as="h2" size="small">
        Stored data
      </Heading>
      <Text>
        This app stores the last two reports with the keys and names of spaces, roles and groups and with
        account IDs, one line for each of the last 20, the last chosen account, what was left out on purpose
        with its typed reason, whether it may change permissions, and what it changed in Jira. It stores no
        person&apos;s name, no e-mail address and no text of a log.
      </Text>
      <Button
        onClick={() => {
          setState({ kind: 'asked' });
        }}
      >
        Delete everything that this app stored
      </Button>
      {state.kind === 'erased' && (
        <SectionMessage appearance="success">
          <Text>Deleted. This app stores nothing of this site now.</Text>
        </SectionMessage>
      )}
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={erase} />}
      {(state.kind === 'asked' || state.kind === 'erasing') && (
        <Confirm
          title="Delete everything that this app stored?"
          yes="Delete everything"
          no="Keep it"
          danger
          isLoading={state.kind === 'erasing'}
          onYes={erase}
          onNo={close}
        >
          <Text>
            All reports, the chosen account, what was left out on purpose, the record of changes and a running
            check are deleted for every admin of this site. Nothing changes in Jira: what this app changed
            there stays, and can then be undone by hand only. Reports that you have downloaded stay with you.
          </Text>
          {state.kind === 'erasing' && (
            <Text>Deleting. What was under way is waited for and deleted too: that takes half a minute.</Text>
          )}
        </Confirm>
      )}
    </Stack>
  );
}
