import * as React from 'react';
import { Stack, Text } from '@forge/react';
import { placesInLog } from '../view-model/places';
import { Table } from '../parts/table';
import { EmptyList } from './empty-list';
import { ExampleTexts, TextsHint } from './example-texts';
import { figure } from '../../text/english';
import type { ListTableProps } from './list-table';

/** Records whose message this app does not know, with what their type, operation and status narrow them to. */
export function UnrecognisedTable({ lists, texts, linesAre }: ListTableProps): React.JSX.Element {
  if (lists.unrecognised.length === 0)
    return (
      <EmptyList
        header="Every record was recognised"
        description="This app knows every message in this log."
      />
    );
  return (
    <Stack space="space.150">
      <Text>
        This app does not know these messages. They are counted and listed here, so that you can look for
        yourself.
      </Text>
      <TextsHint texts={texts} />
      <Table
        label="Not recognised"
        columns={[
          {
            title: 'What the log says',
            width: 40,
            cell: ({ text }) => <ExampleTexts texts={texts} indices={text === null ? [] : [text]} />,
          },
          { title: 'Records', width: 8, cell: ({ records }) => figure(records) },
          { title: 'Where', width: 24, cell: ({ lines, records }) => placesInLog(lines, records, linesAre) },
          { title: 'What it may be', width: 28, cell: ({ says }) => says },
        ]}
        items={lists.unrecognised}
      />
    </Stack>
  );
}
