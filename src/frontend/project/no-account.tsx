import React from 'react';
import { Button, EmptyState } from '@forge/react';

interface Props {
  readonly says: string;
  readonly onTryAgain: () => void;
}

/** Before a Jira admin has chosen the account; a project admin cannot choose it here. */
export function NoAccount({ says, onTryAgain }: Props): React.JSX.Element {
  return (
    <EmptyState
      header="No backup account is chosen yet"
      headingLevel={2}
      description={says}
      primaryAction={<Button onClick={onTryAgain}>Try again</Button>}
    />
  );
}
