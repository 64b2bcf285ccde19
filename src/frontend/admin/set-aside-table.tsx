import React from 'react';
import { DynamicTable, Stack, Text } from '@forge/react';
import { placesInLog } from '../view-model/places';
import type { ListTableProps } from './list-table';
import { ExampleTexts, TextsHint } from './example-texts';
import { EmptyList } from './empty-list';
import { figure } from '../../text/english';
import { Wide } from '../parts/wide';

const head = {
  cells: [
    { key: 'reason', content: 'Why it was set aside', width: 36 },
    { key: 'records', content: 'Records', width: 8 },
    { key: 'where', content: 'Where', width: 26 },
    { key: 'examples', content: 'Examples', width: 30 },
  ],
};

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
      <Text>
        These records are about something else than permissions. No change of a permission helps there.
      </Text>
      <TextsHint texts={texts} />
      <Wide>
        <DynamicTable
          label="Set aside"
          head={head}
          rows={lists.setAside.map((entry) => ({
            key: `${entry.reason} ${entry.title}`,
            cells: [
              { key: 'reason', content: reasonCell(entry.title, entry.says) },
              { key: 'records', content: <Text>{figure(entry.records)}</Text> },
              { key: 'where', content: <Text>{placesInLog(entry.lines, entry.records, linesAre)}</Text> },
              { key: 'examples', content: <ExampleTexts texts={texts} indices={entry.texts} /> },
            ],
          }))}
        />
      </Wide>
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
