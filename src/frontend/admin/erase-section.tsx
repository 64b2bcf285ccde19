import * as React from 'react';
import { Button, Heading, SectionMessage, Stack, Text } from '@forge/react';
import type { Erasing } from '../hooks/use-erase';
import { Confirm } from '../parts/confirm';
import { ProblemMessage } from '../parts/problem-message';

/** What is stored, and the way to delete all of it after a second yes. */
export function EraseSection({ erasing }: { readonly erasing: Erasing }): React.JSX.Element {
  const { state } = erasing;
  return (
    <Stack space="space.100" alignInline="start">
      <Heading as="h3" size="small">
        Stored data
      </Heading>
      <Text>
        This app stores the last two reports: account IDs, keys and names of spaces, roles and groups, and
        counts of what the log said. It stores one line for each of the last 20. It stores the account and
        task chosen last, what was accepted with its typed reason, and what the watch saw last. It stores a
        check that is under way. It stores whether this app may make changes, which ones it made, and the
        plans for them. It stores no person&apos;s name, no e-mail address and no text of a log.
      </Text>
      <Button onClick={erasing.ask}>Delete everything that this app stored</Button>
      {state.kind === 'erased' && (
        <SectionMessage appearance="success">
          <Text>Deleted. This app stores nothing of this site now.</Text>
        </SectionMessage>
      )}
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={erasing.erase} />}
      {(state.kind === 'asked' || state.kind === 'erasing') && (
        <Confirm
          title="Delete everything that this app stored?"
          yes="Delete everything"
          no="Keep it"
          danger
          isLoading={state.kind === 'erasing'}
          onYes={erasing.erase}
          onNo={erasing.close}
        >
          <Text>
            All reports and plans, the chosen account, what was accepted, the watch, the record of changes and
            a running check are deleted for every admin. Nothing changes in Jira: what this app changed there
            stays, and can then be undone by hand only. Reports that you have downloaded stay with you.
          </Text>
          {state.kind === 'erasing' && (
            <Text>
              Deleting. This takes half a minute, because what is under way has to end first. It is deleted
              too.
            </Text>
          )}
        </Confirm>
      )}
    </Stack>
  );
}
