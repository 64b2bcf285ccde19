import * as React from 'react';
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

/** The beginning of a list, and all of it when it is asked for. The button stays: whoever pressed it by keyboard stands on it. */
export function LongList<Item>({ items, first, called, draw }: Props<Item>): React.JSX.Element {
  const [all, setAll] = React.useState(false);
  const isLong = items.length > first + 1;
  return (
    <Stack space="space.150">
      {draw(isLong && !all ? items.slice(0, first) : items)}
      {isLong && (
        <Stack alignInline="start">
          <Button spacing="compact" onClick={() => setAll(!all)}>
            {all ? `Show the first ${figure(first)} ${called}` : `Show all ${figure(items.length)} ${called}`}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
