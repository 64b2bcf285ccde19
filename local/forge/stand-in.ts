import type { JiraBackend } from './backend';

/** What the platform needs of the stand-in Jira (`local/jira`). */
interface StandIn extends Omit<JiraBackend, 'baseUrl'> {
  readonly site: { readonly site: { readonly baseUrl: string } };
}

/** The stand-in Jira as the platform's backend. */
export function standInBackend(jira: StandIn): JiraBackend {
  return {
    baseUrl: new URL(jira.site.site.baseUrl).origin,
    fetch: (request, caller) => jira.fetch(request, caller),
    consented: (accountId) => jira.consented(accountId),
    consent: (accountId) => jira.consent(accountId),
  };
}
