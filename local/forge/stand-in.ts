import type { JiraBackend, JiraCaller } from './backend';

/** What the platform needs of the stand-in Jira (`local/jira`). */
interface StandIn {
  readonly site: {
    readonly site: { readonly baseUrl: string };
    readonly users: { accountId: string; consented: boolean }[];
  };
  fetch(request: Request, caller: JiraCaller): Promise<Response>;
}

/** The stand-in Jira as the platform's backend: consent stands in the site file and is set there when it is given. */
export function standInBackend(jira: StandIn): JiraBackend {
  const user = (accountId: string) => jira.site.users.find((one) => one.accountId === accountId);
  return {
    baseUrl: jira.site.site.baseUrl.replace(/\/+$/, ''),
    fetch: (request, caller) => jira.fetch(request, caller),
    consented: (accountId) => user(accountId)?.consented ?? true,
    consent: (accountId) => {
      const found = user(accountId);
      if (found !== undefined) found.consented = true;
    },
  };
}
