import * as React from 'react';
import { Button, Heading, Lozenge, Stack, Text } from '@forge/react';
import type { SideBySide, ToTakeRow } from '../../report/side-by-side-view';
import { counted, figure, listed } from '../../text/english';
import { Steps } from '../parts/steps';
import { Table } from '../parts/table';

interface Props {
  readonly view: SideBySide;
  readonly baseUrl: string;
}

/** What can be taken from the first account by hand, once the second does it. */
export function ToTakeTable({ view: { toTake, first }, baseUrl }: Props): React.JSX.Element {
  const [shown, show] = React.useState<string | null>(null);
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {`Take from ${first.displayName} (${figure(toTake.rows.length + toTake.notShown)})`}
      </Heading>
      {toTake.says.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {toTake.rows.length > 0 && (
        <Table
          label={`Take from ${first.displayName}`}
          columns={[
            { title: 'What', width: 34, cell: ({ says }) => says },
            { title: 'When', width: 28, cell: whenCell },
            { title: 'Also lost', width: 24, cell: ({ alsoSays }) => alsoSays ?? 'Nothing that was read' },
            {
              title: 'How',
              width: 14,
              cell: ({ id }) => (
                <Button spacing="compact" onClick={() => show(shown === id ? null : id)}>
                  {`${shown === id ? 'Hide' : 'Show'} steps ${id}`}
                </Button>
              ),
            },
          ]}
          items={toTake.rows}
          keyOf={({ id }) => id}
          below={({ id, alsoNames, steps, link }) =>
            shown === id ? (
              <Stack space="space.100">
                {alsoNames.length > 0 && <Text>{`Also lost: ${listed(alsoNames)}.`}</Text>}
                <Steps steps={steps} link={link} baseUrl={baseUrl} />
              </Stack>
            ) : null
          }
        />
      )}
      {toTake.notShown > 0 && (
        <Text>{`${counted(toTake.notShown, 'more line')} in the file: Download → JSON.`}</Text>
      )}
    </Stack>
  );
}

const whenCell = ({ state, stateSays }: ToTakeRow): React.JSX.Element => (
  <Stack space="space.050" alignInline="start">
    <Lozenge appearance={state === 'can-go' ? 'success' : 'moved'}>
      {state === 'can-go' ? 'Can go' : 'Wait'}
    </Lozenge>
    <Text>{stateSays}</Text>
  </Stack>
);
