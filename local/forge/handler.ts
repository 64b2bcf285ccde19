import { isForgePlatformError } from '@forge/api';
import { maxResponseBytes } from './limits';
import type { Module } from './manifest';

/** A function of the app as Forge calls it: the request of the front end, and what the platform vouches for. */
export type Handler = (request: unknown, backendPayload: unknown) => Promise<unknown>;

export type Invoked =
  | { readonly kind: 'result'; readonly value: unknown }
  /** Forge would ask the viewer now whether the app may act for them. */
  | { readonly kind: 'consent-needed' }
  | { readonly kind: 'error'; readonly message: string };

/** The handler that a module names: `index.resolver` is the export `resolver` of src/index.ts, which `load` imports. */
export async function handlerOf(module: Module, load: () => Promise<object>): Promise<Handler> {
  const [file, name] = module.handler.split('.');
  if (file !== 'index' || name === undefined) {
    throw new Error(`local/forge: only handlers in src/index.ts are implemented, not ${module.handler}`);
  }
  const handler: unknown = ((await load()) as Record<string, unknown>)[name];
  if (typeof handler !== 'function') throw new Error(`src/index.ts exports no function ${name}`);
  return handler as Handler;
}

/** What becomes of a handler that may take so many milliseconds and answer with 5 MB. */
export async function outcomeOf(milliseconds: number, work: () => Promise<unknown>): Promise<Invoked> {
  try {
    return delivered(await inTime(milliseconds, work()));
  } catch (error) {
    if (error instanceof Error && isForgePlatformError(error) && error.name === 'NEEDS_AUTHENTICATION_ERR') {
      return { kind: 'consent-needed' };
    }
    return failed(error instanceof Error ? error.message : String(error));
  }
}

export const failed = (message: string): Invoked => ({ kind: 'error', message });

function delivered(value: unknown): Invoked {
  if (value === undefined) return { kind: 'result', value };
  const json = JSON.stringify(value);
  const bytes = Buffer.byteLength(json);
  if (bytes > maxResponseBytes) {
    return failed(`The answer has ${bytes} bytes; Forge gives at most ${maxResponseBytes}.`);
  }
  return { kind: 'result', value: JSON.parse(json) as unknown };
}

async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The function did not finish within its ${milliseconds / 1000} seconds.`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
