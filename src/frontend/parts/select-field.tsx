import * as React from 'react';
import { Box, Select, xcss } from '@forge/react';
import { optionIn } from '../events';
import { Field } from './field';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

const wide = xcss({ width: '204px' });

/** A labelled choice of one option. */
export function SelectField({ id, label, value, options, onChange }: Props): React.JSX.Element {
  return (
    <Field id={id} label={label}>
      <Box xcss={wide}>
        <Select
          inputId={id}
          options={options}
          value={options.find((option) => option.value === value) ?? null}
          isSearchable={false}
          onChange={(given: unknown) => {
            const chosen = optionIn(given);
            if (chosen !== null) onChange(chosen);
          }}
        />
      </Box>
    </Field>
  );
}
