import path from 'node:path';
import type { Site } from '../../local/jira';
import { readSite, root, serve, type Served } from './serve';

export type KitSite = Served;

/** Serves the page of every component (test/browser/kit-page) on the small sample site. */
export async function openKitSite(change: (site: Site) => void = () => undefined): Promise<KitSite> {
  const site = readSite('test/samples/site-small.json');
  change(site);
  return serve({
    site,
    manifestFile: path.join(__dirname, 'kit-page/manifest.yml'),
    apps: path.join(root, 'local/host/dist/kit'),
    handlers: () => import('./kit-page/resolver'),
  });
}
