import React, { createContext, memo, useContext, type ReactNode } from 'react';
import { isDocNode, type DocNode } from './forge-doc';
import { wordsOf } from '../words-of';
import type { Part } from './part';
import { UnknownNode } from './unknown-node';

/**
 * Node type → what draws it. The props of a part are those of the component that the app wrote, so the table knows more than
 * its type can say.
 */
export type PartTable = Readonly<Partial<Record<string, Part<never>>>>;

/** The table reaches the nodes from above, because parts draw nodes in turn. */
export const Parts = createContext<PartTable>({});

/** Draws a node of the ForgeDoc and everything below it; the same node is not drawn again. */
export const DrawNode = memo(function DrawNode({ node }: { readonly node: DocNode }): ReactNode {
  const Drawn = useContext(Parts)[node.type] as Part<unknown> | undefined;
  if (node.type === 'String') return <>{wordsOf(node.props.text)}</>;
  if (Drawn === undefined) return <UnknownNode type={node.type} />;
  return (
    <Drawn props={node.props} node={node}>
      {drawAll(node.children)}
    </Drawn>
  );
});

/** Draws nodes side by side. */
export function drawAll(nodes: readonly DocNode[]): ReactNode[] {
  return nodes.map((node) => <DrawNode key={node.key} node={node} />);
}

/** Draws a prop that may hold text, an element or several. */
export function drawProp(value: unknown): ReactNode {
  if (isDocNode(value)) return <DrawNode node={value} />;
  if (Array.isArray(value))
    return value.map((one, at) => <React.Fragment key={at}>{drawProp(one)}</React.Fragment>);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
