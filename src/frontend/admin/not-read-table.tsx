import React from 'react';
import { DynamicTable, Stack, Text } from '@forge/react';
import { Paged } from '../parts/paged';
import { Wide } from '../parts/wide';
import { EmptyList } from './empty-list';
import { counted } from '../../text/english';
import type { ListTableProps } from './list-table';

const head = {
  cells: [
    { key: 'what', content: 'What could not be read', width: 60 },
    { key: 'space', content: 'Space', width: 15 },
    { key: 'right', content: 'Right that would show it', width: 25 },
  ],
};

/** What this app itself could not read in Jira, each with the right that would let it. */
export function NotReadTable({ lists }: ListTableProps): React.JSX.Element {
  if (lists.notRead.length === 0)
    return (
      <EmptyList
        header="Everything could be read"
        description="Jira answered every question that this report needed."
      />
    );
  return (
    <Stack space="space.150">
      <Text>Jira did not show these to you or to this app. Explanations that need them are incomplete.</Text>
      <Paged
        items={lists.notRead}
        label="Pages of what could not be read"
        draw={(shown) => (
          <Wide>
            <DynamicTable
              label="What we could not read"
              head={head}
              rows={shown.map((entry) => ({
                key: `${entry.what} ${entry.id} ${entry.project ?? ''}`,
                cells: [
                  { key: 'what', content: <Text>{entry.says}</Text> },
                  { key: 'space', content: <Text>{entry.project ?? '–'}</Text> },
                  { key: 'right', content: <Text>{entry.right ?? '–'}</Text> },
                ],
              }))}
            />
          </Wide>
        )}
      />
      {lists.notReadNotShown > 0 && (
        <Text>{`${counted(lists.notReadNotShown, 'more line')} in the downloaded report.`}</Text>
      )}
    </Stack>
  );
}
