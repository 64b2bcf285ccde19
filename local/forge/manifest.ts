import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { longMilliseconds, mostFunctionSeconds, resolverMilliseconds } from './limits';

/** The parts of manifest.yml that a platform acts on. `@forge/manifest` validates the rest in `npm test`. */
const pageModule = z.object({
  key: z.string(),
  title: z.string(),
  resource: z.string(),
  useAsGetStarted: z.boolean().default(false),
  resolver: z.object({ function: z.string() }),
});

/** A function that Forge calls by itself. */
const calledModule = z.object({ key: z.string(), function: z.string() });

const intervals = ['fiveMinute', 'hour', 'day', 'week'] as const;
export type Interval = (typeof intervals)[number];

/** A function that automation calls, and the form with which a rule's author sets it up. */
const actionModule = calledModule.extend({
  name: z.string(),
  config: z.object({ resource: z.string() }),
  resolver: z.object({ function: z.string() }),
});

/** A list, or a map that says of each whether the app may use it for a person who is not there. */
const scopes = z.union([
  z.array(z.string()),
  z.record(z.string(), z.strictObject({ allowImpersonation: z.boolean().default(false) })),
]);

const shape = z.object({
  modules: z.object({
    'jira:adminPage': z.array(pageModule).default([]),
    'jira:projectSettingsPage': z.array(pageModule).default([]),
    'jira:dashboardGadget': z.array(pageModule).default([]),
    action: z.array(actionModule).default([]),
    trigger: z.array(calledModule.extend({ events: z.array(z.string()) })).default([]),
    scheduledTrigger: z
      .array(calledModule.extend({ interval: z.enum(intervals) }))
      .max(5)
      .default([]),
    preUninstall: z.array(calledModule).default([]),
    consumer: z.array(calledModule.extend({ queue: z.string() })).default([]),
    function: z.array(
      z.object({
        key: z.string(),
        handler: z.string(),
        timeoutSeconds: z.number().min(1).max(mostFunctionSeconds).optional(),
      }),
    ),
  }),
  resources: z.array(z.object({ key: z.string(), path: z.string() })),
  permissions: z.object({ scopes }),
  app: z.object({ id: z.string() }),
});

/** A module and the function behind it. */
export interface Module {
  readonly key: string;
  readonly type: string;
  /** e.g. `index.resolver` */
  readonly handler: string;
  /** How long the function may run. */
  readonly milliseconds: number;
}

const pageTypes = ['jira:adminPage', 'jira:projectSettingsPage', 'jira:dashboardGadget'] as const;

export interface PageModule extends Module {
  readonly type: (typeof pageTypes)[number] | 'action';
  readonly title: string;
  /** Key of the resource that renders it. */
  readonly resource: string;
  readonly useAsGetStarted: boolean;
}

const calledTypes = ['scheduledTrigger', 'trigger', 'preUninstall'] as const;

/** A module whose function Forge calls by itself. */
interface CalledModule extends Module {
  readonly type: (typeof calledTypes)[number];
  /** How often a scheduled one is called; null: when something happens. */
  readonly interval: Interval | null;
}

export interface Consumer extends Module {
  readonly type: 'consumer';
  /** Whose events it takes. */
  readonly queue: string;
}

export interface Manifest {
  readonly appId: string;
  readonly scopes: readonly string[];
  /** Those that the app may use for a person who is not there. */
  readonly offlineScopes: readonly string[];
  readonly pages: readonly PageModule[];
  readonly called: readonly CalledModule[];
  /** What rules of automation can call. */
  readonly actions: readonly Module[];
  readonly consumers: readonly Consumer[];
  /** Resource key → path. */
  readonly resources: ReadonlyMap<string, string>;
}

/** By their text: a test opens hundreds of platforms on one manifest. */
const manifests = new Map<string, Manifest>();

/** Reads manifest.yml. Throws with the path of the wrong value: without a manifest there is no app to run. */
export function readManifest(file: string): Manifest {
  const text = readFileSync(file, 'utf8');
  const manifest = manifests.get(text) ?? manifestOf(text, file);
  manifests.set(text, manifest);
  return manifest;
}

function manifestOf(text: string, file: string): Manifest {
  const parsed = shape.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const { modules, resources, permissions, app } = parsed.data;
  const functions = new Map(modules.function.map((one) => [one.key, one]));
  const asMap = Array.isArray(permissions.scopes)
    ? permissions.scopes.map((scope) => [scope, { allowImpersonation: false }] as const)
    : Object.entries(permissions.scopes);
  const moduleOf = <Type extends string>(type: Type, key: string, functionKey: string) => {
    const named = functions.get(functionKey);
    if (named === undefined) {
      throw new Error(`${file}: ${key} names the function ${functionKey}, which is not there`);
    }
    const { handler, timeoutSeconds } = named;
    return { key, type, handler, milliseconds: millisecondsOf(type, timeoutSeconds) };
  };
  const page = (type: PageModule['type'], module: z.infer<typeof pageModule>): PageModule => ({
    ...moduleOf(type, module.key, module.resolver.function),
    title: module.title,
    resource: module.resource,
    useAsGetStarted: module.useAsGetStarted,
  });
  return {
    appId: app.id.split('/').at(-1) ?? app.id,
    scopes: asMap.map(([scope]) => scope),
    offlineScopes: asMap.flatMap(([scope, { allowImpersonation }]) => (allowImpersonation ? [scope] : [])),
    pages: [
      ...pageTypes.flatMap((type) => modules[type].map((module) => page(type, module))),
      ...modules.action.map(({ key, name, config, resolver }) =>
        page('action', { key, title: name, resource: config.resource, useAsGetStarted: false, resolver }),
      ),
    ],
    called: calledTypes.flatMap((type) =>
      modules[type].map((module) => ({
        ...moduleOf(type, module.key, module.function),
        interval: 'interval' in module ? module.interval : null,
      })),
    ),
    actions: modules.action.map((module) => moduleOf('action', module.key, module.function)),
    consumers: modules.consumer.map((module) => ({
      ...moduleOf('consumer', module.key, module.function),
      queue: module.queue,
    })),
    resources: new Map(resources.map(({ key, path }) => [key, path])),
  };
}

/** Forge lets only what runs in the background say how long it needs. */
function millisecondsOf(type: string, timeoutSeconds: number | undefined): number {
  if (type !== 'scheduledTrigger' && type !== 'consumer') return resolverMilliseconds;
  return timeoutSeconds === undefined ? longMilliseconds : timeoutSeconds * 1000;
}
