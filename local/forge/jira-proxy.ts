import type { JiraBackend, JiraCall, JiraCaller } from './backend';
import type { FetchDescriptor } from './invocation';

export interface ProxyOptions {
  readonly backend: JiraBackend;
  readonly scopes: readonly string[];
  /** Those that the app may use for a person who is not there. */
  readonly offlineScopes: readonly string[];
  readonly appUser: string;
  /** Account of the person whose page invoked the function; null: nobody is signed in. */
  readonly principal: string | null;
  readonly record: (call: JiraCall) => void;
}

/** Carries one `requestJira` to Jira as the identity that its descriptor asks for, as Forge's proxy does. */
export async function throughProxy(
  options: ProxyOptions,
  descriptor: FetchDescriptor,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  const { backend } = options;
  const as = identity(descriptor);
  if (!path.startsWith('/')) throw new Error(`local/forge: a path of Jira starts with a slash: ${path}`);
  const request = new Request(`${backend.baseUrl}${path}`, init);
  const answered = (accountId: string, response: Response): Response => {
    options.record({ method: request.method, path, as, accountId, status: response.status });
    return response;
  };
  if (as === 'app') {
    return answered(
      options.appUser,
      await backend.fetch(request, { accountId: options.appUser, scopes: options.scopes }),
    );
  }
  const person = personOf(options, descriptor);
  if (person === null) return answered('', notSignedIn());
  const { accountId, scopes } = person;
  const consented = backend.consented(accountId);
  const response = await backend.fetch(request, consented ? { accountId, scopes } : anonymous);
  const asks = response.status === 401 && (!consented || (await lacksScope(response)));
  return answered(accountId, asks ? needsConsent(response) : response);
}

/** Whoever invoked, or the account that the app names: then with those scopes alone that allow it. null: nobody is signed in. */
function personOf(
  { principal, scopes, offlineScopes }: ProxyOptions,
  { accountId }: FetchDescriptor,
): { readonly accountId: string; readonly scopes: readonly string[] } | null {
  if (accountId !== undefined && accountId !== principal) return { accountId, scopes: offlineScopes };
  return principal === null ? null : { accountId: principal, scopes };
}

/** Without consent a call goes out without authorization, and Forge asks for consent only where Jira answers 401. */
const anonymous: JiraCaller = { accountId: null, scopes: [] };

/** A scope that the app lacks shows to a person's call as a want of consent, to the app's own as Jira's 401. */
async function lacksScope(response: Response): Promise<boolean> {
  return (await response.clone().text()).includes('scope does not match');
}

function identity({ provider }: FetchDescriptor): 'user' | 'app' {
  if (provider === 'app' || provider === 'user') return provider;
  throw new Error(
    `local/forge: requestJira without asUser() or asApp() is not implemented (provider ${String(provider)})`,
  );
}

/** `@forge/api` turns this header into a NeedsAuthenticationError, for which `isForgePlatformError` is true. */
function needsConsent(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('forge-proxy-error', 'NEEDS_AUTHENTICATION_ERR');
  return new Response(response.body, { status: 401, headers });
}

function notSignedIn(): Response {
  return Response.json(
    { errorMessages: ['Client must be authenticated to access this resource.'], errors: {} },
    { status: 401 },
  );
}
