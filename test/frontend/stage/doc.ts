import { isValidElement } from 'react';

/** A node of the tree that UI Kit hands to Jira, as `@forge/react` reconciles it. */
export interface Doc {
  readonly type: string;
  /** New for each node that is made; a node that stays keeps it. */
  readonly key?: string;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly children: readonly Doc[];
}

export function propsOf(doc: Doc): Readonly<Record<string, unknown>> {
  return doc.props ?? {};
}

/** A node and everything below it, in reading order. */
export function walk(doc: Doc): readonly Doc[] {
  return [doc, ...partsOf(doc).flatMap(walk)];
}

/** Props that may hold an element: UI Kit's host draws the element itself, which no reconciler has made a node of. */
export const elementProps: Readonly<Record<string, readonly string[]>> = {
  EmptyState: ['primaryAction', 'secondaryAction', 'tertiaryAction'],
};

/** What stands inside a node: its children, and the elements in its props as the host draws them. */
function partsOf(doc: Doc): readonly Doc[] {
  const given = (elementProps[doc.type] ?? []).map((name) => propsOf(doc)[name]);
  return [...doc.children, ...given.flatMap(drawn)];
}

function drawn(given: unknown): readonly Doc[] {
  if (Array.isArray(given)) return given.flatMap(drawn);
  if (typeof given === 'string') return [{ type: 'String', props: { text: given }, children: [] }];
  if (!isValidElement<Record<string, unknown>>(given) || typeof given.type !== 'string') return [];
  const { children, ...props } = given.props;
  return [{ type: given.type, props, children: drawn(children) }];
}

export function ofType(doc: Doc, type: string): readonly Doc[] {
  return walk(doc).filter((node) => node.type === type);
}

/** Words that UI Kit draws from a prop and not from a child. */
const wordProps: Readonly<Record<string, readonly string[]>> = {
  String: ['text'],
  SectionMessage: ['title'],
  EmptyState: ['header', 'description'],
  Tag: ['text'],
  UserPicker: ['label'],
  Checkbox: ['label'],
  TextArea: ['value'],
};

/** Nodes whose children run on in one line, without a space between them. */
const running = ['Text', 'ListItem', 'Heading', 'Link'];

function wordsOf(doc: Doc): string {
  const own = (wordProps[doc.type] ?? [])
    .map((name) => propsOf(doc)[name])
    .filter((word) => typeof word === 'string');
  return [...own, ...partsOf(doc).map(wordsOf)].join(running.includes(doc.type) ? '' : ' ');
}

/** What a person reads of a node, words joined with one space. */
export function textOf(doc: Doc): string {
  // What isolates a name from its surroundings is read by nobody.
  return wordsOf(doc)
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
