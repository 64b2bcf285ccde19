import React from 'react';
import { Button, List, ListItem, Stack } from '@forge/react';
import type { GapExplanation } from '../../report/view';
import { openInJira } from '../open-in-jira';

interface Props extends Pick<GapExplanation, 'steps' | 'link'> {
  /** Empty on the project page: its links are relative to the site. */
  readonly baseUrl: string;
}

/** The click path, step by step, and the screen that it leads to. */
export function Steps({ steps, link, baseUrl }: Props): React.JSX.Element {
  return (
    <Stack space="space.075" alignInline="start">
      {steps.length > 0 && (
        <List type="ordered">
          {steps.map((step, index) => (
            <ListItem key={`${String(index)} ${step}`}>{step}</ListItem>
          ))}
        </List>
      )}
      {link !== null && (
        <Button
          iconAfter="open"
          onClick={() => {
            openInJira(baseUrl, link.path);
          }}
        >
          {link.label}
        </Button>
      )}
    </Stack>
  );
}
