import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPlatform, standInBackend, type Platform, type PlatformOptions } from '../../local/forge';
import { openHost, standInDirectory, type EventShape, type Host } from '../../local/host';
import { openJira, type Site } from '../../local/jira';
import { siteIn } from '../local/jira/small-site';

export const root = path.resolve(__dirname, '../..');

/** An app's pages, served on free ports of this machine for one test file, with an empty store. */
export interface Served {
  readonly host: Host;
  readonly platform: Platform;
  readonly site: Site;
  /** What Frames did against their policy, as the browser reported it. */
  readonly breaches: readonly string[];
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly site: Site;
  readonly manifestFile: string;
  /** Folder of the app's bundles. */
  readonly apps: string;
  readonly handlers?: NonNullable<PlatformOptions['handlers']>;
  readonly logs?: readonly { readonly file: string; readonly says: string }[];
  /** How long Jira takes for each answer, in milliseconds. */
  readonly latencyMs?: number;
  /** What handlers of the app are called with. */
  readonly events?: EventShape;
  /** Milliseconds since the epoch, for the store; the machine's clock by default. */
  readonly now?: () => number;
}

export const readSite = (file: string): Site => siteIn(readFileSync(path.join(root, file), 'utf8'));

/** What closes the sites that are served: environment.cjs closes those that a failed test leaves, for nothing ends while one is served. */
const { served = new Set<Served['close']>() } = globalThis as { readonly served?: Set<Served['close']> };

interface Left {
  /** Where the first site was served the next ones are, too: the browser has their scripts then, compiled. */
  port: number;
  readonly reports: Map<string, string>;
}

/** What the test files of a worker leave to the next ones, by environment.cjs; a program has it for itself. */
export const { left = { port: 0, reports: new Map<string, string>() } } = globalThis as {
  readonly left?: Left;
};

export async function serve(options: ServeOptions): Promise<Served> {
  const { site, manifestFile, apps, handlers, logs = [], latencyMs = 0, events = 'typed', now } = options;
  const backend = standInBackend(openJira(site, { latencyMs }));
  const platform = openPlatform({
    backend,
    manifestFile,
    viewer: site.viewer,
    appUser: site.appUser,
    ...(handlers === undefined ? {} : { handlers }),
    ...(now === undefined ? {} : { now }),
  });
  platform.queues.open();
  const breaches: string[] = [];
  const host = await openHost({
    platform,
    backend,
    directory: standInDirectory(site, backend),
    manifestFile,
    apps,
    logs,
    events,
    port: left.port,
    strictPort: false,
    keepFor: 3600,
    breach: (says) => breaches.push(says),
  });
  left.port = Number(new URL(host.origin).port);
  const close = async (): Promise<void> => {
    served.delete(close);
    await host.close();
    platform.close();
  };
  served.add(close);
  return { host, platform, site, breaches, close };
}
