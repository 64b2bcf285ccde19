import * as React from 'react';
import { Stack } from '@forge/react';
import { Pages, pagesOf, rowsOnAPage } from './pages';

interface Props<Item> {
  readonly items: readonly Item[];
  /** "Pages of what was set aside". */
  readonly label: string;
  /** Draws the items of a page; `first` is the position of its first one. */
  readonly draw: (items: readonly Item[], first: number) => React.ReactNode;
}

/** A list of which one page is drawn at a time. */
export function Paged<Item>({ items, label, draw }: Props<Item>): React.JSX.Element {
  const [chosen, choose] = React.useState(1);
  const { page, pages } = pagesOf(items.length, chosen);
  const first = (page - 1) * rowsOnAPage;
  return (
    <Stack space="space.100">
      {draw(items.slice(first, first + rowsOnAPage), first)}
      <Pages label={label} page={page} pages={pages} onPage={choose} />
    </Stack>
  );
}
