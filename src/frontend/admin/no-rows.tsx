import * as React from 'react';
import { Button, EmptyState } from '@forge/react';
import type { ReportHead } from '../../report/view';

interface Props {
  readonly head: ReportHead;
  readonly onShowAll: () => void;
}

/** Why the table of spaces is empty: there is none in the report, or none passes the filters. */
export function NoRows({ head, onShowAll }: Props): React.JSX.Element {
  if (head.numbers.projects > 0) {
    return (
      <EmptyState
        header="No space passes these filters"
        headingLevel={3}
        description="Take a filter away to see more spaces."
        primaryAction={<Button onClick={onShowAll}>Show all spaces</Button>}
      />
    );
  }
  return head.log === null ? (
    <EmptyState
      header="No live space was found"
      headingLevel={3}
      description="Jira does not show you any live space on this site, so there was none to check."
    />
  ) : (
    <EmptyState
      header="The log names no space"
      headingLevel={3}
      description="What it says stands in the other tabs and above. Press Check every space without a log to find what the backup account lacks all the same."
    />
  );
}
