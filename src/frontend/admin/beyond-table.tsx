import React from 'react';
import { DynamicTable, Stack, Text } from '@forge/react';
import type { ReportLists } from '../../report/view';
import { Paged } from '../parts/paged';
import { Wide } from '../parts/wide';
import { EmptyList } from './empty-list';
import { counted, listed } from '../../text/english';
import type { ListTableProps } from './list-table';

const head = {
  cells: [
    { key: 'through', content: 'Through', width: 24 },
    { key: 'permissions', content: 'It also gives', width: 44 },
    { key: 'spaces', content: 'In', width: 32 },
  ],
};

/** What the account holds beyond what is needed: information, not alarm. */
export function BeyondTable({ lists: { beyond } }: ListTableProps): React.JSX.Element {
  if (beyond.entries.length === 0)
    return <EmptyList header="Nothing more was found" description={beyond.says} />;
  return (
    <Stack space="space.150">
      <Text>{beyond.says}</Text>
      <Paged
        items={beyond.entries}
        label="Pages of what is too much"
        draw={(shown, first) => (
          <Wide>
            <DynamicTable
              label="Beyond what is needed"
              head={head}
              rows={shown.map((entry, index) => ({
                key: String(first + index),
                cells: [
                  { key: 'through', content: <Text>{entry.through}</Text> },
                  { key: 'permissions', content: <Text>{listed(entry.permissions)}</Text> },
                  { key: 'spaces', content: <Text>{spacesOf(entry)}</Text> },
                ],
              }))}
            />
          </Wide>
        )}
      />
      {beyond.notShown > 0 && (
        <Text>{`${counted(beyond.notShown, 'more line')} in the downloaded report.`}</Text>
      )}
    </Stack>
  );
}

function spacesOf({ keys, spaces }: ReportLists['beyond']['entries'][number]): string {
  const more = spaces - keys.length;
  return listed(more > 0 ? [...keys, counted(more, 'more space')] : keys);
}
