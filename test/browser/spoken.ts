import type { Page } from 'playwright-core';

/** The page as a screen reader is given it: Chromium's accessibility tree. */

interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

async function treeOf(page: Page): Promise<ReadonlyMap<string, Node>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  await session.detach();
  return new Map(nodes.map((node) => [node.nodeId, node]));
}

const roleOf = (node: Node): string => (node.ignored ? '' : (node.role?.value ?? ''));
const nameOf = (node: Node): string => (node.name?.value ?? '').replace(/[\s\u2068\u2069]+/gu, ' ').trim();

/** A node and what is in it. What is in a link is spoken as its name. */
function below(node: Node, tree: ReadonlyMap<string, Node>): readonly Node[] {
  if (roleOf(node) === 'link') return [node];
  const children = (node.childIds ?? []).flatMap((id) => tree.get(id) ?? []);
  return [node, ...children.flatMap((child) => below(child, tree))];
}

/** What is pressed or filled in: somebody who only hears goes from one of them to the next, and knows nothing but its name. */
const controls = new Set(['button', 'checkbox', 'radio', 'combobox', 'textbox', 'link', 'tab', 'spinbutton']);
/** What says nothing by itself. */
const named = new Set([...controls, 'table', 'image', 'Iframe', 'dialog', 'radiogroup']);
/** What one name leads to twice: a screen of Jira, from the steps of each gap that is closed there. */
const screenOfJira = /^(?:People in|Access in|Permissions of|Permission scheme) /;

/** What is spoken when something comes into it. */
const announced = new Set(['alert', 'status', 'log']);

function isAnnounced(node: Node, tree: ReadonlyMap<string, Node>): boolean {
  const above = tree.get(node.parentId ?? '');
  return announced.has(roleOf(node)) || (above !== undefined && isAnnounced(above, tree));
}

/** The sign that Atlaskit puts before what went wrong. */
const isFault = (node: Node): boolean => roleOf(node) === 'image' && nameOf(node) === 'error';

/**
 * What somebody who only hears stumbles over, in the dialog that is open or else on the page: a control, table, picture or dialog without
 * a name, two controls of one kind and name, a table without headers, a fault that nobody is told of when it comes.
 */
export async function stumbles(page: Page): Promise<readonly string[]> {
  const tree = await treeOf(page);
  const all = [...tree.values()];
  const top =
    all.filter((node) => roleOf(node) === 'dialog').at(-1) ?? all.find((node) => roleOf(node) === 'main');
  if (top === undefined) return ['no page and no dialog'];
  const heard = below(top, tree);
  const called = heard
    .filter((node) => controls.has(roleOf(node)) && nameOf(node) !== '' && !screenOfJira.test(nameOf(node)))
    .map((node) => `${roleOf(node)} “${nameOf(node)}”`);
  return [
    ...heard
      .filter((node) => named.has(roleOf(node)) && nameOf(node) === '')
      .map((node) => `${roleOf(node)} without a name`),
    ...new Set(called.filter((one, at) => called.indexOf(one) !== at).map((one) => `two of ${one}`)),
    ...heard
      .filter(
        (node) =>
          roleOf(node) === 'table' && !below(node, tree).some((one) => roleOf(one) === 'columnheader'),
      )
      .map((node) => `table “${nameOf(node)}” without headers`),
    ...heard
      .filter((node) => isFault(node) && !isAnnounced(node, tree))
      .map(() => 'a fault that is not announced'),
  ];
}
