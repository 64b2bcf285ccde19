import type { JiraBackend, JiraCall } from './backend';
import type { FetchDescriptor } from './invocation';
import { throughProxy } from './jira-proxy';
import type { KeyValueStore } from './key-value-store';
import type { Manifest } from './manifest';
import { reportPath, type PersonalData } from './personal-data';
import type { Chain } from './queued-event';
import { pushPath, type Queues } from './queues';
import { answerStore } from './answer-store';
import type { StoreQuota } from './store-quota';

/** What answers the calls of the app's functions. */
export interface Services {
  readonly manifest: Manifest;
  readonly backend: JiraBackend;
  readonly appUser: string;
  readonly record: (call: JiraCall) => void;
  readonly store: KeyValueStore;
  readonly quota: StoreQuota;
  readonly storage: (answer: () => Response, path: string) => Promise<Response>;
  readonly personalData: PersonalData;
  readonly queues: Queues;
}

/** Answers one call of a function that this person invoked, or nobody. */
export async function answerCall(
  services: Services,
  { principal, chain }: { readonly principal: string | null; readonly chain: Chain },
  descriptor: FetchDescriptor,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  const { manifest, backend, appUser, record, store, quota, storage, personalData, queues } = services;
  const { scopes, offlineScopes } = manifest;
  const { type, remote = '', provider } = descriptor;
  if (type === 'kvs') {
    return scopes.includes('storage:app')
      ? storage(() => answerStore(store, path, init, quota), path)
      : storageScopeMissing();
  }
  const isOfApp = remote === 'stargate' && provider === 'app';
  if (isOfApp && path === reportPath) return personalData.answer(init, scopes);
  if (isOfApp && path === pushPath) return queues.push(init, chain);
  if (type === 'fpp' && remote === 'jira') {
    const proxy = { backend, appUser, principal, scopes, offlineScopes, record };
    return throughProxy(proxy, descriptor, path, init);
  }
  throw new Error(`local/forge: calls to ${type} ${remote} are not implemented: ${path}`);
}

function storageScopeMissing(): Response {
  return Response.json(
    { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app.' },
    { status: 403 },
  );
}
