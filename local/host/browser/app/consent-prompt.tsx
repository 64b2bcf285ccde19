import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import React, { useState, type ReactNode } from 'react';

/** The platform's own prompt: an app may not act for somebody who has not allowed it. */
export function ConsentPrompt({ allow }: { readonly allow: () => Promise<void> }): ReactNode {
  const [sent, setSent] = useState(false);
  return (
    <EmptyState
      header="Permission Gaps needs your permission"
      headingLevel={2}
      description="The app asks Jira on your behalf. It sees and changes no more than you can. Allow it access to go on."
      primaryAction={
        <Button
          appearance="primary"
          isLoading={sent}
          onClick={() => {
            setSent(true);
            void allow();
          }}
        >
          Allow access
        </Button>
      }
    />
  );
}
