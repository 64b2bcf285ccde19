import React, { useState } from 'react';
import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { PlanChange } from '../../report/plan-view';
import { OpenButton } from '../parts/open-button';
import { Term } from '../parts/term';
import { capital, counted } from '../../text/english';

interface Props {
  readonly change: PlanChange;
  /** Its place in the plan, from 1. null: what it gives besides is shown space by space without being asked for. */
  readonly place: number | null;
}

/** What a change makes of what is there, and all that it gives besides. */
export function BeforeAfter({ change, place }: Props): React.JSX.Element {
  const [open, setOpen] = useState(place === null);
  return (
    <Stack space="space.075">
      <Term word="Before" says={change.before} />
      <Term word="After" says={change.after} />
      {change.alsoGives.length === 0 || place === null ? (
        <Text>{change.besides}</Text>
      ) : (
        <Stack alignInline="start">
          <OpenButton
            name={`${open ? 'Hide' : 'Show'} what change ${String(place)} also gives: ${counted(change.extra, 'permission')}`}
            onOpen={() => {
              setOpen(!open);
            }}
          />
        </Stack>
      )}
      {open && change.alsoGives.length > 0 && (
        <List type="unordered">
          {change.alsoGives.map((line) => (
            <ListItem key={line}>{capital(line)}</ListItem>
          ))}
        </List>
      )}
      {change.warning !== null && (
        <SectionMessage appearance="warning">
          <Text>{change.warning}</Text>
        </SectionMessage>
      )}
    </Stack>
  );
}
