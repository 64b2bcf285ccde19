import * as React from 'react';
import { Button, Lozenge, Stack, Text } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import type { PlanChange, PlanStep } from '../../report/change-view';
import { Table } from '../parts/table';
import { madeWords } from '../view-model/made-words';
import { closesWords, extraOf } from '../view-model/plan-words';
import { ChangeDetails } from './change-details';
import { PagedChanges } from './paged-changes';

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
  return (
    <PagedChanges
      view={view}
      changes={changes}
      label={`Pages of: ${label}`}
      draw={(rows) => <Rows label={label} rows={rows} baseUrl={baseUrl} onApply={onApply} />}
    />
  );
}

interface RowsProps extends Pick<Props, 'label' | 'baseUrl' | 'onApply'> {
  readonly rows: readonly PlanChange[];
}

function Rows({ label, rows, baseUrl, onApply }: RowsProps): React.JSX.Element {
  const [shown, show] = React.useState<string | null>(null);
  const state = (change: PlanChange): React.JSX.Element => {
    const isShown = shown === change.id;
    return stateCell(change, isShown, () => show(isShown ? null : change.id));
  };
  // In a Stack, because a table calls the outermost component of a cell as a plain function.
  const details = (change: PlanChange): React.JSX.Element => (
    <Stack>
      <ChangeDetails
        change={change}
        baseUrl={baseUrl}
        onApply={onApply === null || change.locked !== null ? null : () => onApply([change])}
      />
    </Stack>
  );
  return (
    <Table
      label={label}
      columns={[
        { title: 'Change', width: 45, cell: ({ number, title }) => `${String(number)}. ${title}` },
        { title: 'Closes', width: 16, cell: (change) => closesWords(change) },
        { title: 'Extra', width: 15, least: 80, cell: extraCell },
        { title: 'Who', width: 9, least: 48, cell: ({ addressee }) => addressee?.says ?? 'This app' },
        { title: 'State', width: 15, cell: state },
      ]}
      items={rows}
      keyOf={({ id }) => id}
      below={(change) => (shown === change.id ? details(change) : null)}
    />
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
