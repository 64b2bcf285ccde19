import React, { useState } from 'react';
import { Button, DynamicTable, Stack, Text } from '@forge/react';
import type { Ask, PlanChange, PlanView } from '../../report/plan-view';
import { Pages, rowsOnAPage } from '../parts/pages';
import { Wide } from '../parts/wide';
import { asksWords, closesWords, extraWords, totalOf } from '../view-model/plan-words';
import { ChangeTable } from './change-table';
import { Message } from './message';

const head = {
  cells: [
    { key: 'who', content: 'Who', width: 26 },
    { key: 'asks', content: 'Is asked for', width: 43 },
    { key: 'closes', content: 'May close', width: 9 },
    { key: 'extra', content: 'Extra', width: 8 },
    { key: 'message', content: 'Message', width: 14 },
  ],
};

interface Props {
  readonly view: Pick<PlanView, 'asks' | 'changes'>;
  readonly baseUrl: string;
}

/** Everybody who has to do something, a row each with one message for all of it. */
export function AsksTable({ view, baseUrl }: Props): React.JSX.Element {
  const [shown, show] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(view.asks.length / rowsOnAPage));
  const at = Math.min(page, pages);
  const first = (at - 1) * rowsOnAPage;
  const rows = view.asks.slice(first, first + rowsOnAPage).flatMap((ask, index) => {
    const place = first + index;
    const isShown = shown === place;
    const changes = view.changes.filter(({ number }) => ask.changes.includes(number));
    const row = {
      key: String(place),
      cells: [
        { key: 'who', content: <Text>{ask.addressee.says}</Text> },
        { key: 'asks', content: <Text>{asksWords(changes)}</Text> },
        { key: 'closes', content: <Text>{closesWords(totalOf(changes))}</Text> },
        { key: 'extra', content: <Text>{extraWords(totalOf(changes))}</Text> },
        {
          key: 'message',
          content: (
            <Button
              spacing="compact"
              onClick={() => {
                show(isShown ? null : place);
              }}
            >
              {`${isShown ? 'Hide' : 'Show'} message ${String(place + 1)}`}
            </Button>
          ),
        },
      ],
    };
    const full = {
      key: `${String(place)} in full`,
      cells: [{ key: 'full', colSpan: head.cells.length, content: askInFull(ask, place, changes, baseUrl) }],
    };
    return isShown ? [row, full] : [row];
  });
  return (
    <Stack space="space.100">
      <Wide>
        <DynamicTable label="Ask others" head={head} rows={rows} />
      </Wide>
      <Pages label="Pages of: Ask others" page={at} pages={pages} onPage={setPage} />
    </Stack>
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
