import React from 'react';
import { EmptyState } from '@forge/react';

/** Before the first report: what comes here and how. */
export function NoReport(): React.JSX.Element {
  return (
    <EmptyState
      header="No report yet"
      headingLevel={2}
      description="Drop the error log of your backup, choose its account, and press Find the gaps. The report appears here."
    />
  );
}
