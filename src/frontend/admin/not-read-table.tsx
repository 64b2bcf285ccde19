import * as React from 'react';
import { Stack, Text } from '@forge/react';
import { Table } from '../parts/table';
import { EmptyList } from './empty-list';
import { counted } from '../../text/english';
import type { ListTableProps } from './list-table';

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
      <Text>
        Jira did not show these to you or to this app, or was not asked. Explanations that need them are
        incomplete.
      </Text>
      <Table
        label="What we could not read"
        columns={[
          { title: 'What could not be read', width: 60, cell: ({ says }) => says },
          { title: 'Space', width: 15, cell: ({ project }) => project ?? '–' },
          { title: 'Right that would show it', width: 25, cell: ({ right }) => right ?? '–' },
        ]}
        items={lists.notRead}
        keyOf={({ what, id, project }) => `${what} ${id} ${project ?? ''}`}
      />
      {lists.notReadNotShown > 0 && (
        <Text>{`${counted(lists.notReadNotShown, 'more line')} in the downloaded report.`}</Text>
      )}
    </Stack>
  );
}
