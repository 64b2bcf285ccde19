import AtlaskitDynamicTable from '@atlaskit/dynamic-table';
import type { DynamicTableProps } from '@atlaskit/forge-react-types';
import React, { type ComponentProps } from 'react';
import type { DocNode } from './forge-doc';
import { wordsOf } from '../words-of';
import { slotOf } from './content-wrapper';
import { drawAll, drawProp } from './draw-node';
import type { Part } from './part';

type Platform = ComponentProps<typeof AtlaskitDynamicTable>;
type Rows = NonNullable<Platform['rows']>;
type Cell = Rows[number]['cells'][number];

const cellOf = (node: DocNode): Cell => {
  const { cellKey, ...rest } = node.props;
  return {
    ...rest,
    ...(cellKey === undefined ? {} : { key: cellKey as string | number }),
    content: <>{drawAll(node.children)}</>,
  };
};

const rowOf = (node: DocNode): Rows[number] => {
  const { rowKey, ...rest } = node.props;
  return {
    ...rest,
    ...(rowKey === undefined ? {} : { key: wordsOf(rowKey) }),
    cells: node.children.map(cellOf),
  };
};

/** The product sorts and pages by the cells' keys; the app only hears of it. */
export const DynamicTable: Part<DynamicTableProps> = ({ props, node }) => {
  const {
    head: _,
    rows: __,
    emptyView,
    caption,
    onSetPage,
    onRankStart: ___,
    onRankEnd: ____,
    ...rest
  } = props;
  const head = slotOf(node, 'head');
  return (
    <AtlaskitDynamicTable
      {...rest}
      {...(caption === undefined ? {} : { caption })}
      {...(emptyView === undefined ? {} : { emptyView: <>{drawProp(emptyView)}</> })}
      {...(head.length === 0 ? {} : { head: { cells: head.map(cellOf) } })}
      {...(onSetPage === undefined ? {} : { onSetPage: (page: number) => onSetPage(page) })}
      rows={slotOf(node, 'rows').map(rowOf)}
    />
  );
};
