import React from 'react';
import { DynamicTable, Stack, Text } from '@forge/react';
import type { RetryView } from '../../report/view';
import { Paged } from '../parts/paged';
import { placesInLog } from '../view-model/places';
import { counted, figure } from '../../text/english';

interface Props {
  readonly retry: RetryView;
  readonly linesAre: 'lines' | 'records';
}

const again = {
  cells: [
    { key: 'place', content: 'Space or work item', width: 30 },
    { key: 'records', content: 'Records', width: 15 },
    { key: 'where', content: 'Where in the log', width: 55 },
  ],
};
const not = {
  cells: [
    { key: 'what', content: 'Do not retry', width: 30 },
    { key: 'records', content: 'Records', width: 15 },
    { key: 'why', content: 'Why', width: 55 },
  ],
};

/** What of the log to run again, in its order, then what not and why: together all of its records. */
export function RetryTable({ retry, linesAre }: Props): React.JSX.Element {
  return (
    <Stack space="space.150">
      <Text>{retry.says}</Text>
      {retry.again.length > 0 && (
        <Paged
          items={retry.again}
          label="Pages of what to retry"
          draw={(shown) => (
            <DynamicTable
              label="What to retry"
              head={again}
              rows={shown.map(({ place, records, lines }) => ({
                key: place,
                cells: [
                  { key: 'place', content: <Text>{place}</Text> },
                  { key: 'records', content: <Text>{figure(records)}</Text> },
                  { key: 'where', content: <Text>{placesInLog(lines, records, linesAre)}</Text> },
                ],
              }))}
            />
          )}
        />
      )}
      {retry.notShown > 0 && (
        <Text>{`${counted(retry.notShown, 'more place')} in the file: Download → What to retry.`}</Text>
      )}
      {retry.not.length > 0 && (
        <DynamicTable
          label="What not to retry"
          head={not}
          rows={retry.not.map(({ what, records, says }) => ({
            key: what,
            cells: [
              { key: 'what', content: <Text>{what}</Text> },
              { key: 'records', content: <Text>{figure(records)}</Text> },
              { key: 'why', content: <Text>{says}</Text> },
            ],
          }))}
        />
      )}
    </Stack>
  );
}
