import * as React from 'react';
import { Button, Heading, Inline, Stack, Text } from '@forge/react';
import {
  pairStates,
  type PairState,
  type SideBySide,
  type SideBySideQuery,
} from '../../report/side-by-side-view';
import { figure } from '../../text/english';
import { Pages } from '../parts/pages';
import { SelectField } from '../parts/select-field';
import { Table } from '../parts/table';
import { nameInHead, spaceInRow } from '../view-model/map-words';
import { pairStateNames } from '../view-model/side-by-side';
import { dateTime } from '../view-model/words';

interface Props {
  readonly view: SideBySide;
  readonly query: SideBySideQuery;
  readonly onQuery: (query: SideBySideQuery) => void;
  readonly isLoading: boolean;
  readonly onOpenReport: (reportId: string) => void;
}

/** What each of two accounts can do of the task, space by space. */
export function PairsTable({ view, query, onQuery, isLoading, onOpenReport }: Props): React.JSX.Element {
  const { first, second, counts } = view;
  const names = pairStateNames(view);
  const all = pairStates.reduce((sum, state) => sum + counts[state], 0);
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {`${first.displayName} and ${second.displayName}`}
      </Heading>
      <Text>{view.says}</Text>
      <Text>{view.planSays}</Text>
      <Text color="color.text.subtle">
        {`${first.displayName} was checked on ${dateTime(first.checkedAt)}, ${second.displayName} on ${dateTime(second.checkedAt)}.`}
      </Text>
      <Inline space="space.200" alignBlock="end" shouldWrap>
        <SelectField
          id="pairs"
          label="Show"
          value={query.state ?? ''}
          options={[
            { value: '', label: `All spaces (${figure(all)})` },
            ...pairStates.map((state) => ({
              value: state,
              label: `${names[state]} (${figure(counts[state])})`,
            })),
          ]}
          onChange={(value) => onQuery({ state: stateNamed(value), page: 1 })}
        />
        <Button
          onClick={() => onOpenReport(first.reportId)}
        >{`Open the report of ${first.displayName}`}</Button>
      </Inline>
      <Table
        label="Both accounts by space"
        isLoading={isLoading}
        columns={[
          { title: 'Space', width: 25, cell: spaceInRow },
          { title: nameInHead(first.displayName), width: 28, cell: (row) => row.first },
          { title: nameInHead(second.displayName), width: 28, cell: (row) => row.second },
          { title: 'Whole task', width: 19, cell: ({ state }) => names[state] },
        ]}
        items={view.rows}
        keyOf={({ key }) => key}
      />
      <Pages
        label="Pages of both accounts"
        page={view.page}
        pages={view.pages}
        onPage={(page) => onQuery({ ...query, page })}
      />
    </Stack>
  );
}

const stateNamed = (value: string): PairState | null => pairStates.find((state) => state === value) ?? null;
