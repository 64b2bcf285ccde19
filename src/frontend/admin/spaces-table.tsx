import React from 'react';
import { DynamicTable, Inline, Lozenge, Pressable, Stack, Text, xcss } from '@forge/react';
import type { ProjectRow } from '../../report/view';
import { EvidenceLozenge, StateLozenge } from '../parts/lozenges';
import { Term } from '../parts/term';
import { tierWords } from '../view-model/evidence';
import { missingGroups } from '../view-model/missing';
import { figure } from '../view-model/words';

interface Props {
  readonly rows: readonly ProjectRow[];
  readonly isLoading: boolean;
  readonly onOpen: (projectKey: string) => void;
}

const plain = xcss({
  backgroundColor: 'color.background.neutral.subtle',
  padding: 'space.0',
  textAlign: 'start',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

const head = {
  cells: [
    { key: 'space', content: 'Space', width: 20 },
    { key: 'missing', content: 'What is missing', width: 26 },
    { key: 'why', content: 'Why', width: 36 },
    { key: 'records', content: 'Records', width: 8 },
    { key: 'evidence', content: 'Evidence', width: 10 },
  ],
};

/** One screen of rows as the back end sorted them. The name of a space opens its explanation. */
export function SpacesTable({ rows, isLoading, onOpen }: Props): React.JSX.Element {
  return (
    <DynamicTable
      label="Spaces"
      head={head}
      isLoading={isLoading}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          { key: 'space', content: spaceCell(row, onOpen) },
          { key: 'missing', content: missingCell(row) },
          { key: 'why', content: <Text>{row.says}</Text> },
          { key: 'records', content: <Text>{figure(row.records)}</Text> },
          {
            key: 'evidence',
            content: row.evidence === null ? <Text>–</Text> : <EvidenceLozenge evidence={row.evidence} />,
          },
        ],
      }))}
    />
  );
}

function spaceCell(row: ProjectRow, onOpen: (projectKey: string) => void): React.JSX.Element {
  return (
    <Stack space="space.050" alignInline="start">
      <Pressable
        xcss={plain}
        onClick={() => {
          onOpen(row.key);
        }}
      >
        <Text color="color.link" weight="medium">
          {row.name === null ? row.key : `${row.name} (${row.key})`}
        </Text>
      </Pressable>
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        <StateLozenge state={row.state} />
        {row.kind === 'team-managed' && <Lozenge>Team-managed</Lozenge>}
      </Inline>
    </Stack>
  );
}

function missingCell(row: ProjectRow): React.JSX.Element {
  const groups = missingGroups(row.missing);
  if (groups.length === 0) return <Text>Nothing</Text>;
  return (
    <Stack space="space.050">
      {groups.map(({ tier, names }) => (
        <Term key={tier} word={tierWords(tier).label} says={names} />
      ))}
    </Stack>
  );
}
