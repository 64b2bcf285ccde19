import React from 'react';
import { DynamicTable, Stack, Text } from '@forge/react';
import { placesInLog } from '../view-model/places';
import { Paged } from '../parts/paged';
import { Wide } from '../parts/wide';
import { EmptyList } from './empty-list';
import { ExampleTexts, TextsHint } from './example-texts';
import { figure } from '../../text/english';
import type { ListTableProps } from './list-table';

const head = {
  cells: [
    { key: 'text', content: 'What the log says', width: 40 },
    { key: 'records', content: 'Records', width: 8 },
    { key: 'where', content: 'Where', width: 24 },
    { key: 'candidate', content: 'What it may be', width: 28 },
  ],
};

/** Records whose message this app does not know, with what their type, operation and status narrow them to. */
export function UnrecognisedTable({ lists, texts, linesAre }: ListTableProps): React.JSX.Element {
  if (lists.unrecognised.length === 0)
    return (
      <EmptyList
        header="Every record was recognised"
        description="There is no message in this log that this app does not know."
      />
    );
  return (
    <Stack space="space.150">
      <Text>
        This app does not know these messages. They are counted and listed here, so that you can look for
        yourself.
      </Text>
      <TextsHint texts={texts} />
      <Paged
        items={lists.unrecognised}
        label="Pages of what was not recognised"
        draw={(shown, first) => (
          <Wide>
            <DynamicTable
              label="Not recognised"
              head={head}
              rows={shown.map((entry, index) => ({
                key: String(first + index),
                cells: [
                  {
                    key: 'text',
                    content: <ExampleTexts texts={texts} indices={entry.text === null ? [] : [entry.text]} />,
                  },
                  { key: 'records', content: <Text>{figure(entry.records)}</Text> },
                  { key: 'where', content: <Text>{placesInLog(entry.lines, entry.records, linesAre)}</Text> },
                  { key: 'candidate', content: <Text>{entry.says}</Text> },
                ],
              }))}
            />
          </Wide>
        )}
      />
    </Stack>
  );
}
