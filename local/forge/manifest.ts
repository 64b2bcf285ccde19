import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** The parts of manifest.yml that a platform acts on. `@forge/manifest` validates the rest in `npm test`. */
const pageModule = z.object({
  key: z.string(),
  title: z.string(),
  resource: z.string(),
  useAsGetStarted: z.boolean().default(false),
  resolver: z.object({ function: z.string() }),
});

const shape = z.object({
  modules: z.object({
    'jira:adminPage': z.array(pageModule).default([]),
    'jira:projectSettingsPage': z.array(pageModule).default([]),
    function: z.array(z.object({ key: z.string(), handler: z.string() })),
  }),
  resources: z.array(z.object({ key: z.string(), path: z.string() })),
  permissions: z.object({ scopes: z.array(z.string()) }),
  app: z.object({ id: z.string() }),
});

export interface PageModule {
  readonly key: string;
  readonly type: 'jira:adminPage' | 'jira:projectSettingsPage';
  readonly title: string;
  /** Key of the resource that renders it. */
  readonly resource: string;
  readonly useAsGetStarted: boolean;
  /** Handler of its resolver, e.g. `index.resolver`. */
  readonly handler: string;
}

export interface Manifest {
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly pages: readonly PageModule[];
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
  const handlers = new Map(modules.function.map(({ key, handler }) => [key, handler]));
  const page = (type: PageModule['type'], module: z.infer<typeof pageModule>): PageModule => {
    const handler = handlers.get(module.resolver.function);
    if (handler === undefined) {
      throw new Error(
        `${file}: ${module.key} names the function ${module.resolver.function}, which is not there`,
      );
    }
    return {
      key: module.key,
      type,
      title: module.title,
      resource: module.resource,
      useAsGetStarted: module.useAsGetStarted,
      handler,
    };
  };
  return {
    appId: app.id.split('/').at(-1) ?? app.id,
    scopes: permissions.scopes,
    pages: [
      ...modules['jira:adminPage'].map((module) => page('jira:adminPage', module)),
      ...modules['jira:projectSettingsPage'].map((module) => page('jira:projectSettingsPage', module)),
    ],
    resources: new Map(resources.map(({ key, path }) => [key, path])),
  };
}
