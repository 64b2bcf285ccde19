import React from 'react';
import { Box, xcss } from '@forge/react';

// A tab panel is a flex row: what stands in it is as wide as its words unless told otherwise.
const wide = xcss({ width: '100%', paddingBlock: 'space.200' });

/** The content of a tab. */
export function Panel({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  return <Box xcss={wide}>{children}</Box>;
}
