import * as React from 'react';
import { Box, Button, ErrorMessage, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { ScanStatus } from '../../contract';
import type { Scan } from '../hooks/use-scan';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import type { DeskState } from '../view-model/desk-state';
import { dateTime } from '../view-model/words';
import { HalfSent } from './half-sent';
import { ScanProgress } from './scan-progress';

interface Props {
  readonly scan: Scan;
  readonly desk: DeskState;
}

/** The site's one scan: why none was started, its progress, somebody else's, or how it ended. */
export function ScanSection({ scan, desk }: Props): React.JSX.Element | null {
  const { view } = scan;
  switch (view.kind) {
    case 'none':
      return null;
    case 'not-started':
      return (
        <Box role="alert">
          <ErrorMessage>{view.says}</ErrorMessage>
        </Box>
      );
    case 'starting':
      return <Loading says="Starting the check…" />;
    case 'running':
      return <ScanProgress scan={view.scan} note={noteOn(view.scan)} onStop={scan.stop} />;
    case 'busy':
      return (
        <SectionMessage appearance="information" title="A check of this site is running">
          <Stack space="space.100">
            <Text>{`${view.scan.by.displayName} started it on ${dateTime(view.scan.since)}. Only one check runs at a time.`}</Text>
            <Inline space="space.100">
              <Button appearance="primary" onClick={() => scan.watch(view.scan)}>
                Watch
              </Button>
              <Button onClick={() => scan.stop(view.scan)}>Stop it</Button>
            </Inline>
          </Stack>
        </SectionMessage>
      );
    case 'watching':
      return (
        <ScanProgress
          scan={view.scan}
          note={
            view.standsStill
              ? 'It has not moved for a minute. You can go on with it here.'
              : 'Its report appears here too.'
          }
          onStop={scan.stop}
          {...(view.standsStill ? { onGoOn: scan.goOn } : {})}
        />
      );
    case 'half-sent':
      return <HalfSent found={view.scan} scan={scan} desk={desk} />;
    case 'interrupted':
      return (
        <Stack space="space.100">
          <ProblemMessage problem={view.problem} onTryAgain={() => scan.goOn(view.scan)} />
          <Inline space="space.100" alignBlock="center">
            <Button onClick={() => scan.stop(view.scan)}>Stop this check</Button>
            <Text>It keeps its place until you try again or stop it.</Text>
          </Inline>
        </Stack>
      );
    case 'ended':
      return <ScanEnd scan={view.scan} />;
  }
}

function noteOn({ state, pageDrives }: ScanStatus): string {
  if (state === 'receiving') return 'Keep this page open until the log is sent.';
  return pageDrives === null
    ? 'You can close this page. The check goes on.'
    : `${pageDrives} So the check goes on while this page is open.`;
}

function ScanEnd({
  scan,
}: {
  readonly scan: Extract<Scan['view'], { kind: 'ended' }>['scan'];
}): React.JSX.Element | null {
  if (scan.state === 'failed' && scan.problem !== null) return <ProblemMessage problem={scan.problem} />;
  if (scan.state !== 'stopped') return null;
  return (
    <SectionMessage appearance="information" title="The check was stopped">
      <Text>Nothing was changed in Jira, and no report was made. Start again when you like.</Text>
    </SectionMessage>
  );
}
