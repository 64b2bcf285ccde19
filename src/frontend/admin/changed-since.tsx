import * as React from 'react';
import { Box, Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import { counted } from '../../text/english';
import type { CatchUp } from '../hooks/use-catch-up';

interface Props {
  /** Spaces of the report. */
  readonly changed: number;
  readonly catchUp: CatchUp;
}

/** That changes were made since the check, for as long as Jira was not asked again about their spaces. */
export function ChangedSince({ changed, catchUp }: Props): React.JSX.Element {
  return (
    <Box role="status">
      {catchUp.kind === 'asking' && (
        <Text>{`${counted(changed, 'space')} changed since this check. Asking Jira again…`}</Text>
      )}
      {catchUp.kind === 'left' && changed > 0 && (
        <SectionMessage appearance="warning">
          <Stack space="space.100">
            <Text>
              {`${counted(changed, 'space')} changed since this check and ${changed === 1 ? 'was' : 'were'} not asked again: what is said of ${changed === 1 ? 'it' : 'them'} may be out of date.`}
            </Text>
            {catchUp.problem !== null && <Text>{catchUp.problem.says}</Text>}
            <Inline>
              <Button onClick={catchUp.goOn}>Ask Jira again</Button>
            </Inline>
          </Stack>
        </SectionMessage>
      )}
    </Box>
  );
}
