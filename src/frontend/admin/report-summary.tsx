import React from 'react';
import { Box, Button, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import type { ReportHead } from '../../report/view';
import { gapFigures, spaceFigures, type Figure } from '../view-model/figures';
import { profileLabel } from '../view-model/profiles';
import { leadAndRest, verdictLevel } from '../view-model/verdict';
import { dateTime } from '../view-model/words';
import { SinceEarlier } from './since-earlier';
import { figure } from '../../text/english';

const tile = xcss({ minWidth: '96px' });

interface Props {
  readonly head: ReportHead;
  /** null: a check is under way, so that none can be started. */
  readonly onCheckAgain: (() => void) | null;
  readonly onNewCheck: () => void;
}

/** The verdict in one sentence, the numbers, and where they come from. */
export function ReportSummary({ head, onCheckAgain, onNewCheck }: Props): React.JSX.Element {
  const level = verdictLevel(head);
  const { lead, rest } = leadAndRest(head.verdict);
  return (
    <Stack space="space.200">
      <Box role="status">
        <Stack space="space.050">
          <Heading as="h2" size="large">
            {lead}
          </Heading>
          {rest !== null && <Text>{rest}</Text>}
          {level === 'success' && <Text>{nextWhenClean(head)}</Text>}
        </Stack>
      </Box>
      <Figures figures={spaceFigures(head)} />
      <Figures figures={gapFigures(head)} />
      <Stack space="space.050">
        <Text>{`Checked on ${dateTime(head.checkedAt)} by ${head.by.displayName}. Account: ${head.account.displayName}. Task: ${profileLabel(head.profile)}.`}</Text>
      </Stack>
      {head.since !== null && <SinceEarlier since={head.since} />}
      <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
        {head.canCheckAgain && (
          <Button
            isDisabled={onCheckAgain === null}
            onClick={() => {
              onCheckAgain?.();
            }}
          >
            Check again
          </Button>
        )}
        <Button onClick={onNewCheck}>New check</Button>
      </Inline>
    </Stack>
  );
}

function Figures({ figures }: { readonly figures: readonly Figure[] }): React.JSX.Element {
  return (
    <Inline space="space.400" rowSpace="space.150" shouldWrap>
      {figures.map(({ label, value }) => (
        <Box key={label} xcss={tile}>
          <Heading as="span" size="large">
            {figure(value)}
          </Heading>
          <Text color="color.text.subtle">{label}</Text>
        </Box>
      ))}
    </Inline>
  );
}

function nextWhenClean(head: ReportHead): string {
  return head.log === null
    ? 'There is nothing to do. Check again after the next change of a permission scheme.'
    : 'Run the backup again. If it still fails, drop its new log above.';
}
