/** The page around the app: what an admin sees in Jira, on this machine. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { JiraBackend, Platform } from '../forge';
import { openEntry } from './entry';
import { frameServer } from './frame-server';
import { listen } from './listen';
import { pageServer } from './page-server';
import type { SiteDirectory } from './site-directory';
import type { EventShape } from './wire';

export { eventShapes, type EventShape } from './wire';
export { realDirectory, standInDirectory, type SiteDirectory } from './site-directory';

export interface HostOptions {
  readonly platform: Platform;
  readonly backend: JiraBackend;
  readonly directory: SiteDirectory;
  readonly manifestFile: string;
  /** Bundles of the UI Kit resources, made by buildApps of local/bin/build-host.mjs. */
  readonly apps: string;
  /** Logs of the demo company that its drop zone offers; files by absolute path. */
  readonly logs: readonly { readonly file: string; readonly says: string }[];
  /** What handlers of the app are called with; `typed` where it is not said. */
  readonly events?: EventShape;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether a taken port is an error, instead of taking the next free one. */
  readonly strictPort: boolean;
  /** How many seconds a browser keeps scripts and styles without asking again; by default it asks each time. */
  readonly keepFor?: number;
  /** Told of what a Frame did against its policy. */
  readonly breach?: (says: string) => void;
}

export interface Host {
  /** Where the pages are, e.g. `http://127.0.0.1:8700`. */
  readonly origin: string;
  readonly frameOrigin: string;
  /** On a real site: what the first address has to carry (`?token=`), once. */
  readonly token: string | null;
  close(): Promise<void>;
}

const dist = path.join(__dirname, 'dist');

/** Opens the pages on one port and the Frames on another, both on 127.0.0.1. Rejects where no port is free. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { manifestFile, platform } = options;
  const folders = new Map(
    [...platform.manifest.resources]
      .filter(([, place]) => path.extname(place) === '')
      .map(([key, place]) => [key, path.resolve(path.dirname(manifestFile), place)]),
  );
  const entry = options.directory.real ? openEntry() : null;
  const secret = randomBytes(32).toString('base64url');
  const logs = options.logs.map(({ file, says }) => {
    const name = path.basename(file);
    return { file, name, says, href: `/__forge/logs/${name}` };
  });
  const breach = options.breach ?? ((says) => console.error(`A Frame broke its policy: ${says}`));

  let origin = '';
  const frames = await listen(options.port === 0 ? 0 : options.port + 1, false, (own) => {
    const app = frameServer({
      folders,
      manifestFile,
      dist,
      logs,
      breach,
      keepFor: options.keepFor,
      pageOrigin: () => origin,
      origin: own,
    });
    return (request) => app.fetch(request);
  });
  try {
    const pages = await listen(options.port, options.strictPort, (own) => {
      const app = pageServer({
        ...options,
        events: options.events ?? 'typed',
        dist,
        folders,
        secret,
        entry,
        origin: own,
        frameOrigin: frames.origin,
      });
      return (request) => app.fetch(request);
    });
    origin = pages.origin;
    return {
      origin,
      frameOrigin: frames.origin,
      token: entry?.token ?? null,
      close: async () => {
        await Promise.all([pages.close(), frames.close()]);
      },
    };
  } catch (error) {
    await frames.close();
    throw error;
  }
}
