import * as React from 'react';
import { Box, xcss } from '@forge/react';

const scrolls = xcss({ overflowX: 'auto', width: '100%' });
const least = xcss({ minWidth: '560px' });

/** What scrolls sideways on a narrow screen, so that no column is read letter by letter. */
export function Wide({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  return (
    <Box xcss={scrolls}>
      <Box xcss={least}>{children}</Box>
    </Box>
  );
}
