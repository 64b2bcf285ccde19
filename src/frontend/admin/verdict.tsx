import * as React from 'react';
import { Box, Heading, Inline, Stack, Text } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import type { ReportHead, RowState } from '../../report/view';
import { StatesBar } from '../parts/states-bar';
import { StatesLegend } from '../parts/states-legend';
import { asides } from '../view-model/asides';
import { verdictHeading, whenClean } from '../view-model/verdict';

interface Props {
  /** null: there is no report yet. The region stands all the same, so that what comes into it is read out. */
  readonly head: ReportHead | null;
  readonly view: PlanView | null;
  /** What stands beside the verdict: the one button that leads on. */
  readonly action: React.JSX.Element | null;
  readonly onOpenSpaces: (state: RowState) => void;
}

/** The report at a glance: the verdict, all spaces as a bar with its figures, and what the plan comes to. */
export function Verdict({ head, view, action, onOpenSpaces }: Props): React.JSX.Element {
  const aside = head === null ? null : asides(head);
  const clean = head === null ? null : whenClean(head);
  return (
    <Stack space="space.150">
      <Inline spread="space-between" alignBlock="center" space="space.100" rowSpace="space.100" shouldWrap>
        <Box role="status">
          {head !== null && (
            <Heading as="h2" size="large">
              {verdictHeading(head)}
            </Heading>
          )}
        </Box>
        {action}
      </Inline>
      {head !== null && head.numbers.projects > 0 && (
        <Stack space="space.075">
          <StatesBar states={head.numbers.states} />
          <StatesLegend states={head.numbers.states} onOpen={onOpenSpaces} />
        </Stack>
      )}
      {view !== null && <Text>{[view.says, view.extraSays].filter(Boolean).join(' ')}</Text>}
      {aside !== null && <Text color="color.text.subtle">{aside}</Text>}
      {clean !== null && <Text>{clean}</Text>}
    </Stack>
  );
}
