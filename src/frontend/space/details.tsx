import React, { useState } from 'react';
import { Box, Button, Stack } from '@forge/react';

interface Props {
  readonly children: React.ReactNode;
}

/** Every grant and why it does not match, the log's lines, how we know: folded until somebody asks. */
export function Details({ children }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack space="space.150" alignInline="start">
      <Button
        appearance="subtle"
        spacing="compact"
        iconBefore={isOpen ? 'chevron-down' : 'chevron-right'}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide details' : 'Details'}
      </Button>
      {isOpen && <Box>{children}</Box>}
    </Stack>
  );
}
