import path from 'node:path';
import type { EventShape } from '../../local/host';
import type { Site } from '../../local/jira';
import { readSite, root, serve, type Served } from './serve';

export type AppSite = Served;

export interface AppSiteOptions {
  /** Changes the default site before it is served. */
  readonly change?: (site: Site) => void;
  readonly latencyMs?: number;
  readonly events?: EventShape;
}

/** A log that the page offers to try. */
export const sampleLog = (name: 'backup' | 'restore'): string =>
  path.join(root, `local/sites/${name}-log.json`);

/** Serves the app on the default site, as `npm start` does. */
export async function openAppSite({
  change,
  latencyMs = 0,
  events = 'typed',
}: AppSiteOptions = {}): Promise<AppSite> {
  const site = readSite('local/sites/default-site.json');
  change?.(site);
  return serve({
    site,
    manifestFile: path.join(root, 'manifest.yml'),
    apps: path.join(root, 'local/host/dist/apps'),
    logs: [
      { file: sampleLog('backup'), says: 'A nightly backup that failed in places' },
      { file: sampleLog('restore'), says: 'A restore that could not write everything' },
    ],
    latencyMs,
    events,
  });
}
