import * as React from 'react';
import { Button, Stack } from '@forge/react';
import type { Ask, PlanView } from '../../report/plan-view';
import type { PlanStep } from '../../report/change-view';
import { usePlanAsks } from '../hooks/use-plan-part';
import { AnswerShown } from '../parts/answer-shown';
import { Pages, pagesOf, rowsOnAPage } from '../parts/pages';
import { Table } from '../parts/table';
import { closesWords, extraWords, totalOf } from '../view-model/plan-words';
import { ChangeTable } from './change-table';
import { Message } from './message';

interface Props {
  readonly view: PlanView;
  readonly baseUrl: string;
}

/** Everybody who has to do something, a row each with one message for all of it. */
export function AsksTable({ view, baseUrl }: Props): React.JSX.Element {
  const [chosen, setPage] = React.useState(1);
  const { page, pages } = pagesOf(view.asks.all, chosen);
  return (
    <Stack space="space.100">
      <AnswerShown
        answer={usePlanAsks(view, page)}
        says="Loading the messages…"
        draw={(asks) => <Rows view={view} asks={asks} before={(page - 1) * rowsOnAPage} baseUrl={baseUrl} />}
      />
      <Pages label="Pages of: Ask others" page={page} pages={pages} onPage={setPage} />
    </Stack>
  );
}

interface RowsProps extends Props {
  readonly asks: readonly Ask[];
  /** How many messages stand on the pages before. */
  readonly before: number;
}

function Rows({ view, asks, before, baseUrl }: RowsProps): React.JSX.Element {
  const [shown, show] = React.useState<number | null>(null);
  // One message may ask for thousands of changes.
  const byNumber = new Map(view.changes.map((change) => [change.number, change]));
  const stepsOf = (ask: Ask): readonly PlanStep[] =>
    ask.changes.flatMap((number) => byNumber.get(number) ?? []);
  return (
    <Table
      label="Ask others"
      columns={[
        { title: 'Who', width: 26, cell: ({ addressee }) => addressee.says },
        { title: 'Is asked for', width: 43, cell: ({ says }) => says },
        { title: 'May close', width: 9, least: 48, cell: (ask) => closesWords(totalOf(stepsOf(ask))) },
        { title: 'Extra', width: 8, least: 80, cell: (ask) => extraWords(totalOf(stepsOf(ask))) },
        {
          title: 'Message',
          width: 14,
          cell: (_, at) => (
            <Button spacing="compact" onClick={() => show(shown === before + at ? null : before + at)}>
              {`${shown === before + at ? 'Hide' : 'Show'} message ${String(before + at + 1)}`}
            </Button>
          ),
        },
      ]}
      items={asks}
      below={(ask, at) =>
        shown !== before + at ? null : (
          <Stack space="space.150">
            <Message
              id={`message-${String(before + at)}`}
              label={`Message to: ${ask.addressee.says}`}
              text={ask.message}
            />
            <ChangeTable
              label={`Asked of: ${ask.addressee.says}`}
              view={view}
              changes={stepsOf(ask)}
              baseUrl={baseUrl}
              onApply={null}
            />
          </Stack>
        )
      }
    />
  );
}
