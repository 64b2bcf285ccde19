import { createContext, useContext } from 'react';
import type { Boot } from '../wire';
import type { ThemeSwitch } from './theme';
import type { Wire } from './wire-client';

/** What `@forge/bridge` and `@forge/react` call: `window.__bridge.callBridge`. */
export type CallBridge = (command: string, data: unknown) => Promise<unknown>;

/** What the parts of the page need of the host around them. */
export interface Host {
  readonly boot: Boot;
  readonly wire: Wire;
  readonly theme: ThemeSwitch;
  /** The bridge of the page's app; a Frame speaks through it too. */
  readonly callBridge: CallBridge;
}

export const HostContext = createContext<Host | null>(null);

/** The host that draws this page. Throws outside of one. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('drawn outside of the host');
  return host;
}
