import React from 'react';
import { Box, Button, Heading, Inline, SectionMessage, Stack, Text, xcss } from '@forge/react';
import type { ReportHead } from '../../report/view';
import { brokenSentence, countsSentence } from '../view-model/counts';
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
}

/** The verdict in one sentence, the numbers, and where they come from. */
export function ReportSummary({ head, onCheckAgain }: Props): React.JSX.Element {
  const level = verdictLevel(head);
  const { lead, rest } = leadAndRest(head.verdict);
  const broken = head.log === null ? null : brokenSentence(head.log);
  return (
    <Stack space="space.200">
      <SectionMessage appearance={level}>
        <Stack space="space.050">
          <Text weight="semibold" size="large">
            {lead}
          </Text>
          {rest !== null && <Text>{rest}</Text>}
          {level === 'success' && <Text>{nextWhenClean(head)}</Text>}
        </Stack>
      </SectionMessage>
      <Figures figures={spaceFigures(head)} />
      <Figures figures={gapFigures(head)} />
      <Stack space="space.050">
        <Text>{`Checked on ${dateTime(head.checkedAt)} by ${head.by.displayName}. Account: ${head.account.displayName}. Task: ${profileLabel(head.profile)}.`}</Text>
        <Text>
          {head.log === null
            ? 'Every live space of this site was checked, without a log.'
            : countsSentence(head.log)}
        </Text>
        {broken !== null && <Text>{broken}</Text>}
        <Text>Download this report (JSON, CSV) and its plan (Markdown, CSV) in the log box above.</Text>
      </Stack>
      {head.since !== null && <SinceEarlier since={head.since} />}
      {head.canCheckAgain && (
        <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
          <Button
            isDisabled={onCheckAgain === null}
            onClick={() => {
              onCheckAgain?.();
            }}
          >
            Check everything again
          </Button>
          <Text color="color.text.subtle">
            {onCheckAgain === null
              ? 'A check is under way; see above how far it is.'
              : 'Asks Jira anew about all of this report, with the same log, account and task.'}
          </Text>
        </Inline>
      )}
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
