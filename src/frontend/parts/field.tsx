import * as React from 'react';
import { Label, Stack } from '@forge/react';

interface Props {
  /** The `id`, or for a Select the `inputId`, of the input inside. */
  readonly id: string;
  readonly label: string;
  readonly children: React.ReactNode;
}

/** An input below its label. */
export function Field({ id, label, children }: Props): React.JSX.Element {
  return (
    <Stack>
      <Label labelFor={id}>{label}</Label>
      {children}
    </Stack>
  );
}
