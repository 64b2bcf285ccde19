import type { DocNode } from './forge-doc';

/**
 * Several components of `@forge/react` take elements or functions as props and put what those give into children of the type
 * ContentWrapper, each with the prop's name.
 */
export function slotOf(node: DocNode, name: string): readonly DocNode[] {
  return (
    node.children.find(({ type, props }) => type === 'ContentWrapper' && props.name === name)?.children ?? []
  );
}
