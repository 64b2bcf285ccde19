import React, { useState } from 'react';
import { Button, DynamicTable, Lozenge, Stack, Text } from '@forge/react';
import type { PlanChange } from '../../report/plan-view';
import { Pages, rowsOnAPage } from '../parts/pages';
import { Wide } from '../parts/wide';
import { closesWords, extraOf, madeWords } from '../view-model/plan-words';
import { ChangeDetails } from './change-details';

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
  readonly changes: readonly PlanChange[];
  readonly baseUrl: string;
  /** Asks whether one of them shall be made; null: none can be now. */
  readonly onApply: ((changes: readonly PlanChange[]) => void) | null;
}

/** The changes of a section, a row each; one at a time is shown in full below its row. */
export function ChangeTable({ label, changes, baseUrl, onApply }: Props): React.JSX.Element {
  const [shown, show] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(changes.length / rowsOnAPage));
  const at = Math.min(page, pages);
  const rows = changes.slice((at - 1) * rowsOnAPage, at * rowsOnAPage).flatMap((change) => {
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
    <Stack space="space.100">
      <Wide>
        <DynamicTable label={label} head={head} rows={rows} />
      </Wide>
      <Pages label={`Pages of: ${label}`} page={at} pages={pages} onPage={setPage} />
    </Stack>
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
  const state = change.made === null ? null : madeWords(change.made.state);
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
