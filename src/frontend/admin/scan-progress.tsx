import * as React from 'react';
import { Box, Button, Inline, ProgressBar, Stack, Text } from '@forge/react';
import type { ScanStatus } from '../../contract';
import { Card } from '../parts/card';
import { progressOf } from '../view-model/progress';

interface Props {
  readonly scan: ScanStatus;
  readonly note: string;
  readonly onStop: (scan: ScanStatus) => void;
  readonly onGoOn?: (scan: ScanStatus) => void;
}

/** What a running scan does now, how far it is, and the way out. */
export function ScanProgress({ scan, note, onStop, onGoOn }: Props): React.JSX.Element {
  const { sentence, counts, fraction } = progressOf(scan);
  return (
    <Card>
      <Stack space="space.150">
        <Box role="status">
          <Text weight="medium">{sentence}</Text>
        </Box>
        <ProgressBar value={fraction} ariaLabel="Progress of the check" />
        {counts !== '' && <Text>{counts}</Text>}
        <Inline space="space.150" rowSpace="space.100" alignBlock="center" shouldWrap>
          {onGoOn !== undefined && (
            <Button appearance="primary" onClick={() => onGoOn(scan)}>
              Go on with it here
            </Button>
          )}
          <Button onClick={() => onStop(scan)}>Stop</Button>
          <Text color="color.text.subtle">{note}</Text>
        </Inline>
      </Stack>
    </Card>
  );
}
