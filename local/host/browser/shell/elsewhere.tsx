import React, { type ReactNode } from 'react';

/** Where a link leads to a screen of Jira itself. */
export function Elsewhere({ path, baseUrl }: { readonly path: string; readonly baseUrl: string }): ReactNode {
  return (
    <>
      <h1 className="host-title">A screen of Jira itself</h1>
      <p>
        This machine has the pages of Permission Gaps only. On a real site this link opens{' '}
        <code className="host-code">{`${baseUrl}${path}`}</code>.
      </p>
    </>
  );
}
