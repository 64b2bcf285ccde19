import * as React from 'react';
import { Stack, Text } from '@forge/react';
import type { RetryView } from '../../report/lists-view';
import { Table } from '../parts/table';
import { placesInLog } from '../view-model/places';
import { counted, figure } from '../../text/english';

interface Props {
  readonly retry: RetryView;
  readonly linesAre: 'lines' | 'records';
}

/** What of the log to run again, in its order, then what not and why: together all of its records. */
export function RetryTable({ retry, linesAre }: Props): React.JSX.Element {
  return (
    <Stack space="space.150">
      <Text>{retry.says}</Text>
      {retry.again.length > 0 && (
        <Table
          label="What to retry"
          columns={[
            { title: 'Space or work item', width: 30, cell: ({ place }) => place },
            { title: 'Records', width: 15, cell: ({ records }) => figure(records) },
            {
              title: 'Where in the log',
              width: 55,
              cell: ({ lines, records }) => placesInLog(lines, records, linesAre),
            },
          ]}
          items={retry.again}
          keyOf={({ place }) => place}
        />
      )}
      {retry.notShown > 0 && (
        <Text>{`${counted(retry.notShown, 'more place')} in the file: Download → What to retry.`}</Text>
      )}
      {retry.not.length > 0 && (
        <Table
          label="What not to retry"
          columns={[
            { title: 'Do not retry', width: 30, cell: ({ what }) => what },
            { title: 'Records', width: 15, cell: ({ records }) => figure(records) },
            { title: 'Why', width: 55, cell: ({ says }) => says },
          ]}
          items={retry.not}
          keyOf={({ what }) => what}
        />
      )}
    </Stack>
  );
}
