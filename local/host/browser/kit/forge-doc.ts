import { wordsOf } from '../words-of';

/** One node of the tree that `@forge/react` hands to the product: UI Kit components with plain props and event handlers. */
export interface DocNode {
  readonly type: string;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly DocNode[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A React element that the app passed as a prop, such as the actions of a SectionMessage. */
const isElement = (value: Record<string, unknown>): boolean => '$$typeof' in value;

/** What the last commit made of a node of the app's tree, and of which props. */
const taken = new WeakMap<object, { readonly given: Record<string, unknown>; readonly node: DocNode }>();

/**
 * Copies the tree that `reconcile` delivers: the app's own tree is changed by its next commit. Elements in props become nodes of
 * their own. A node that is as it was in the commit before is the same object as then, so that it need not be drawn again. Throws
 * where the tree holds what Forge could not carry to the product.
 */
export function takeDoc(forgeDoc: unknown): DocNode {
  return takeNode(forgeDoc, 'Root');
}

function takeNode(given: unknown, place: string): DocNode {
  if (!isObject(given) || typeof given.type !== 'string' || !Array.isArray(given.children)) {
    throw new Error(`${place}: not a node of a ForgeDoc`);
  }
  const { type, key } = given;
  const props = isObject(given.props) ? { ...given.props } : {};
  const children = (given.children as readonly unknown[]).map((child) => takeNode(child, type));
  const before = taken.get(given);
  if (before !== undefined && isSame(before.given, props) && isSame(before.node.children, children))
    return before.node;
  const node = { type, key: String(key), props: takeProps(props, type), children };
  taken.set(given, { given: props, node });
  return node;
}

/** Whether two objects or lists hold the same, one by one. */
function isSame(one: object, other: object): boolean {
  const entries = Object.entries(other);
  return (
    Object.keys(one).length === entries.length &&
    entries.every(([name, value]) => Object.is((one as Record<string, unknown>)[name], value))
  );
}

function takeProps(props: Record<string, unknown>, type: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, takeValue(value, `${type}.${name}`)]),
  );
}

function takeValue(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map((one, at) => takeValue(one, `${place}[${String(at)}]`));
  if (!isObject(value)) return value;
  if (isElement(value)) return takeElement(value, place);
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    const kind = Object.prototype.toString.call(value);
    throw new Error(`${place}: Forge carries JSON and functions only, not ${kind}`);
  }
  return takeProps(value, place);
}

function takeElement(element: Record<string, unknown>, place: string): DocNode {
  if (typeof element.type !== 'string') {
    throw new Error(
      `${place}: an element in a prop has to be a UI Kit component, not a component of the app`,
    );
  }
  const props = isObject(element.props) ? element.props : {};
  const { children, ...rest } = props;
  return {
    type: element.type,
    key: `${place}/${wordsOf(element.key)}`,
    props: takeProps(rest, element.type),
    children: takeChildren(children, element.type),
  };
}

function takeChildren(children: unknown, place: string): readonly DocNode[] {
  if (Array.isArray(children)) {
    return children.flatMap((child, at) => takeChildren(child, `${place}[${String(at)}]`));
  }
  if (isObject(children)) return [takeElement(children, place)];
  const text = wordsOf(children);
  return text === '' ? [] : [{ type: 'String', key: place, props: { text }, children: [] }];
}

/** Whether a prop holds nodes (an element that the app passed as a prop). */
export function isDocNode(value: unknown): value is DocNode {
  return isObject(value) && typeof value.type === 'string' && Array.isArray(value.children);
}
