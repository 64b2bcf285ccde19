import { createElement, type ReactNode } from 'react';
import type { DocNode } from './forge-doc';

/**
 * Draws one kind of node with the Atlaskit component behind it. `props` have the shape of UI Kit's own types: the compiler
 * checked them where the app was written.
 */
export type Part<Props> = (given: PartGiven<Props>) => ReactNode;

interface PartGiven<Props> {
  readonly props: Props;
  readonly node: DocNode;
  /** The node's children, drawn; one element for each, so that components which look at their children can. */
  readonly children: ReactNode[];
}

/** Draws a component that takes what the app wrote as it is. */
export function asGiven<Props extends object>(
  platform: (props: Props & { readonly children: ReactNode[] }) => ReactNode,
): Part<Props> {
  return ({ props, children }) => createElement(platform, { ...props, children });
}
