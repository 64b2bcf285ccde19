import type { Manifest, PageModule } from '../forge';
import type { SiteDirectory } from './site-directory';
import type { AppPage, ElsewherePage, Place } from './wire';

/** Which page of the app an address shows; any other address is a screen of Jira itself. */
export async function pageAt(
  path: string,
  viewer: string,
  manifest: Manifest,
  directory: SiteDirectory,
): Promise<AppPage | ElsewherePage> {
  const admin = manifest.pages.filter(({ type }) => type === 'jira:adminPage');
  const plain = admin.find(({ useAsGetStarted }) => !useAsGetStarted);
  if (path === '/admin' && plain !== undefined) return appPage(plain, null);

  const getStarted = admin.find(({ useAsGetStarted }) => useAsGetStarted);
  if (path === '/admin/get-started' && getStarted !== undefined) return appPage(getStarted, null);

  const key = /^\/project\/([A-Za-z][A-Za-z0-9_]*)$/.exec(path)?.[1];
  const settings = manifest.pages.find(({ type }) => type === 'jira:projectSettingsPage');
  const project = key === undefined ? null : await directory.project(viewer, key);
  if (settings !== undefined && project !== null) return appPage(settings, project);
  return { kind: 'elsewhere', path };
}

const appPage = (module: PageModule, project: Place | null): AppPage => ({
  kind: 'app',
  moduleKey: module.key,
  moduleType: module.type,
  title: module.title,
  resource: module.resource,
  project,
});
