import * as React from 'react';
import { Code, SectionMessage, Stack, Text } from '@forge/react';
import { counted } from '../../text/english';

interface Props {
  readonly texts: readonly string[] | null;
}

/** The log's words stay in the browser; a report that was opened later has them only while its log is in the box. */
export function TextsHint({ texts }: Props): React.JSX.Element | null {
  if (texts !== null) return null;
  return (
    <SectionMessage appearance="information">
      <Text>
        Drop the same log again to see its texts. They are never sent to the app, so this report does not have
        them.
      </Text>
    </SectionMessage>
  );
}

// No hooks here: a table calls what stands in its cells as plain functions.

/** Messages that differ only in names are one example already. */
const most = 3;

/** Example messages of a class; a dash where the log is not at hand. */
export function ExampleTexts({
  texts,
  indices,
}: Props & { readonly indices: readonly number[] }): React.JSX.Element {
  const found = indices.flatMap((index) => texts?.[index] ?? []);
  if (found.length === 0) return <Text>–</Text>;
  const shown = found.slice(0, most);
  return (
    <Stack space="space.050">
      {shown.map((text) => (
        <Text key={text}>
          <Code>{text}</Code>
        </Text>
      ))}
      {found.length > shown.length && (
        <Text>{`and ${counted(found.length - shown.length, 'more message')}`}</Text>
      )}
    </Stack>
  );
}
