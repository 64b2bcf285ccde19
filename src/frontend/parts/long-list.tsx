import React, { useState } from 'react';
import { Button, Stack } from '@forge/react';
import { figure } from '../../text/english';

interface Props<Item> {
  readonly items: readonly Item[];
  /** So many are shown at first; one more takes no more room than the button that shows it. */
  readonly first: number;
  /** What is counted: "Show all 300 changes". */
  readonly called: string;
  readonly draw: (items: readonly Item[]) => React.ReactNode;
}

/** The beginning of a list, and all of it when it is asked for. */
export function LongList<Item>({ items, first, called, draw }: Props<Item>): React.JSX.Element {
  const [all, setAll] = useState(false);
  const short = !all && items.length > first + 1;
  return (
    <Stack space="space.150">
      {draw(short ? items.slice(0, first) : items)}
      {short && (
        <Stack alignInline="start">
          <Button spacing="compact" onClick={() => setAll(true)}>
            {`Show all ${figure(items.length)} ${called}`}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
