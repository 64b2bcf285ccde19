import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPlatform, standInBackend, type Platform } from '../../local/forge';
import { openHost, standInDirectory, type Host } from '../../local/host';
import { openJira, parseSite, type Site } from '../../local/jira';

const root = path.resolve(__dirname, '../..');
const page = path.join(__dirname, 'kit-page');

export interface KitSite {
  readonly host: Host;
  readonly platform: Platform;
  readonly site: Site;
  /** What Frames did against their policy, as the browser reported it. */
  readonly breaches: readonly string[];
  close(): Promise<void>;
}

/** The small sample site, its people and projects. */
export function sampleSite(): Site {
  const reading = parseSite(readFileSync(path.join(root, 'test/samples/site-small.json'), 'utf8'));
  if (!reading.ok) throw new Error(reading.says);
  return reading.site;
}

/** Serves the page of every component (test/browser/kit-page) on free ports. */
export async function openKitSite(change: (site: Site) => void = () => undefined): Promise<KitSite> {
  const site = sampleSite();
  change(site);
  const jira = openJira(site);
  const backend = standInBackend(jira);
  const manifestFile = path.join(page, 'manifest.yml');
  const platform = openPlatform({
    backend,
    manifestFile,
    viewer: site.viewer,
    appUser: site.appUser,
    handlers: () => import('./kit-page/resolver'),
  });
  const breaches: string[] = [];
  const host = await openHost({
    platform,
    backend,
    directory: standInDirectory(site, backend),
    manifestFile,
    apps: path.join(root, 'local/host/dist/kit'),
    logs: [],
    port: 0,
    strictPort: false,
    breach: (says) => breaches.push(says),
  });
  const close = async (): Promise<void> => {
    await host.close();
    platform.close();
  };
  return { host, platform, site, breaches, close };
}
