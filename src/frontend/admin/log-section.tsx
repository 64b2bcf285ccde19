import * as React from 'react';
import { Box, Frame, Heading, SectionMessage, Stack, Text, xcss } from '@forge/react';
import type { LogWarning } from '../view-model/log-warnings';

/** The least that the drop zone takes as a step. Without it the form below would move, from under a press, when the frame comes. */
const room = xcss({ minHeight: '100px' });

interface Props {
  /** Whether it is a step of the form; else it is one line, into which the next log can be dropped. */
  readonly isStep: boolean;
  readonly warnings: readonly LogWarning[];
}

/**
 * The frame that reads the log in the browser and hands out the downloads. It stands always and at one place, for with it the log
 * would go; and it has no height, for with one it would not grow.
 */
export function LogSection({ isStep, warnings }: Props): React.JSX.Element {
  return (
    <Stack space="space.100">
      {isStep && (
        <Heading as="h2" size="small">
          1. Error log of the backup
        </Heading>
      )}
      <Box {...(isStep ? { xcss: room } : {})}>
        <Frame resource="file-desk" />
      </Box>
      {isStep &&
        warnings.map((warning) => (
          <SectionMessage key={warning.kind} appearance="warning">
            <Text>{warning.says}</Text>
          </SectionMessage>
        ))}
    </Stack>
  );
}
