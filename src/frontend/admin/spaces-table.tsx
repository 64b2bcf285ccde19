import React from 'react';
import { DynamicTable, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ProjectRow } from '../../report/view';
import { EvidenceLozenge, StateLozenge } from '../parts/lozenges';
import { OpenButton } from '../parts/open-button';
import { Term } from '../parts/term';
import { Wide } from '../parts/wide';
import { tierWords } from '../view-model/evidence';
import { spaceTitle } from '../view-model/map-words';
import { aside, missingGroups } from '../view-model/missing';
import { figure, listed } from '../../text/english';

interface Props {
  readonly rows: readonly ProjectRow[];
  readonly hasLog: boolean;
  readonly isLoading: boolean;
  readonly onOpen: (projectKey: string) => void;
}

const columns = [
  { key: 'space', content: 'Space', width: 20 },
  { key: 'missing', content: 'What is missing', width: 26 },
  { key: 'why', content: 'Why', width: 36 },
  { key: 'records', content: 'Records', width: 8 },
  { key: 'evidence', content: 'Evidence', width: 10 },
] as const;

/** One screen of rows as the back end sorted them. The name of a space opens its explanation. */
export function SpacesTable({ rows, hasLog, isLoading, onOpen }: Props): React.JSX.Element {
  // Without a log there are no records to count.
  const shown = columns.filter(({ key }) => hasLog || key !== 'records');
  const cells = (row: ProjectRow): Record<(typeof columns)[number]['key'], React.JSX.Element> => ({
    space: spaceCell(row, onOpen),
    missing: missingCell(row),
    why: <Text>{row.says}</Text>,
    records: <Text>{figure(row.records)}</Text>,
    evidence: row.evidence === null ? <Text>–</Text> : <EvidenceLozenge evidence={row.evidence} />,
  });
  return (
    <Wide>
      <DynamicTable
        label="Spaces"
        head={{ cells: shown.map((column) => ({ ...column })) }}
        isLoading={isLoading}
        rows={rows.map((row) => ({
          key: row.key,
          cells: shown.map(({ key }) => ({ key, content: cells(row)[key] })),
        }))}
      />
    </Wide>
  );
}

function spaceCell(row: ProjectRow, onOpen: Props['onOpen']): React.JSX.Element {
  return (
    <Stack space="space.050" alignInline="start">
      <OpenButton name={spaceTitle(row)} onOpen={() => onOpen(row.key)} />
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
