import { type FromDesk, type ToDesk, fromDeskEvent, toDeskEvent } from '../../../src/contract/file-frame';
import type { Operation } from '../../../src/contract';
import type { BackEnd } from './back-end';
import type { Doc } from './doc';

/** Jira's side of the bridge, for one page. */
export interface Bridge {
  doc: Doc | null;
  commits: number;
  readonly calls: { readonly operation: Operation; readonly payload: unknown }[];
  readonly toDesk: ToDesk[];
  readonly opened: string[];
  backEnd: BackEnd;
  readonly fromDesk: (message: FromDesk) => void;
}

type Listener = (payload: unknown) => unknown;

let current: Bridge | null = null;
let listeners: { event: string; callback: Listener }[] = [];

/** `@forge/bridge` takes this function once, when it is loaded, so the bridge of the moment is looked up in each call. */
async function callBridge(command: string, data: Record<string, unknown>): Promise<unknown> {
  const bridge = current;
  if (bridge === null) return undefined;
  switch (command) {
    case 'reconcile':
      bridge.doc = data.forgeDoc as Doc;
      bridge.commits += 1;
      return undefined;
    case 'invoke': {
      const operation = data.functionKey as Operation;
      bridge.calls.push({ operation, payload: data.payload });
      const play = bridge.backEnd[operation] as ((payload: unknown) => Promise<unknown>) | undefined;
      if (play === undefined) throw new Error(`the test plays no ${operation}`);
      // What crosses the bridge is JSON.
      const payload: unknown =
        data.payload === undefined ? undefined : JSON.parse(JSON.stringify(data.payload));
      return JSON.parse(JSON.stringify(await play(payload))) as unknown;
    }
    case 'on': {
      const listener = { event: data.event as string, callback: data.callback as Listener };
      listeners.push(listener);
      return {
        unsubscribe: () => {
          listeners = listeners.filter((one) => one !== listener);
        },
      };
    }
    case 'emit':
      if (data.event === toDeskEvent) bridge.toDesk.push(data.payload as ToDesk);
      return undefined;
    case 'navigate':
      bridge.opened.push(data.url as string);
      return undefined;
    default:
      throw new Error(`the stage has no bridge command ${command}`);
  }
}

Object.assign(globalThis, { self: globalThis, __bridge: { callBridge } });

/** A fresh bridge; whatever an earlier page still does goes nowhere. */
export function layBridge(backEnd: BackEnd): Bridge {
  listeners = [];
  const bridge: Bridge = {
    doc: null,
    commits: 0,
    calls: [],
    toDesk: [],
    opened: [],
    backEnd,
    fromDesk(message) {
      for (const { event, callback } of listeners)
        if (event === fromDeskEvent) callback(JSON.parse(JSON.stringify(message)));
    },
  };
  current = bridge;
  return bridge;
}
