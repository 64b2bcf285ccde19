import type { JiraBackend } from '../forge';
import type { PersonFound, Place } from './wire';

/** The few questions that the page around the app asks Jira itself, each as the viewer. */
export interface JiraQuestions {
  readonly person: (viewer: string, accountId: string) => Promise<PersonFound | null>;
  /** Active people by the beginning of a name or an e-mail; nobody where the viewer may not look for people. */
  readonly people: (viewer: string, text: string) => Promise<readonly PersonFound[]>;
  /** The first 100 projects that the viewer sees. */
  readonly projects: (viewer: string) => Promise<readonly Place[]>;
  readonly project: (viewer: string, key: string) => Promise<Place | null>;
}

type Json = Record<string, unknown>;

/** What the host itself asks Jira for, as the viewer. */
export function askJira(backend: JiraBackend): JiraQuestions {
  const json = async (viewer: string, path: string, query: Record<string, string> = {}): Promise<unknown> => {
    const url = `${backend.baseUrl}/rest/api/3/${path}?${new URLSearchParams(query).toString()}`;
    // The site's own pages are no app: no scope holds them back.
    const caller = { accountId: viewer, scopes: ['read:jira-work', 'read:jira-user'] };
    const response = await backend.fetch(
      new Request(url, { headers: { accept: 'application/json' } }),
      caller,
    );
    return response.ok ? response.json() : null;
  };
  return {
    person: async (viewer, accountId) => {
      const found = await json(viewer, 'user', { accountId });
      return found === null ? null : personOf(found as Json);
    },
    people: async (viewer, text) => {
      const found = await json(viewer, 'user/search', { query: text, maxResults: '20' });
      return Array.isArray(found) ? (found as Json[]).filter(isPerson).map(personOf) : [];
    },
    projects: async (viewer) => {
      const found = await json(viewer, 'project/search', { maxResults: '100', orderBy: 'key' });
      return found === null ? [] : (found as { values: Json[] }).values.map(placeOf);
    },
    project: async (viewer, key) => {
      const found = await json(viewer, `project/${encodeURIComponent(key)}`);
      return found === null ? null : placeOf(found as Json);
    },
  };
}

/** A picker of people offers no accounts of apps, as which Jira counts service accounts. */
const isPerson = ({ accountType }: Json): boolean => accountType !== 'app';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const personOf = ({ accountId, displayName, emailAddress }: Json): PersonFound => ({
  accountId: text(accountId),
  displayName: text(displayName),
  email: text(emailAddress) === '' ? null : text(emailAddress),
});

const placeOf = ({ id, key, name, projectTypeKey }: Json): Place => ({
  id: text(id),
  key: text(key),
  name: text(name),
  type: text(projectTypeKey),
});
