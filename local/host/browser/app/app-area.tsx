import React, { useMemo, useState, type ReactNode } from 'react';
import type { AppPage } from '../../wire';
import { ConsentPrompt } from '../shell/consent-prompt';
import { Flags } from '../shell/flags';
import { HostContext, type Host } from '../host-context';
import { DrawNode, Parts } from '../kit/draw-node';
import { parts } from '../kit/parts';
import { AppWindow } from './app-window';
import { openBridge, type Flag } from './bridge';
import { consentGate, type ConsentGate } from './consent-gate';
import { openEventChannel } from './event-channel';
import { takeDoc, type DocNode } from './forge-doc';
import { BrokenPage } from './broken-page';

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
      showFlag: (flag) => {
        setFlags((before) => [...before.filter(({ id }) => id !== flag.id), flag]);
      },
      closeFlag: (id) => {
        setFlags((before) => before.filter((flag) => flag.id !== id));
      },
      sayLoudly,
    });
  });

  const whole = useMemo(() => ({ ...host, callBridge }), [host, callBridge]);
  return (
    <HostContext.Provider value={whole}>
      <Parts.Provider value={parts}>
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
