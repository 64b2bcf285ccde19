import * as React from 'react';
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { WatchView } from '../../report/watch-view';
import { WatchNewsSpaces } from '../parts/watch-news';
import { topLine } from '../view-model/watch-words';

/** What the watch has to say above everything else: nothing, or one line with its spaces behind a button. */
export function WatchLine({ watch }: { readonly watch: WatchView | null }): React.JSX.Element | null {
  const [isOpen, setOpen] = React.useState(false);
  const says = watch === null ? null : topLine(watch);
  if (watch === null || says === null) return null;
  return (
    <SectionMessage appearance="warning">
      <Stack space="space.100">
        <Text>{says}</Text>
        {watch.news !== null && (
          <Inline>
            <Button spacing="compact" onClick={() => setOpen(!isOpen)}>
              {isOpen ? 'Hide spaces' : 'Show spaces'}
            </Button>
          </Inline>
        )}
        {isOpen && watch.news !== null && <WatchNewsSpaces news={watch.news} />}
      </Stack>
    </SectionMessage>
  );
}
