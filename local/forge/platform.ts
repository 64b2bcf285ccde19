import { isForgePlatformError } from '@forge/api';
import type { JiraBackend, JiraCall } from './backend';
import { bindForgeGlobals, runAs, type Invocation } from './invocation';
import { throughProxy } from './jira-proxy';
import { maxRequestBytes, maxResponseBytes, resolverMilliseconds } from './limits';
import { readManifest, type Manifest, type PageModule } from './manifest';
import { cloudId, environmentId, runtimeOf } from './runtime';
import { answerStore } from './store-endpoints';
import { openStore } from './store-file';
import type { KeyValueStore } from './key-value-store';

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
  /** Milliseconds since the epoch; the store's clock. */
  readonly now?: () => number;
}

export interface InvokeInput {
  /** Key of the resolver's definition, e.g. `scan/start`. */
  readonly functionKey: string;
  readonly payload: unknown;
  readonly moduleKey: string;
  /** What the product says of the place: for a project page `{ project: { id, key } }`. */
  readonly extension?: Record<string, unknown>;
  /** Who invokes; absent: the platform's viewer, null: nobody is signed in. */
  readonly accountId?: string | null;
}

export type Invoked =
  | { readonly kind: 'result'; readonly value: unknown }
  /** Forge would ask the viewer now whether the app may act for them. */
  | { readonly kind: 'consent-needed' }
  | { readonly kind: 'error'; readonly message: string };

export interface Platform {
  readonly manifest: Manifest;
  invoke(input: InvokeInput): Promise<Invoked>;
  /** The last calls to Jira, oldest first. */
  readonly calls: readonly JiraCall[];
  readonly store: KeyValueStore;
  /** Writes the store's file and drops everything that waits. */
  close(): void;
}

type Handler = (input: unknown, backendPayload: unknown) => Promise<unknown>;

/** More calls than any scan makes; a server that runs for days forgets older ones. */
const keptCalls = 50_000;

/** Opens a Forge platform on this machine: one installation of the app that `manifestFile` describes, on one Jira. */
export function openPlatform(options: PlatformOptions): Platform {
  bindForgeGlobals();
  const manifest = readManifest(options.manifestFile);
  const { store, flush } = openStore(options.storeFile ?? null, options.now ?? Date.now);
  const calls: JiraCall[] = [];
  const record = (call: JiraCall): void => {
    calls.push(call);
    if (calls.length > keptCalls) calls.shift();
  };

  const invocationOf = (page: PageModule, principal: string | null, deadline: number): Invocation => ({
    runtime: runtimeOf(manifest, page, principal, () => deadline - Date.now()),
    fetch: async (descriptor, path, init) => {
      if (Date.now() >= deadline)
        throw new Error('local/forge: the function is over its 25 seconds; its calls are not carried out.');
      if (descriptor.type === 'kvs') {
        if (manifest.scopes.includes('storage:app')) return answerStore(store, path, init);
        return Response.json(
          { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app.' },
          { status: 403 },
        );
      }
      if (descriptor.type === 'fpp' && descriptor.remote === 'jira') {
        const { backend, appUser } = options;
        return throughProxy(
          { backend, appUser, principal, scopes: manifest.scopes, record },
          descriptor,
          path,
          init,
        );
      }
      throw new Error(
        `local/forge: calls to ${descriptor.type} ${descriptor.remote ?? ''} are not implemented: ${path}`,
      );
    },
  });

  const invoke = async (input: InvokeInput): Promise<Invoked> => {
    const page = manifest.pages.find(({ key }) => key === input.moduleKey);
    if (page === undefined) return failed(`The manifest has no page module ${input.moduleKey}.`);
    const sent = JSON.stringify(input.payload ?? {});
    const bytes = Buffer.byteLength(sent);
    if (bytes > maxRequestBytes) {
      return failed(
        `The request has ${String(bytes)} bytes; Forge takes at most ${String(maxRequestBytes)}.`,
      );
    }
    const principal = input.accountId === undefined ? options.viewer : input.accountId;
    const payload: unknown = JSON.parse(sent);
    const request = {
      call: { functionKey: input.functionKey, payload },
      context: {
        cloudId,
        siteUrl: options.backend.baseUrl,
        environmentId,
        environmentType: 'DEVELOPMENT',
        moduleKey: page.key,
        localId: `ari:cloud:ecosystem::extension/${manifest.appId}/${environmentId}/static/${page.key}`,
        extension: { type: page.type, ...input.extension },
      },
    };
    try {
      const handler = await handlerOf(page, options.handlers ?? (() => import('../../src/index')));
      const deadline = Date.now() + resolverMilliseconds;
      const value = await inTime(
        runAs(invocationOf(page, principal, deadline), () =>
          handler(request, principal === null ? {} : { principal: { accountId: principal } }),
        ),
      );
      return delivered(value);
    } catch (error) {
      if (isNeedsConsent(error)) return { kind: 'consent-needed' };
      return failed(error instanceof Error ? error.message : String(error));
    }
  };

  return { manifest, invoke, calls, store, close: flush };
}

const failed = (message: string): Invoked => ({ kind: 'error', message });

/** The handler `index.resolver` is the export `resolver` of src/index.ts. */
async function handlerOf(page: PageModule, load: () => Promise<object>): Promise<Handler> {
  const [file, name] = page.handler.split('.');
  if (file !== 'index' || name === undefined) {
    throw new Error(`local/forge: only handlers in src/index.ts are implemented, not ${page.handler}`);
  }
  const handler: unknown = ((await load()) as Record<string, unknown>)[name];
  if (typeof handler !== 'function') throw new Error(`src/index.ts exports no function ${name}`);
  return handler as Handler;
}

function delivered(value: unknown): Invoked {
  if (value === undefined) return { kind: 'result', value };
  const json = JSON.stringify(value);
  const bytes = Buffer.byteLength(json);
  if (bytes > maxResponseBytes) {
    return failed(`The answer has ${String(bytes)} bytes; Forge gives at most ${String(maxResponseBytes)}.`);
  }
  return { kind: 'result', value: JSON.parse(json) as unknown };
}

function isNeedsConsent(error: unknown): boolean {
  return error instanceof Error && isForgePlatformError(error) && error.name === 'NEEDS_AUTHENTICATION_ERR';
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The function did not finish within its 25 seconds.'));
    }, resolverMilliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
