import * as React from 'react';
import { Box, xcss } from '@forge/react';

const border = xcss({
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.large',
  padding: 'space.200',
});

/** A bordered area for what belongs together. */
export function Card({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  return <Box xcss={border}>{children}</Box>;
}
