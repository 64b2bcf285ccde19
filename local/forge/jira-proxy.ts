import type { JiraBackend, JiraCall, JiraCaller } from './backend';
import type { FetchDescriptor } from './invocation';

export interface ProxyOptions {
  readonly backend: JiraBackend;
  readonly scopes: readonly string[];
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
  const { backend, principal } = options;
  const as = identity(descriptor, principal);
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
  if (principal === null) return answered('', notSignedIn());
  const consented = backend.consented(principal);
  const caller = consented ? { accountId: principal, scopes: options.scopes } : anonymous;
  const response = await backend.fetch(request, caller);
  const asks = response.status === 401 && (!consented || (await lacksScope(response)));
  return answered(principal, asks ? needsConsent(response) : response);
}

/** Without consent a call goes out without authorization, and Forge asks for consent only where Jira answers 401. */
const anonymous: JiraCaller = { accountId: null, scopes: [] };

/** A scope that the app lacks shows to a person's call as a want of consent, to the app's own as Jira's 401. */
async function lacksScope(response: Response): Promise<boolean> {
  return (await response.clone().text()).includes('scope does not match');
}

function identity(descriptor: FetchDescriptor, principal: string | null): 'user' | 'app' {
  const { provider, accountId } = descriptor;
  if (provider === 'app') return 'app';
  if (provider !== 'user') {
    throw new Error(
      `local/forge: requestJira without asUser() or asApp() is not implemented (provider ${String(provider)})`,
    );
  }
  if (accountId !== undefined && accountId !== principal) {
    throw new Error(
      'local/forge: asUser(accountId) of another person (offline impersonation) is not implemented',
    );
  }
  return 'user';
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
