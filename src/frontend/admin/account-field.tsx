import * as React from 'react';
import { Box, Button, Inline, Label, Stack, Textfield, xcss } from '@forge/react';
import { textIn } from '../events';

const wide = xcss({ width: '280px' });

interface Props {
  readonly id: string;
  readonly onLookUp: (typed: string) => void;
}

/**
 * Inactive accounts, service accounts and apps are in no picker: they are named by their account id, the last two by the beginning of
 * their name too. Leaving the field looks it up.
 */
export function AccountField({ id, onLookUp }: Props): React.JSX.Element {
  const typed = React.useRef('');
  const lookedUp = React.useRef('');
  const lookUp = (): void => {
    lookedUp.current = typed.current;
    onLookUp(typed.current);
  };
  return (
    <Inline space="space.100" rowSpace="space.100" alignBlock="end" shouldWrap>
      <Stack>
        <Label labelFor={id}>Account ID, or name of a service account or app</Label>
        <Box xcss={wide}>
          <Textfield
            id={id}
            name="account-id"
            placeholder="712020:0a1b2c3d…"
            onChange={(given: unknown) => {
              typed.current = textIn(given) ?? typed.current;
            }}
            onBlur={() => {
              if (typed.current !== lookedUp.current) lookUp();
            }}
          />
        </Box>
      </Stack>
      <Button onClick={lookUp}>Look up</Button>
    </Inline>
  );
}
