import * as React from 'react';
import { Box, Button, ErrorMessage, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { ScanStatus } from '../../contract';
import type { Scan } from '../hooks/use-scan';
import type { DeskState } from '../view-model/desk-state';
import { requestFor } from '../view-model/start';
import { dateTime } from '../view-model/words';
import { figure } from '../../text/english';

interface Props {
  readonly found: ScanStatus;
  readonly scan: Scan;
  readonly desk: DeskState;
}

/** A check whose page was left while it sent the log. It cannot go on, because the rest of the log went with the page. */
export function HalfSent({ found, scan, desk }: Props): React.JSX.Element {
  const [missing, setMissing] = React.useState<string | null>(null);
  const { arrived, of } = found.parts;
  const sendAgain = (): void => {
    const request = requestFor(found.accountId, { profile: found.profile, profileChosen: false }, desk);
    if (request.ok) scan.startAnew(found, request.start);
    else setMissing(request.says);
  };
  return (
    <SectionMessage appearance="warning" title="A check was left while the log was being sent">
      <Stack space="space.100">
        <Text>
          {`You started it on ${dateTime(found.since)}; ${figure(arrived)} of ${figure(of)} parts of the log arrived. The rest was lost with the page.`}
        </Text>
        <Text>
          Drop the log into the box above again and send it again. The check then starts from the beginning,
          with the same account and the same task. Or stop it: nothing was changed in Jira.
        </Text>
        <Inline space="space.100">
          <Button appearance="primary" onClick={sendAgain}>
            Send the log again
          </Button>
          <Button onClick={() => scan.stop(found)}>Stop it</Button>
        </Inline>
        <Box role="alert">
          {missing !== null && desk.kind !== 'read' && <ErrorMessage>{missing}</ErrorMessage>}
        </Box>
      </Stack>
    </SectionMessage>
  );
}
