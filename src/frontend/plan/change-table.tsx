import React, { useState } from 'react';
import { Button, DynamicTable, Lozenge, Stack, Text } from '@forge/react';
import type { PlanChange, PlanStep, PlanView } from '../../report/plan-view';
import { usePlanChanges } from '../hooks/use-plan-part';
import { Pages, pagesOf, rowsOnAPage } from '../parts/pages';
import { Wide } from '../parts/wide';
import { closesWords, extraOf, madeWords } from '../view-model/plan-words';
import { ChangeDetails } from './change-details';
import { PartShown } from './part-shown';

const head = {
  cells: [
    { key: 'change', content: 'Change', width: 45 },
    { key: 'closes', content: 'Closes', width: 16 },
    { key: 'extra', content: 'Extra', width: 15 },
    { key: 'who', content: 'Who', width: 9 },
    { key: 'state', content: 'State', width: 15 },
  ],
};

interface Props {
  /** The name of its section. */
  readonly label: string;
  readonly view: PlanView;
  readonly changes: readonly PlanStep[];
  readonly baseUrl: string;
  /** Asks whether one of them shall be made; null: none can be now. */
  readonly onApply: ((changes: readonly PlanStep[]) => void) | null;
}

/** The changes of a section, a row each; one at a time is shown in full below its row. */
export function ChangeTable({ label, view, changes, baseUrl, onApply }: Props): React.JSX.Element {
  const [chosen, setPage] = useState(1);
  const { page, pages } = pagesOf(changes.length, chosen);
  const shown = changes.slice((page - 1) * rowsOnAPage, page * rowsOnAPage);
  const part = usePlanChanges(
    view,
    shown.map(({ number }) => number),
  );
  return (
    <Stack space="space.100">
      <PartShown
        part={part}
        says="Loading the changes…"
        draw={(rows) => <Rows label={label} rows={rows} baseUrl={baseUrl} onApply={onApply} />}
      />
      <Pages label={`Pages of: ${label}`} page={page} pages={pages} onPage={setPage} />
    </Stack>
  );
}

interface RowsProps extends Pick<Props, 'label' | 'baseUrl' | 'onApply'> {
  readonly rows: readonly PlanChange[];
}

function Rows({ label, rows, baseUrl, onApply }: RowsProps): React.JSX.Element {
  const [shown, show] = useState<string | null>(null);
  const drawn = rows.flatMap((change) => {
    const isShown = shown === change.id;
    const toggle = (): void => {
      show(isShown ? null : change.id);
    };
    const row = {
      key: change.id,
      cells: [
        { key: 'change', content: <Text>{`${String(change.number)}. ${change.title}`}</Text> },
        { key: 'closes', content: <Text>{closesWords(change)}</Text> },
        { key: 'extra', content: extraCell(change) },
        { key: 'who', content: <Text>{change.addressee?.says ?? 'This app'}</Text> },
        { key: 'state', content: stateCell(change, isShown, toggle) },
      ],
    };
    if (!isShown) return [row];
    // In a Stack, because a table calls the outermost component of a cell as a plain function.
    const details = (
      <Stack>
        <ChangeDetails
          change={change}
          baseUrl={baseUrl}
          onApply={
            onApply === null || change.locked !== null
              ? null
              : () => {
                  onApply([change]);
                }
          }
        />
      </Stack>
    );
    return [
      row,
      {
        key: `${change.id} in full`,
        cells: [{ key: 'details', colSpan: head.cells.length, content: details }],
      },
    ];
  });
  return (
    <Wide>
      <DynamicTable label={label} head={head} rows={drawn} />
    </Wide>
  );
}

function extraCell(change: PlanChange): React.JSX.Element {
  const says = extraOf(change);
  return change.destructive + change.destructiveNames.length > 0 ? (
    <Text color="color.text.danger">{says}</Text>
  ) : (
    <Text>{says}</Text>
  );
}

function stateCell(change: PlanChange, isShown: boolean, toggle: () => void): React.JSX.Element {
  const state = change.state === null ? null : madeWords(change.state);
  return (
    <Stack space="space.050" alignInline="start">
      {state !== null && <Lozenge appearance={state.appearance}>{state.label}</Lozenge>}
      {change.locked !== null && <Text color="color.text.subtle">{change.locked}</Text>}
      <Button spacing="compact" onClick={toggle}>
        {`${isShown ? 'Hide' : 'Show'} change ${String(change.number)}`}
      </Button>
    </Stack>
  );
}
