import * as React from 'react';
import { Button, SectionMessage, Stack, Text } from '@forge/react';
import type { SinceEarlier as Since } from '../../report/view';
import { dateTime } from '../view-model/words';
import { counted } from '../../text/english';
import { Bullets } from '../parts/bullets';

/** What has changed since the report that this one checked again: closed, still open, new. */
export function SinceEarlier({ since }: { readonly since: Since }): React.JSX.Element {
  const [open, setOpen] = React.useState(false);
  const { still, fresh, closedGaps, notShown } = since;
  return (
    <SectionMessage appearance={still + fresh === 0 ? 'success' : 'information'}>
      <Stack space="space.075" alignInline="start">
        <Text>{`Since the report of ${dateTime(since.checkedAt)}: ${since.says}`}</Text>
        {closedGaps.length > 0 && (
          <Button spacing="compact" onClick={() => setOpen(!open)}>
            {open ? 'Hide what is closed' : 'Show what is closed'}
          </Button>
        )}
        {open && <Bullets says={closedGaps.map(({ says }) => says)} />}
        {open && notShown > 0 && <Text>{`and ${counted(notShown, 'more')}.`}</Text>}
      </Stack>
    </SectionMessage>
  );
}
