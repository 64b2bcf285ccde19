import * as React from 'react';
import { Button, Inline, Stack } from '@forge/react';

interface Props {
  readonly children: React.ReactNode;
}

/** Every grant and why it does not match, the log's lines, how we know: folded until somebody asks. */
export function Details({ children }: Props): React.JSX.Element {
  const [isOpen, setOpen] = React.useState(false);
  return (
    // what stands in here is as wide as the page: beside a start it would be as wide as its longest name
    <Stack space="space.150">
      <Inline>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={isOpen ? 'chevron-down' : 'chevron-right'}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide details' : 'Details'}
        </Button>
      </Inline>
      {isOpen && children}
    </Stack>
  );
}
