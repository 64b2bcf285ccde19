import { router } from '@forge/bridge';

/** Opens a screen of this Jira site in a new tab; `path` begins with a slash. */
export function openInJira(baseUrl: string, path: string): void {
  router.open(`${baseUrl.replace(/\/$/, '')}${path}`).catch(() => undefined);
}
