import type { Manifest, PageModule } from '../forge';
import type { SiteDirectory } from './site-directory';
import type { AppPage, Boot, ElsewherePage, Place } from './wire';

/** Which page of the app an address shows; any other address is a screen of Jira itself. */
export async function pageAt(
  path: string,
  viewer: string,
  manifest: Manifest,
  directory: SiteDirectory,
): Promise<AppPage | ElsewherePage> {
  const admin = manifest.pages.filter(({ type }) => type === 'jira:adminPage');
  const plain = admin.find(({ useAsGetStarted }) => !useAsGetStarted);
  const own = path === '/admin' || path.startsWith(`/jira/settings/apps/${manifest.appId}/`);
  if (own && plain !== undefined) return appPage(plain, null);

  const elsewhere = manifest.pages.find((page) => path === addressOf(page));
  if (elsewhere !== undefined) return appPage(elsewhere, null);

  const getStarted = admin.find(({ useAsGetStarted }) => useAsGetStarted);
  if (path === '/admin/get-started' && getStarted !== undefined) return appPage(getStarted, null);

  const key = /^\/project\/([A-Za-z][A-Za-z0-9_]*)$/.exec(path)?.[1];
  const settings = manifest.pages.find(({ type }) => type === 'jira:projectSettingsPage');
  const project = key === undefined ? null : await directory.project(viewer, key);
  if (settings !== undefined && project !== null) return appPage(settings, project);
  return { kind: 'elsewhere', path };
}

/** What the app has beside its pages, and where it is shown here. */
export const pagesBeside = ({ pages }: Manifest): Boot['beside'] =>
  pages.flatMap((page) => {
    const path = addressOf(page);
    return path === null ? [] : [{ title: page.title, path }];
  });

/** Of what stands on a screen of Jira's among other things: on a dashboard, in a rule of automation. */
const addressOf = ({ type, key }: PageModule): string | null =>
  type === 'jira:dashboardGadget' || type === 'action' ? `/${type}/${key}` : null;

const appPage = (module: PageModule, project: Place | null): AppPage => ({
  kind: 'app',
  moduleKey: module.key,
  moduleType: module.type,
  title: module.title,
  resource: module.resource,
  project,
});
