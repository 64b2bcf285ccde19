import React from 'react';
import { Heading, List, ListItem, Stack } from '@forge/react';
import type { ProjectView } from '../../contract';

/** What Jira did not show of this project, so that nobody takes the explanation for complete. */
export function NotReadHere({ notRead }: Pick<ProjectView, 'notRead'>): React.JSX.Element | null {
  if (notRead.length === 0) return null;
  return (
    <Stack space="space.075">
      <Heading as="h2" size="small">
        What could not be read
      </Heading>
      <List type="unordered">
        {notRead.map((entry) => (
          <ListItem key={`${entry.what} ${entry.id}`}>{entry.says}</ListItem>
        ))}
      </List>
    </Stack>
  );
}
