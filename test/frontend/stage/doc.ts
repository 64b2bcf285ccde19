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
  return [doc, ...doc.children.flatMap(walk)];
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
};

/** Nodes whose children run on in one line, without a space between them. */
const running = ['Text', 'ListItem', 'Heading', 'Link'];

function wordsOf(doc: Doc): string {
  const own = (wordProps[doc.type] ?? [])
    .map((name) => propsOf(doc)[name])
    .filter((word) => typeof word === 'string');
  return [...own, ...doc.children.map(wordsOf)].join(running.includes(doc.type) ? '' : ' ');
}

/** What a person reads of a node, words joined with one space. */
export function textOf(doc: Doc): string {
  return wordsOf(doc).replace(/\s+/g, ' ').trim();
}
