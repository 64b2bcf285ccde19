import * as React from 'react';
import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ProjectRow } from '../../report/space-view';
import { EvidenceLozenge, StateLozenge } from '../parts/lozenges';
import { OpenButton } from '../parts/open-button';
import { Term } from '../parts/term';
import { Table, type Column } from '../parts/table';
import { tierWords } from '../view-model/evidence';
import { spaceInRow } from '../view-model/map-words';
import { aside, missingGroups } from '../view-model/missing';
import { figure, listed } from '../../text/english';

interface Props {
  readonly rows: readonly ProjectRow[];
  readonly hasLog: boolean;
  readonly isLoading: boolean;
  readonly onOpen: (projectKey: string) => void;
}

/** One screen of rows as the back end sorted them. The name of a space opens its explanation. */
export function SpacesTable({ rows, hasLog, isLoading, onOpen }: Props): React.JSX.Element {
  const records: Column<ProjectRow> = { title: 'Records', width: 8, cell: (row) => figure(row.records) };
  return (
    <Table
      label="Spaces"
      columns={[
        { title: 'Space', width: 20, cell: (row) => spaceCell(row, onOpen) },
        { title: 'What is missing', width: 26, cell: missingCell },
        { title: 'Why', width: 36, cell: ({ says }) => says },
        // Without a log there are no records to count.
        ...(hasLog ? [records] : []),
        { title: 'Evidence', width: 10, cell: evidenceCell },
      ]}
      items={rows}
      keyOf={({ key }) => key}
      isLoading={isLoading}
    />
  );
}

function evidenceCell({ evidence }: ProjectRow): string | React.JSX.Element {
  return evidence === null ? '–' : <EvidenceLozenge evidence={evidence} />;
}

function spaceCell(row: ProjectRow, onOpen: Props['onOpen']): React.JSX.Element {
  return (
    <Stack space="space.050" alignInline="start">
      <OpenButton name={spaceInRow(row)} onOpen={() => onOpen(row.key)} />
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        <StateLozenge state={row.state} />
        {row.changed && <Lozenge appearance="moved">Changed since this check</Lozenge>}
        {row.kind === 'team-managed' && <Lozenge>Team-managed</Lozenge>}
      </Inline>
    </Stack>
  );
}

function missingCell(row: ProjectRow): React.JSX.Element {
  const groups = missingGroups(row.missing);
  const more = aside(row);
  if (groups.length === 0 && more === null) {
    return <Text>{nothingMissing(row)}</Text>;
  }
  return (
    <Stack space="space.050">
      {groups.map(({ tier, names }) => (
        <Term key={tier} word={tierWords(tier).label} says={names} />
      ))}
      {more !== null && <Text color="color.text.subtle">{more}</Text>}
    </Stack>
  );
}

/** Only where everything was asked and answered is nothing missing. */
function nothingMissing({ state, notChecked }: ProjectRow): string {
  if (state === 'complete') return 'Nothing';
  return notChecked.length === 0 ? '–' : `Nothing that was asked. Not checked: ${listed(notChecked)}`;
}
