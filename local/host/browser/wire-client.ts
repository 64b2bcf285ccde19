import { secretHeader, type Boot, type InvokeAnswer, type InvokeAsk, type PersonFound } from '../wire';

/** The page's way to its own server. */
export interface Wire {
  invoke(ask: Omit<InvokeAsk, 'viewer'>): Promise<InvokeAnswer>;
  consent(): Promise<void>;
  /** People whose name or e-mail fits, as the viewer finds them. */
  people(text: string): Promise<readonly PersonFound[]>;
  person(accountId: string): Promise<PersonFound | null>;
}

export function openWire(boot: Boot): Wire {
  const viewer = boot.viewer.accountId;
  const ask = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`/bridge/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [secretHeader]: boot.secret },
      body: JSON.stringify({ viewer, ...body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`/bridge/${path}: ${String(response.status)} ${text}`);
    return JSON.parse(text);
  };
  return {
    invoke: async (what) => (await ask('invoke', what)) as InvokeAnswer,
    consent: async () => {
      await ask('consent', {});
    },
    people: async (text) => (await ask('people', { text })) as readonly PersonFound[],
    person: async (accountId) => (await ask('person', { accountId })) as PersonFound | null,
  };
}
