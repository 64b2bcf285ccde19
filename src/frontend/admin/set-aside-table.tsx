import * as React from 'react';
import { Stack, Text } from '@forge/react';
import { placesInLog } from '../view-model/places';
import type { ListTableProps } from './list-table';
import { ExampleTexts, TextsHint } from './example-texts';
import { EmptyList } from './empty-list';
import { figure } from '../../text/english';
import { Table } from '../parts/table';

/** Records that are about something else than permissions, by reason. */
export function SetAsideTable({ lists, texts, linesAre }: ListTableProps): React.JSX.Element {
  if (lists.setAside.length === 0)
    return (
      <EmptyList
        header="Nothing was set aside"
        description="Every record of the log is about permissions or was not recognised."
      />
    );
  return (
    <Stack space="space.150">
      <Text>These records are not about permissions. No permission would help there.</Text>
      <TextsHint texts={texts} />
      <Table
        label="Set aside"
        columns={[
          { title: 'Why it was set aside', width: 36, cell: ({ title, says }) => reasonCell(title, says) },
          { title: 'Records', width: 8, cell: ({ records }) => figure(records) },
          { title: 'Where', width: 26, cell: ({ lines, records }) => placesInLog(lines, records, linesAre) },
          {
            title: 'Examples',
            width: 30,
            cell: (entry) => <ExampleTexts texts={texts} indices={entry.texts} />,
          },
        ]}
        items={lists.setAside}
        keyOf={({ reason, title }) => `${reason} ${title}`}
      />
    </Stack>
  );
}

function reasonCell(title: string, says: string): React.JSX.Element {
  return (
    <Stack space="space.050">
      <Text weight="semibold">{title}</Text>
      <Text>{says}</Text>
    </Stack>
  );
}
