import React, { useEffect, useRef, type ReactNode } from 'react';
import type { CallBridge } from './bridge';

declare global {
  interface Window {
    /** Set here for the app's window, which picks it up before its own code runs (see app-page in the server). */
    hostBridge?: { readonly callBridge: CallBridge };
  }
}

/**
 * The hidden window in which the UI Kit app runs, as in Jira: its code draws nothing itself, it only sends trees. It is of this
 * page's origin, so that the tree's functions can be called; the bridge has to be there before its bundle runs.
 */
export function AppWindow(props: { readonly resource: string; readonly callBridge: CallBridge }): ReactNode {
  const { resource, callBridge } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    window.hostBridge = { callBridge };
    if (frame.current !== null) frame.current.src = `/app/${resource}`;
  }, [resource, callBridge]);
  return <iframe ref={frame} title="The app's code, which draws nothing itself" hidden />;
}
