import React, { useState } from 'react';
import { Button, Heading, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { PlanChange } from '../../report/plan-view';
import { Card } from '../parts/card';
import { OpenButton } from '../parts/open-button';
import { partHeading, type GapLevel } from '../parts/levels';
import { isFromLog, isMade, madeWords } from '../view-model/plan-words';
import { dateTime } from '../view-model/words';
import { BeforeAfter } from './before-after';
import { ByHand } from './by-hand';

interface Props {
  readonly change: PlanChange;
  /** From 1. */
  readonly place: number;
  readonly level: GapLevel;
  readonly baseUrl: string;
  /** null: the app may not, or is at it. */
  readonly onApply: (() => void) | null;
}

/** One change of the plan: what it closes, what it gives besides, before and after, and the ways to make it. */
export function ChangeCard({ change, place, level, baseUrl, onApply }: Props): React.JSX.Element {
  const [open, setOpen] = useState(false);
  const { made } = change;
  const hand = change.byApp ? 'the steps by hand' : 'the message to send';
  return (
    <Card>
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
          <Heading {...partHeading(level)}>{`${String(place)}. ${change.says}`}</Heading>
          <Lozenge appearance={change.byApp ? 'inprogress' : 'default'}>
            {change.byApp ? 'This app can make it' : 'By hand'}
          </Lozenge>
          {isFromLog(change) && <Lozenge appearance="moved">Only the log asks for it</Lozenge>}
          {made !== null && (
            <Lozenge appearance={madeWords(made.state).appearance}>{madeWords(made.state).label}</Lozenge>
          )}
        </Inline>
        <Text>{change.closesSays}</Text>
        <BeforeAfter change={change} place={place} />
        {made !== null && (
          <Text>
            {`${made.stateSays} ${made.verdict?.says ?? ''} By ${made.by.displayName} on ${dateTime(made.at)}.`}
          </Text>
        )}
        <Inline space="space.150" rowSpace="space.100" alignBlock="center" shouldWrap>
          {onApply !== null && change.byApp && !isMade(change) && (
            <Button
              onClick={onApply}
            >{`Apply change ${String(place)}${isFromLog(change) ? ' by itself' : ''}`}</Button>
          )}
          {!isMade(change) && (
            <OpenButton
              name={`${open ? 'Hide' : 'Show'} ${hand} (change ${String(place)})`}
              onOpen={() => {
                setOpen(!open);
              }}
            />
          )}
        </Inline>
        {open && !isMade(change) && <ByHand change={change} place={place} baseUrl={baseUrl} />}
      </Stack>
    </Card>
  );
}
