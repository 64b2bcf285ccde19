import { router } from '@forge/bridge';

/** Opens a screen in a new tab: a path of this Jira site, which begins with a slash, or a full address elsewhere. */
export function openInJira(baseUrl: string, path: string): void {
  const address = path.startsWith('/') ? `${baseUrl.replace(/\/$/, '')}${path}` : path;
  router.open(address).catch(() => undefined);
}
