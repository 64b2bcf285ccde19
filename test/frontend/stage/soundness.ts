import { isValidElement, type ReactElement } from 'react';
import { elementProps, ofType, propsOf, textOf, walk, type Doc } from './doc';

/** Rules that every state of every page keeps. Returns what is broken, in words; empty: nothing. */
export function faultsOf(doc: Doc): readonly string[] {
  return [
    ...inputsWithoutLabel(doc),
    ...silent(doc),
    ...headingsOutOfOrder(doc),
    ...strayWords(doc),
    ...twice(doc),
    ...sameKeys(doc),
    ...elementsInProps(doc),
  ];
}

const inputs: Readonly<Record<string, string>> = { Textfield: 'id', Select: 'inputId', TextArea: 'id' };

function inputsWithoutLabel(doc: Doc): readonly string[] {
  const labels = new Map<unknown, string>(
    ofType(doc, 'Label').map((label) => [propsOf(label).labelFor, textOf(label)]),
  );
  const unlabelled = walk(doc).filter((node) => {
    const idProp = inputs[node.type];
    return idProp !== undefined && (labels.get(propsOf(node)[idProp]) ?? '') === '';
  });
  const headings = new Set<unknown>(
    ofType(doc, 'Heading')
      .map((heading) => propsOf(heading).id)
      .filter((id) => id !== undefined),
  );
  const groups = ofType(doc, 'RadioGroup').filter(
    (group) => !headings.has(propsOf(group)['aria-labelledby']),
  );
  const pickers = ofType(doc, 'UserPicker').filter((picker) => typeof propsOf(picker).label !== 'string');
  return [...unlabelled, ...groups, ...pickers].map((node) => `${node.type} has no label`);
}

/** Things that say nothing: buttons and lozenges without words, icons, bars and tables without a name. */
function silent(doc: Doc): readonly string[] {
  const worded = [
    'Button',
    'LoadingButton',
    'LinkButton',
    'Pressable',
    'Lozenge',
    'Tab',
    'ModalTitle',
    'Heading',
    'ListItem',
  ];
  const named: Readonly<Record<string, string>> = {
    Icon: 'label',
    Spinner: 'label',
    ProgressBar: 'ariaLabel',
    DynamicTable: 'label',
    Pagination: 'label',
    Checkbox: 'label',
  };
  return walk(doc).flatMap((node) => {
    if (worded.includes(node.type) && textOf(node) === '') return [`${node.type} has no words`];
    const prop = named[node.type];
    const name = prop === undefined ? undefined : propsOf(node)[prop];
    if (prop === undefined || (typeof name === 'string' && name !== '')) return [];
    return [`${node.type} has no ${prop}`];
  });
}

function levelOf(node: Doc): number | null {
  const props = propsOf(node);
  if (node.type === 'Heading') {
    const level = /^h([1-6])$/.exec(String(props.as));
    return level === null ? null : Number(level[1]);
  }
  if (node.type === 'SectionMessage' && props.title !== undefined) return 2;
  if (node.type === 'EmptyState') return Number(props.headingLevel ?? 4);
  return node.type === 'ModalTitle' ? 1 : null;
}

/** Jira's own title is the page's h1, so a page begins at h2 and never skips a level downwards. A dialog is a page of its own. */
function headingsOutOfOrder(doc: Doc): readonly string[] {
  const dialogs = ofType(doc, 'Modal');
  const inDialogs = new Set(dialogs.flatMap(walk));
  const page = walk(doc).filter((node) => !inDialogs.has(node));
  return [page, ...dialogs.map(walk)].flatMap(skippedLevels);
}

function skippedLevels(nodes: readonly Doc[]): readonly string[] {
  let before = 1;
  return nodes.flatMap((node) => {
    const level = levelOf(node);
    if (level === null) return [];
    const fault =
      level > before + 1 ? [`"${textOf(node)}" is h${String(level)} after h${String(before)}`] : [];
    before = level;
    return fault;
  });
}

/** UI Kit draws a bare string only inside these. */
const mayHoldWords = [
  'Text',
  'Heading',
  'Button',
  'LoadingButton',
  'Label',
  'Lozenge',
  'Tab',
  'ModalTitle',
  'ListItem',
  'Link',
  'Code',
  'Cell',
  'HelperMessage',
  'ErrorMessage',
  'ValidMessage',
  'Badge',
];

function strayWords(doc: Doc): readonly string[] {
  return walk(doc).flatMap((node) =>
    mayHoldWords.includes(node.type)
      ? []
      : node.children
          .filter((child) => child.type === 'String')
          .map((child) => `"${textOf(child)}" stands bare in ${node.type}`),
  );
}

function twice(doc: Doc): readonly string[] {
  const ids = walk(doc)
    .flatMap((node) => [propsOf(node).id, propsOf(node).inputId])
    .filter((id) => typeof id === 'string');
  return doubled(ids).map((id) => `the id ${id} is given twice`);
}

/** What is in a list more than once, each once. */
const doubled = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((one, at) => list.indexOf(one) !== at)),
];

const keyProps: Readonly<Record<string, string>> = { Row: 'rowKey', Cell: 'cellKey' };

/** Rows and cells of a table that React and the product's table would take for one another. */
function sameKeys(doc: Doc): readonly string[] {
  return walk(doc).flatMap((node) => {
    const keys = node.children.flatMap((child) => {
      const prop = keyProps[child.type];
      return prop === undefined ? [] : [`${child.type} ${String(propsOf(child)[prop])}`];
    });
    return doubled(keys).map((key) => `the key of ${key} is given twice`);
  });
}

/**
 * An element in a prop is never reconciled: Jira draws it only where UI Kit's documentation says so, and only if it is a
 * component of UI Kit.
 */
function elementsInProps(doc: Doc): readonly string[] {
  return walk(doc).flatMap((node) =>
    Object.entries(propsOf(node))
      .filter(([name, value]) => isValidElement(value) && !mayHold(node, name, value))
      .map(([name]) => `${node.type} has an element in ${name}`),
  );
}

function mayHold(node: Doc, name: string, value: ReactElement): boolean {
  return (elementProps[node.type] ?? []).includes(name) && typeof value.type === 'string';
}
