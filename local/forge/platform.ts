import type { JiraBackend, JiraCall } from './backend';
import { failed, handlerOf, outcomeOf, type Invoked } from './handler';
import { bindForgeGlobals, runAs, type Invocation } from './invocation';
import type { KeyValueStore } from './key-value-store';
import { maxRequestBytes } from './limits';
import { readManifest, type Manifest, type Module } from './manifest';
import { openPersonalData, type PersonalData } from './personal-data';
import { Queues } from './queues';
import type { Chain } from './queued-event';
import { contextOf, eventOf, runtimeOf } from './runtime';
import { answerCall, type Services } from './services';
import { openStore } from './store-file';
import { StoreQuota } from './store-quota';

export interface PlatformOptions {
  readonly backend: JiraBackend;
  readonly manifestFile: string;
  /** Where the key-value store is kept; null or absent: in memory. */
  readonly storeFile?: string | null;
  /** Account that opens the pages, unless an invocation says another. */
  readonly viewer: string;
  /** Account that `asApp()` calls are made as. */
  readonly appUser: string;
  /** The app's handlers; those of src/index.ts by default. */
  readonly handlers?: () => Promise<object>;
  /** Puts something between the app and each call of the store, which `answer` carries out. */
  readonly storage?: (answer: () => Response, path: string) => Promise<Response>;
  /** How long a call of the store takes, for a clock that stands still meanwhile. */
  readonly storeCallMilliseconds?: number;
  /** What Atlassian answers to reports of account ids; by default no account is closed or updated. */
  readonly personalData?: PersonalData;
  /** Milliseconds since the epoch; the clock of the store and of the queues. */
  readonly now?: () => number;
}

interface InvokeInput {
  /** Key of the resolver's definition, e.g. `scan/start`. */
  readonly functionKey: string;
  readonly payload: unknown;
  readonly moduleKey: string;
  /** What the product says of the place: for a project page `{ project: { id, key } }`. */
  readonly extension?: Record<string, unknown>;
  /** Who invokes; absent: the platform's viewer, null: nobody is signed in. */
  readonly accountId?: string | null;
}

export interface Platform {
  readonly manifest: Manifest;
  /** Never throws: what the app or a limit of Forge lets go wrong is an `error`. */
  invoke(input: InvokeInput): Promise<Invoked>;
  /** Calls the function of a module that Forge calls by itself: a trigger, what comes before uninstalling. `event`: what Jira says happened. */
  fire(moduleKey: string, event?: object): Promise<Invoked>;
  /** Calls an action as automation does for a rule, as the person of its connection. */
  act(moduleKey: string, inputs: object, accountId: string): Promise<Invoked>;
  /** What was pushed for the consumers of the manifest: delivered by itself once they are opened. */
  readonly queues: Queues;
  /** The last calls to Jira, oldest first. */
  readonly calls: readonly JiraCall[];
  readonly store: KeyValueStore;
  /** What its key-value store has taken. */
  readonly quota: StoreQuota;
  /** Writes what the store's file still lacks, and closes the queues. */
  close(): void;
}

/** More calls than any scan makes; a server that runs for days forgets older ones. */
const keptCalls = 50_000;

/** Opens a Forge platform on this machine: one installation of the app that `manifestFile` describes, on one Jira. */
export function openPlatform(options: PlatformOptions): Platform {
  bindForgeGlobals();
  const manifest = readManifest(options.manifestFile);
  const { store, flush } = openStore(options.storeFile ?? null, options.now ?? Date.now);
  const quota = new StoreQuota(options.now ?? Date.now, options.storeCallMilliseconds);
  const calls: JiraCall[] = [];
  const record = (call: JiraCall): void => {
    calls.push(call);
    if (calls.length > keptCalls) calls.shift();
  };

  const invocationOf = (
    module: Module,
    principal: string | null,
    deadline: number,
    chain: Chain,
  ): Invocation => ({
    runtime: runtimeOf(manifest, module, principal, () => deadline - Date.now()),
    fetch: async (descriptor, path, init) => {
      if (Date.now() >= deadline) {
        throw new Error(
          'local/forge: the time of the function is over; its calls are no longer carried out.',
        );
      }
      return answerCall(services, { principal, chain }, descriptor, path, init);
    },
  });

  const invoke = async (input: InvokeInput): Promise<Invoked> => {
    const page = manifest.pages.find(({ key }) => key === input.moduleKey);
    if (page === undefined) return failed(`The manifest has no page module ${input.moduleKey}.`);
    const sent = JSON.stringify(input.payload ?? {});
    const bytes = Buffer.byteLength(sent);
    if (bytes > maxRequestBytes) {
      return failed(`The request has ${bytes} bytes; Forge takes at most ${maxRequestBytes}.`);
    }
    const principal = input.accountId === undefined ? options.viewer : input.accountId;
    const request = {
      call: { functionKey: input.functionKey, payload: JSON.parse(sent) as unknown },
      context: contextOf(manifest, page, options.backend.baseUrl, input.extension ?? {}),
    };
    return run(page, principal, request);
  };

  const run = (
    module: Module,
    principal: string | null,
    request: unknown,
    chain: Chain = { pushes: 0 },
  ): Promise<Invoked> =>
    outcomeOf(module.milliseconds, async () => {
      const vouched = principal === null ? {} : { principal: { accountId: principal } };
      const handler = await handlerOf(module, options.handlers ?? (() => import('../../src/index')));
      const invocation = invocationOf(module, principal, Date.now() + module.milliseconds, chain);
      return runAs(invocation, () => handler(request, vouched));
    });

  const fire = async (moduleKey: string, event: object = {}): Promise<Invoked> => {
    const module = manifest.called.find(({ key }) => key === moduleKey);
    if (module === undefined) return failed(`Forge calls no module ${moduleKey} of the manifest by itself.`);
    return run(module, null, { ...event, ...eventOf(module) });
  };

  const act = async (moduleKey: string, inputs: object, accountId: string): Promise<Invoked> => {
    const module = manifest.actions.find(({ key }) => key === moduleKey);
    if (module === undefined) return failed(`The manifest has no action ${moduleKey}.`);
    return run(module, accountId, { ...inputs, ...eventOf(module) });
  };

  const queues = new Queues({
    consumers: manifest.consumers,
    now: options.now ?? Date.now,
    run: (consumer, event, chain) => run(consumer, null, event, chain),
  });
  const services: Services = {
    ...{ manifest, backend: options.backend, appUser: options.appUser, record, store, quota, queues },
    storage: options.storage ?? (async (answer) => answer()),
    personalData: options.personalData ?? openPersonalData(),
  };
  const close = (): void => {
    queues.close();
    flush();
  };

  return { manifest, invoke, fire, act, queues, calls, store, quota, close };
}
