import { layBridge, type Bridge } from './bridge';
import type { BackEnd } from './back-end';
import { ofType, propsOf, textOf, walk, type Doc } from './doc';
import { faultsOf } from './soundness';
import React from 'react';

type Handler = (...args: unknown[]) => unknown;

/** A page that stands, as a person meets it: by the names of its buttons and the labels of its inputs. */
export interface Page {
  readonly bridge: Bridge;
  readonly doc: () => Doc;
  readonly text: () => string;
  /** Selects the tab whose label begins so. */
  readonly tab: (name: string) => Promise<void>;
  /** Presses the button or the pressable of this name. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Gives a labelled input a value, as its component does. */
  readonly fill: (label: string, value: unknown) => Promise<void>;
  /** Takes the focus from a labelled input. */
  readonly leave: (label: string) => Promise<void>;
  readonly input: (label: string) => Doc;
  readonly buttons: () => readonly string[];
  readonly desk: (message: Parameters<Bridge['fromDesk']>[0]) => Promise<void>;
  /** Waits until the page has nothing more to do at once. */
  readonly settle: () => Promise<void>;
  readonly until: (holds: () => boolean, what: string) => Promise<void>;
  readonly asked: (operation: string) => readonly unknown[];
  readonly close: () => Promise<void>;
}

const pressable = ['Button', 'LoadingButton', 'Pressable'];

/** Puts a page on the stage. Its state is sound whenever a test waits for it: `settle` checks the rules of every state. */
export async function openPage(page: React.ComponentType, backEnd: BackEnd): Promise<Page> {
  const bridge = layBridge(backEnd);
  // After the bridge lies: both take it when they are loaded.
  const { default: ForgeReconciler } = await import('@forge/react');
  let show: (shown: boolean) => void = () => undefined;
  function Stage(): React.ReactNode {
    const [shown, setShown] = React.useState(true);
    React.useEffect(() => {
      show = setShown;
    }, []);
    return shown ? React.createElement(page) : null;
  }
  ForgeReconciler.render(React.createElement(Stage));
  const stage = pageOver(bridge, () => {
    show(false);
  });
  await stage.settle();
  return stage;
}

function pageOver(bridge: Bridge, unmount: () => void): Page {
  const doc = (): Doc => {
    if (bridge.doc === null) throw new Error('nothing was drawn');
    return bridge.doc;
  };
  const settle = async (): Promise<void> => {
    await rest(() => bridge.commits + bridge.calls.length + bridge.toDesk.length);
    expect(faultsOf(doc())).toEqual([]);
  };
  const call = async (node: Doc, prop: string, ...args: unknown[]): Promise<void> => {
    const handler = propsOf(node)[prop];
    if (typeof handler !== 'function') throw new Error(`${node.type} "${textOf(node)}" has no ${prop}`);
    (handler as Handler)(...args);
    await settle();
  };
  const input = (label: string): Doc => labelled(doc(), label);
  return {
    bridge,
    doc,
    text: () => textOf(doc()),
    async tab(name) {
      const tabs = ofType(doc(), 'Tabs')[0];
      const at =
        tabs === undefined ? -1 : ofType(tabs, 'Tab').findIndex((one) => textOf(one).startsWith(name));
      if (tabs === undefined || at < 0) throw new Error(`no tab begins with ${name}`);
      await call(tabs, 'onChange', at);
    },
    async press(name) {
      const button = walk(doc()).find((node) => pressable.includes(node.type) && named(node, name));
      if (button === undefined)
        throw new Error(`no button ${String(name)} among: ${buttonsOf(doc()).join(' | ')}`);
      if (propsOf(button).isDisabled === true) throw new Error(`the button ${String(name)} is disabled`);
      await call(button, 'onClick', {});
    },
    async fill(label, value) {
      const node = input(label);
      await call(
        node,
        'onChange',
        node.type === 'Checkbox'
          ? { target: { checked: value } }
          : ['Textfield', 'TextArea', 'RadioGroup'].includes(node.type)
            ? { target: { value } }
            : value,
      );
    },
    async leave(label) {
      await call(input(label), 'onBlur', {});
    },
    input,
    buttons: () => buttonsOf(doc()),
    async desk(message) {
      bridge.fromDesk(message);
      await settle();
    },
    settle,
    async until(holds, what) {
      for (let tries = 0; !holds(); tries += 1) {
        if (tries === 400) throw new Error(`waited in vain until ${what}; the page says: ${textOf(doc())}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await settle();
    },
    asked: (operation) => bridge.calls.filter((one) => one.operation === operation).map((one) => one.payload),
    async close() {
      unmount();
      await rest(() => bridge.commits);
    },
  };
}

function named(node: Doc, name: string | RegExp): boolean {
  return typeof name === 'string' ? textOf(node) === name : name.test(textOf(node));
}

function buttonsOf(doc: Doc): readonly string[] {
  return walk(doc)
    .filter((node) => pressable.includes(node.type))
    .map(textOf);
}

function labelled(doc: Doc, label: string): Doc {
  const picker = ofType(doc, 'UserPicker').find((node) => propsOf(node).label === label);
  const label_ = ofType(doc, 'Label').find((node) => textOf(node) === label);
  const id = label_ === undefined ? undefined : propsOf(label_).labelFor;
  const byLabel = walk(doc).find(
    (node) => id !== undefined && (propsOf(node).id === id || propsOf(node).inputId === id),
  );
  const heading = ofType(doc, 'Heading').find((node) => textOf(node) === label);
  const group = ofType(doc, 'RadioGroup').find(
    (node) => heading !== undefined && propsOf(node)['aria-labelledby'] === propsOf(heading).id,
  );
  const box = ofType(doc, 'Checkbox').find((node) => propsOf(node).label === label);
  const found = picker ?? byLabel ?? group ?? box;
  if (found === undefined) throw new Error(`no input is labelled "${label}"`);
  return found;
}

/** Turns the event loop until nothing has happened for a few rounds. */
async function rest(count: () => number): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const now = count();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}
