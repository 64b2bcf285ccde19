import * as React from 'react';
import { DynamicTable, Icon, Inline, Lozenge, Stack, Text } from '@forge/react';
import { isSameGroup } from '../../report/group-id';
import type { GroupId, MapGroup, MapRow, ReportMap } from '../../report/map-view';
import { isolated } from '../../text/isolated';
import { OpenButton } from '../parts/open-button';
import { Swatch } from '../parts/states-bar';
import { Wide } from '../parts/wide';
import { CellDrawn } from '../space/cell';
import { cellSays } from '../view-model/map-cells';
import { groupFigure, spaceInRow } from '../view-model/map-words';
import { stateWords } from '../view-model/states';

interface Props {
  readonly map: ReportMap;
  readonly onOpenGroup: (group: GroupId) => void;
  readonly onOpen: (projectKey: string) => void;
}

/** Spaces × permissions: groups, one of them open. */
export function MapTable({ map, onOpenGroup, onOpen }: Props): React.JSX.Element {
  const { columns, groups, open } = map;
  const width = Math.floor(70 / Math.max(1, columns.length));
  const groupRow = (group: MapGroup, isOpen: boolean) => ({
    key: JSON.stringify(group.id),
    cells: [{ key: 'group', colSpan: columns.length + 1, content: groupCell(group, isOpen, onOpenGroup) }],
  });
  const spaceRow = (row: MapRow) => ({
    key: row.key,
    cells: [
      { key: 'space', content: spaceCell(row, onOpen) },
      ...columns.map(({ name }, at) => ({ key: String(at), content: cellOf(row, at, name) })),
    ],
  });
  return (
    <Wide>
      <DynamicTable
        label="Map of spaces and permissions"
        head={{
          cells: [
            { key: 'space', content: 'Space', width: 30 },
            ...columns.map(({ name }, at) => ({ key: String(at), content: name, width })),
          ],
        }}
        rows={groups.flatMap((group) => {
          const isOpen = open !== null && isSameGroup(group.id, open.id);
          return [groupRow(group, isOpen), ...(isOpen ? open.rows.map(spaceRow) : [])];
        })}
      />
    </Wide>
  );
}

function groupCell(group: MapGroup, isOpen: boolean, onOpenGroup: Props['onOpenGroup']): React.JSX.Element {
  const figure = groupFigure(group);
  return (
    <Inline space="space.100" rowSpace="space.025" shouldWrap alignBlock="center">
      <Inline space="space.050" alignBlock="center">
        <Icon
          glyph={isOpen ? 'chevron-down' : 'chevron-right'}
          label={isOpen ? 'Open group' : 'Folded group'}
          size="small"
        />
        {/* the one that is open stays a button: were it none, whoever opened it by keyboard would stand at the top of the page */}
        <OpenButton name={isolated(group.name)} onOpen={() => onOpenGroup(group.id)} />
      </Inline>
      <Text color="color.text.subtle">{figure}</Text>
    </Inline>
  );
}

function spaceCell(row: MapRow, onOpen: Props['onOpen']): React.JSX.Element {
  return (
    <Stack space="space.025" alignInline="start">
      <OpenButton name={spaceInRow(row)} onOpen={() => onOpen(row.key)} />
      <Inline space="space.050" alignBlock="center">
        <Swatch state={row.state} />
        <Text size="small">{stateWords(row.state).label}</Text>
        {row.changed && <Lozenge appearance="moved">Changed since this check</Lozenge>}
      </Inline>
    </Stack>
  );
}

function cellOf({ cells }: MapRow, at: number, name: string): React.JSX.Element {
  const cell = cells[at] ?? null;
  return cell === null ? <Text>–</Text> : <CellDrawn cell={cell} label={cellSays(cell, name)} />;
}
