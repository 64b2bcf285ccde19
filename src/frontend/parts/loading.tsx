import * as React from 'react';
import { Box, Inline, Spinner, Text } from '@forge/react';

/** A wait that says what is waited for; screen readers hear it when it comes. */
export function Loading({ says }: { readonly says: string }): React.JSX.Element {
  return (
    <Box role="status" paddingBlock="space.200">
      <Inline space="space.100" alignBlock="center">
        <Spinner size="medium" label={says} />
        <Text>{says}</Text>
      </Inline>
    </Box>
  );
}
