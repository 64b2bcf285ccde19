import type { JiraBackend } from '../forge';
import type { Site } from '../jira';
import { askJira, type JiraQuestions } from './ask-jira';
import type { Person } from './wire';

/** What the page around the app knows of the site: who is there and which projects. */
export interface SiteDirectory extends JiraQuestions {
  readonly baseUrl: string;
  readonly real: boolean;
  /** Who opens a page where its address says nobody. */
  readonly viewer: string;
  /** Whom a page can be opened as; nobody else on a real site. */
  readonly viewers: () => readonly Person[];
}

/**
 * The directory of a site file. A project is found there whether the viewer sees it or not: who may open its page is not for the
 * host to say, so that the app's own guard is what is tried.
 */
export function standInDirectory(site: Site, backend: JiraBackend): SiteDirectory {
  return {
    ...askJira(backend),
    baseUrl: backend.baseUrl,
    real: false,
    viewer: site.viewer,
    viewers: () =>
      site.users
        .filter(
          ({ active, accountType, appType }) => active && (accountType !== 'app' || appType === 'service'),
        )
        .map(({ accountId, displayName }) => ({ accountId, displayName })),
    project: async (_viewer, key) => {
      const found = site.projects.find((project) => project.key === key);
      if (found === undefined) return null;
      return { id: String(found.id), key, name: found.name, type: found.typeKey };
    },
  };
}

/** The directory of a real site: what Jira tells the owner of the token. */
export function realDirectory(backend: JiraBackend, owner: string): SiteDirectory {
  return { ...askJira(backend), baseUrl: backend.baseUrl, real: true, viewer: owner, viewers: () => [] };
}
