import * as React from 'react';
import { EmptyState } from '@forge/react';

/** A list with nothing in it, which is good news here. */
export function EmptyList(props: {
  readonly header: string;
  readonly description: string;
}): React.JSX.Element {
  return <EmptyState {...props} headingLevel={3} />;
}
