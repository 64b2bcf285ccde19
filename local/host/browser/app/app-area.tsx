import React, { Component, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AppPage } from '../../wire';
import { ConsentPrompt } from './consent-prompt';
import { Flags } from './flags';
import { Frame } from '../frame/frame';
import { HostContext, type CallBridge, type Host } from '../host-context';
import { DrawNode, Parts } from '../kit/draw-node';
import { parts } from '../kit/parts';
import { openBridge, type Flag } from './bridge';
import { consentGate, type ConsentGate } from './consent-gate';
import { openEventChannel } from './event-channel';
import { takeDoc, type DocNode } from '../kit/forge-doc';

const drawn = { ...parts, Frame };

/** The app's place on the page: runs its code in a hidden window and draws the trees that it sends. */
export function AppArea({
  page,
  host,
}: {
  readonly page: AppPage;
  readonly host: Omit<Host, 'callBridge'>;
}): ReactNode {
  const [doc, setDoc] = useState<DocNode | null>(null);
  const [loud, setLoud] = useState<readonly string[]>([]);
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const [asked, setAsked] = useState<ConsentGate | null>(null);

  const [callBridge] = useState(() => {
    const sayLoudly = (says: string): void => {
      console.error(says);
      setLoud((before) => (before.includes(says) ? before : [...before, says]));
    };
    return openBridge({
      ...host,
      page,
      channel: openEventChannel(),
      showDoc: (forgeDoc) => {
        try {
          setDoc(takeDoc(forgeDoc));
        } catch (error) {
          sayLoudly(String(error));
        }
      },
      askConsent: consentGate(setAsked),
      showFlag: (flag) => setFlags((before) => [...before.filter(({ id }) => id !== flag.id), flag]),
      closeFlag: (id) => setFlags((before) => before.filter((flag) => flag.id !== id)),
      sayLoudly,
    });
  });

  const whole = useMemo(() => ({ ...host, callBridge }), [host, callBridge]);
  return (
    <HostContext.Provider value={whole}>
      <Parts.Provider value={drawn}>
        {loud.map((says) => (
          <div key={says} role="alert" className="host-loud">
            {says}
          </div>
        ))}
        {asked === null ? null : <ConsentPrompt allow={() => host.wire.consent().then(asked.allowed)} />}
        <div hidden={asked !== null}>
          <BrokenPage>{doc === null ? null : <DrawNode node={doc} />}</BrokenPage>
        </div>
        <Flags flags={flags} close={(id) => void callBridge('closeFlag', { id })} />
        <AppWindow resource={page.resource} callBridge={callBridge} />
      </Parts.Provider>
    </HostContext.Provider>
  );
}

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
function AppWindow(props: { readonly resource: string; readonly callBridge: CallBridge }): ReactNode {
  const { resource, callBridge } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    window.hostBridge = { callBridge };
    if (frame.current !== null) frame.current.src = `/app/${resource}`;
  }, [resource, callBridge]);
  return <iframe ref={frame} title="The app's code, which draws nothing itself" hidden />;
}

interface State {
  readonly says: string | null;
}

/** What a component of Atlaskit throws at a prop that it does not understand is shown where the page was. */
class BrokenPage extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { says: null };

  static getDerivedStateFromError(error: unknown): State {
    return { says: String(error) };
  }

  override render(): ReactNode {
    if (this.state.says === null) return this.props.children;
    return (
      <div role="alert" className="host-loud">
        The page could not be drawn: {this.state.says}
      </div>
    );
  }
}
