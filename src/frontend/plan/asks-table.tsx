import React, { useState } from 'react';
import { Button, Stack } from '@forge/react';
import type { Ask, PlanChange, PlanView } from '../../report/plan-view';
import { Table } from '../parts/table';
import { asksWords, closesWords, extraWords, totalOf } from '../view-model/plan-words';
import { ChangeTable } from './change-table';
import { Message } from './message';

interface Props {
  readonly view: Pick<PlanView, 'asks' | 'changes'>;
  readonly baseUrl: string;
}

/** Everybody who has to do something, a row each with one message for all of it. */
export function AsksTable({ view, baseUrl }: Props): React.JSX.Element {
  const [shown, show] = useState<number | null>(null);
  const changesOf = (ask: Ask): readonly PlanChange[] =>
    view.changes.filter(({ number }) => ask.changes.includes(number));
  return (
    <Table
      label="Ask others"
      columns={[
        { title: 'Who', width: 26, cell: ({ addressee }) => addressee.says },
        { title: 'Is asked for', width: 43, cell: (ask) => asksWords(changesOf(ask)) },
        { title: 'May close', width: 9, cell: (ask) => closesWords(totalOf(changesOf(ask))) },
        { title: 'Extra', width: 8, cell: (ask) => extraWords(totalOf(changesOf(ask))) },
        {
          title: 'Message',
          width: 14,
          cell: (_, at) => (
            <Button spacing="compact" onClick={() => show(shown === at ? null : at)}>
              {`${shown === at ? 'Hide' : 'Show'} message ${String(at + 1)}`}
            </Button>
          ),
        },
      ]}
      items={view.asks}
      below={(ask, at) => (shown === at ? askInFull(ask, at, changesOf(ask), baseUrl) : null)}
    />
  );
}

function askInFull(
  { addressee, message }: Ask,
  place: number,
  changes: readonly PlanChange[],
  baseUrl: string,
): React.JSX.Element {
  return (
    <Stack space="space.150">
      <Message id={`message-${String(place)}`} label={`Message to: ${addressee.says}`} text={message} />
      <ChangeTable label={`Asked of: ${addressee.says}`} changes={changes} baseUrl={baseUrl} onApply={null} />
    </Stack>
  );
}
