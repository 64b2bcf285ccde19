import React from 'react';
import { Box, Select, xcss } from '@forge/react';
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

/** What a Select hands over is typed `any` by UI Kit. */
function valueOfOption(option: unknown): string | null {
  if (typeof option !== 'object' || option === null || !('value' in option)) return null;
  return typeof option.value === 'string' ? option.value : null;
}

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
          onChange={(option: unknown) => {
            const chosen = valueOfOption(option);
            if (chosen !== null) onChange(chosen);
          }}
        />
      </Box>
    </Field>
  );
}
