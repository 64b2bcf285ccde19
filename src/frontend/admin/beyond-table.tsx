import * as React from 'react';
import { Stack, Text } from '@forge/react';
import type { ReportLists } from '../../report/lists-view';
import { Table } from '../parts/table';
import { EmptyList } from './empty-list';
import { counted, listed } from '../../text/english';
import type { ListTableProps } from './list-table';

/** What the account holds beyond what is needed: information, not alarm. */
export function BeyondTable({ lists: { beyond } }: ListTableProps): React.JSX.Element {
  if (beyond.entries.length === 0)
    return <EmptyList header="Nothing more was found" description={beyond.says} />;
  return (
    <Stack space="space.150">
      <Text>{beyond.says}</Text>
      <Table
        label="Beyond what is needed"
        columns={[
          { title: 'Through', width: 24, cell: ({ through }) => through },
          { title: 'It also gives', width: 44, cell: ({ permissions }) => listed(permissions) },
          { title: 'In', width: 32, cell: spacesOf },
        ]}
        items={beyond.entries}
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
