import { Hono } from 'hono';
import { TextResponse } from '../text-response';
import { AuditTrail } from './audit/trail';
import { accountOf, anonymous, type Account } from './decide/account';
import { IdBook } from './answers/id-book';
import { notAuthenticated, notServed, Refusal, scopeLacking } from './answers/refusal';
import { Reply } from './answers/reply';
import { root, type Answer } from './answers/call';
import { faultAnswer, Faults } from './faults';
import { anonymousMayAsk, changes, givesVerdicts, operations } from './operations';
import { rateHeaders } from './rate-headers';
import { scopesSuffice, type Operation } from './scopes';
import { Settling } from './settling';
import type { Site } from './site/site-file';
import { SiteIndex } from './site/site-index';
import { asJson, trafficFile, type Traffic } from './traffic';

/** As whom a call is made, and with which OAuth scopes. */
interface Caller {
  /** null: nobody, a call without authorization. */
  readonly accountId: string | null;
  readonly scopes: readonly string[];
}

export interface Jira {
  /** Answers one call of the REST API, as Jira would answer that account. Never throws. */
  fetch(request: Request, caller: Caller): Promise<Response>;
  /** Whether the account has allowed the app to act for it; an unknown account has not. */
  consented(accountId: string): boolean;
  /** The account allows the app to act for it. */
  consent(accountId: string): void;
  /** The live state: what a write changed is read here. */
  readonly site: Site;
  /** The audit log: what is changed past the API is written here by whoever changes it. */
  readonly trail: AuditTrail;
}

export interface JiraOptions {
  /** How long every answer takes, in milliseconds. */
  readonly latencyMs?: number;
  /** Told of every call; by default the file of JIRA_TRAFFIC. null: nobody. */
  readonly traffic?: Traffic | null;
  readonly now?: () => Date;
}

/**
 * Marks an answer of the gateway in front of Jira (scopes, credentials): Atlassian's specification does not describe its bodies,
 * so the traffic passes them over like an answer that was made wrong on purpose.
 */
const gateway = 'x-stand-in-gateway';

/** What one stand-in answers from. */
interface World {
  readonly site: Site;
  readonly trail: AuditTrail;
  readonly ids: IdBook;
  readonly settling: Settling;
  readonly now: () => Date;
}

type Environment = { Bindings: World & { caller: Caller; body: unknown } };

/** Opens a stand-in Jira on a site. The site is taken as it is and changed in place. */
export function openJira(site: Site, options: JiraOptions = {}): Jira {
  const { latencyMs = 0, now = () => new Date() } = options;
  const traffic = options.traffic === undefined ? trafficFile() : options.traffic;
  const faults = new Faults(site);
  const trail = new AuditTrail(site);
  const world: World = { site, trail, ids: new IdBook(), settling: new Settling(site), now };

  return {
    site,
    trail,
    async fetch(request, caller) {
      const url = new URL(request.url);
      const sent = asJson(await request.text());
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
      const fault = faults.next(request.method, url.pathname);
      const response = fault
        ? faultResponse(faultAnswer(fault, now()))
        : await app.fetch(request, { ...world, caller, body: sent });
      if (!fault) addHeaders(response, rateHeaders(request.method, url.pathname, now()));
      if (traffic !== null) {
        traffic({
          method: request.method,
          path: `${url.pathname}${url.search}`,
          status: response.status,
          request: sent,
          response: asJson(await response.clone().text()),
          ...(fault || response.headers.has(gateway) ? { fault: true as const } : {}),
        });
      }
      return response;
    },
    consented: (accountId) => site.users.find((user) => user.accountId === accountId)?.consented ?? false,
    consent(accountId) {
      const user = site.users.find((entry) => entry.accountId === accountId);
      if (user) user.consented = true;
    },
  };
}

/** The same for every stand-in: to sort the routes takes longer than to answer many a call. */
const app = routes();

function routes(): Hono<Environment> {
  const app = new Hono<Environment>();
  for (const [operation, answer] of Object.entries(operations) as [Operation, Answer][]) {
    const [method = '', path = ''] = operation.split(' ');
    app.on(method, `${root}${path}`, (context) => {
      const { site, trail, ids, settling, now, caller, body } = context.env;
      const at = now();
      const index = new SiteIndex(givesVerdicts(operation) ? settling.settled(at) : site);
      const account = admitted(operation, caller, index);
      const url = new URL(context.req.url);
      const param = (name: string) => context.req.param(name) ?? '';
      const call = { index, caller: account, url, param, body, ids, now: at, trail };
      return success(changes(operation) ? settling.change(at, () => answer(call)) : answer(call));
    });
  }
  app.notFound((context) => refusalResponse(notServed(`${context.req.method} ${context.req.path}`)));
  app.onError((error) => {
    if (error instanceof Refusal) return refusalResponse(error);
    return json(500, { errorMessages: [`The stand-in Jira failed: ${error.message}`], errors: {} });
  });
  return app;
}

/** The account of a caller that the gateway lets through to this operation. */
function admitted(operation: Operation, { accountId, scopes }: Caller, index: SiteIndex): Account {
  if (accountId === null) {
    if (!anonymousMayAsk.has(operation)) throw notAuthenticated();
    return anonymous;
  }
  if (!scopesSuffice(operation, scopes)) throw scopeLacking();
  const user = index.user(accountId);
  if (!user?.active) throw notAuthenticated();
  return accountOf(index, user);
}

function refusalResponse({ status, body }: Refusal): Response {
  return json(status, body, status === 401 ? { [gateway]: 'refused' } : {});
}

function success(answered: unknown): Response {
  return answered instanceof Reply ? json(answered.status, answered.body) : json(200, answered);
}

function json(status: number, body: unknown, more: Record<string, string> = {}): Response {
  const headers = { ...more, 'content-type': 'application/json;charset=UTF-8' };
  return status === 204
    ? new Response(null, { status, headers })
    : new TextResponse(JSON.stringify(body), { status, headers });
}

function addHeaders(response: Response, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
}

function faultResponse({ status, headers, text }: ReturnType<typeof faultAnswer>): Response {
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : text, { status, headers });
}
