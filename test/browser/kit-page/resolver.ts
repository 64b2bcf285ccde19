import api, { route } from '@forge/api';
import Resolver from '@forge/resolver';

interface Asked {
  readonly payload: Record<string, unknown>;
  readonly context: { readonly accountId?: string; readonly extension?: Record<string, unknown> };
}

const definitions = new Resolver();

/** Says back what it was asked, by whom and where. */
definitions.define('echo', ({ payload, context }: Asked) => ({
  payload,
  accountId: context.accountId,
  extension: context.extension,
}));

/** Asks Jira as the viewer: needs their consent. */
definitions.define('who', async () => {
  const response = await api.asUser().requestJira(route`/rest/api/3/myself`);
  return (await response.json()) as unknown;
});

/** Would change something: a real site that is open for reading only refuses it. */
definitions.define('write', async () => {
  const response = await api.asUser().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: '{}' });
  return { status: response.status, says: await response.text() };
});

definitions.define('break', () => {
  throw new Error('the resolver broke');
});

export const resolver = definitions.getDefinitions();
