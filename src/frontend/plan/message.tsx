import * as React from 'react';
import { HelperMessage, TextArea } from '@forge/react';
import { Field } from '../parts/field';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** A message in Markdown, to be sent to whoever can make a change. */
export function Message({ id, label, text }: Props): React.JSX.Element {
  return (
    <Field id={id} label={label}>
      <TextArea id={id} value={text} isReadOnly isMonospaced minimumRows={8} resize="auto" />
      <HelperMessage>Click into it, select all and copy. It is Markdown.</HelperMessage>
    </Field>
  );
}
