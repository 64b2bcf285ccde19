import React from 'react';
import { Frame, Heading, SectionMessage, Stack, Text } from '@forge/react';
import type { LogWarning } from '../view-model/log-warnings';

interface Props {
  readonly warnings: readonly LogWarning[];
}

/** The drop zone. Its frame reads the log in the browser, says itself what it read, and offers the downloads. */
export function LogSection({ warnings }: Props): React.JSX.Element {
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small">
        1. Error log of the backup
      </Heading>
      <Frame resource="file-desk" />
      {warnings.map((warning) => (
        <SectionMessage key={warning.kind} appearance="warning">
          <Text>{warning.says}</Text>
        </SectionMessage>
      ))}
    </Stack>
  );
}
