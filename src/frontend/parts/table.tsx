import * as React from 'react';
import { Box, DynamicTable, Text, xcss } from '@forge/react';
import { Paged } from './paged';
import { Wide } from './wide';

export interface Column<Item> {
  readonly title: string;
  /** In percent of the table. */
  readonly width: number;
  /** Pixels that keep its words whole where the table is narrow. */
  readonly least?: number;
  /** What an item has there; text stands as a Text. */
  readonly cell: (item: Item, at: number) => string | React.JSX.Element;
}

interface Props<Item> {
  /** What is listed: "Changes made". */
  readonly label: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  /** What tells an item from the others. By itself its position in the list does. */
  readonly keyOf?: (item: Item, at: number) => string;
  readonly isLoading?: boolean;
  /** Its columns are as wide as they are said to be, whatever stands in them: where something else than a Text does, which breaks. */
  readonly isFixedSize?: boolean;
  readonly isHighlighted?: (item: Item) => boolean;
  /** What stands below the row of an item, over all columns; null: nothing. */
  readonly below?: (item: Item, at: number) => React.JSX.Element | null;
}

function cellOf<Item>({ cell, least }: Column<Item>, item: Item, at: number): React.JSX.Element {
  const content = cell(item, at);
  const drawn = typeof content === 'string' ? <Text>{content}</Text> : content;
  return least === undefined ? drawn : <Box xcss={xcss({ minWidth: `${String(least)}px` })}>{drawn}</Box>;
}

const byPlace = (_: unknown, at: number): string => String(at);

/** A list as a table, one page of its rows at a time. */
export function Table<Item>(props: Props<Item>): React.JSX.Element {
  const { label, columns, items, isLoading = false, isFixedSize = false } = props;
  const { keyOf = byPlace, isHighlighted = () => false, below = () => null } = props;
  const rowsOf = (item: Item, at: number) => {
    const key = keyOf(item, at);
    const cells = columns.map((column, place) => ({ key: String(place), content: cellOf(column, item, at) }));
    const more = below(item, at);
    return [
      { key, cells, isHighlighted: isHighlighted(item) },
      ...(more === null
        ? []
        : [{ key: `${key} below`, cells: [{ key: 'below', colSpan: columns.length, content: more }] }]),
    ];
  };
  return (
    <Paged
      items={items}
      label={`Pages of: ${label}`}
      draw={(shown, first) => (
        <Wide>
          <DynamicTable
            label={label}
            // By place: two accounts of one name head two columns alike.
            head={{
              cells: columns.map(({ title, width }, place) => ({
                key: String(place),
                content: title,
                width,
              })),
            }}
            isLoading={isLoading}
            isFixedSize={isFixedSize}
            rows={shown.flatMap((item, index) => rowsOf(item, first + index))}
          />
        </Wide>
      )}
    />
  );
}
