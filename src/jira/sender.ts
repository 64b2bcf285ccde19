import type { APIResponse } from '@forge/api';
import * as z from 'zod';
import { alreadyIn } from './already';
import { failed, found, kindOfStatus, type Result } from './failure';
import type { Meter } from './meter';
import { retryAfterIn, secondsToWait, type Trouble } from './retry-policy';
import type { Witness } from './port';
import { whoInvokes, type OnlineScope, type Requester, type Speaker } from './speaker';
import { asksForConsent, forgeRefusalIn, type ForgeRefusal } from './platform-error';

/** Time and chance, so that tests can hold both. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 up to 1. */
  chance(): number;
}

/** How much a step may still ask: looked at before every try after the first. */
export interface Allowance {
  mayCall(): boolean;
  millisecondsLeft(): number;
}

export interface Call<Answer> {
  /** Method and template of the path, without ids. */
  readonly endpoint: string;
  /** Who asks; absent: the viewer. */
  readonly as?: Witness;
  /** Absent: `read:jira-work`, `read:jira-user`, or none. */
  readonly scope?: OnlineScope;
  readonly answer: z.ZodType<Answer>;
  /** Whether an answer of that form is one to what this call asks; absent: each is. It is no part of the form, which is made once. */
  readonly fits?: (answer: Answer) => boolean;
  /** Points that Atlassian charges for such an answer: 1 and something for each object (facts: 1 core, 2 identity and access). */
  readonly points: (answer: Answer) => number;
  /**
   * A write whose answer went missing may have been done all the same, so it is not sent again: whoever sent it reads and decides.
   * 429 says that it was not done, and is waited for as with a read.
   */
  readonly writes?: 'adds' | 'removes';
  /** What it means that Jira itself says 404; absent: a failure, as every 404 of anybody else. */
  readonly whenNotFound?: Answer;
  /** Makes the call; asked again for every try. Its method and path stand in it for Atlassian's linter to read. */
  readonly send: (jira: Requester) => Promise<APIResponse>;
}

/** A call that changes nothing. */
type Reading<Answer> = Call<Answer> & { readonly writes?: never };

export type Sender = <Answer>(call: Call<Answer>) => Promise<Result<Answer>>;
/** Takes no call that writes, so that none can be made through it. */
export type ReadingSender = <Answer>(call: Reading<Answer>) => Promise<Result<Answer>>;

/**
 * Sends calls to Jira: counts them, tries again what may pass, and parses what comes back. Nothing that Jira or
 * Forge's proxy answers throws but one: Forge asks the viewer for consent only when that error leaves the resolver untouched.
 */
export function openSender(clock: Clock, meter: Meter, allowance: Allowance): Sender {
  return senderAs(whoInvokes, clock, meter, allowance);
}

/** Sends what reads, as whom `speaker` says. A call that writes is not made, whatever its type says. */
export function openReadingSender(
  speaker: Speaker,
  clock: Clock,
  meter: Meter,
  allowance: Allowance,
): ReadingSender {
  const send = senderAs(speaker, clock, meter, allowance);
  return async (call) => {
    if ('writes' in call) throw new Error(`${call.endpoint} writes, and nobody is there who said yes to it`);
    return send(call);
  };
}

function senderAs(speaker: Speaker, clock: Clock, meter: Meter, allowance: Allowance): Sender {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      meter.count(call.endpoint);
      const tried = await attempt(() => call.send(speaker(call)));
      const trouble = troubleIn(tried, clock.now());
      if (tried?.kind === 'answer' && trouble === null) return read(call, tried, meter);
      meter.charge(call.endpoint, 1);
      const mayBeDone = call.writes !== undefined && trouble?.kind === 'unavailable';
      const seconds = trouble && !mayBeDone ? secondsToWait(trouble, tries, clock.chance()) : null;
      if (seconds === null || !allowance.mayCall() || seconds * 1000 > allowance.millisecondsLeft()) {
        if (trouble?.kind === 'rate-limited')
          return failed(call.endpoint, 'rate-limited', 429, trouble.retryAfter);
        const kind = tried?.kind === 'forge-refusal' ? 'platform' : 'unavailable';
        return failed(call.endpoint, kind, statusOf(tried));
      }
      await clock.sleep(seconds * 1000);
    }
  };
}

/** An answer with its body, which may break off while it is read. */
interface Answered {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: APIResponse['headers'];
  readonly text: string;
}

/** What one try gave; null: no answer at all, or none that is whole. */
type Tried = Answered | ForgeRefusal | null;

async function attempt(send: () => Promise<APIResponse>): Promise<Tried> {
  try {
    const response = await send();
    const { status, headers } = response;
    return { kind: 'answer', status, headers, text: await response.text() };
  } catch (error) {
    if (asksForConsent(error)) throw error;
    return forgeRefusalIn(error);
  }
}

function troubleIn(tried: Tried, now: number): Trouble | null {
  const status = statusOf(tried);
  if (status === null || status >= 500) return { kind: 'unavailable' };
  if (status !== 429) return null;
  const retryAfter = tried?.kind === 'answer' ? retryAfterIn(tried.headers, now) : null;
  return { kind: 'rate-limited', retryAfter };
}

const statusOf = (tried: Tried): number | null => tried?.status ?? null;

function read<Answer>(call: Call<Answer>, { status, text }: Answered, meter: Meter): Result<Answer> {
  const body = jsonIn(text);
  if (status < 200 || status > 299) {
    meter.charge(call.endpoint, 1);
    if (status === 404 && call.whenNotFound !== undefined && saysError(body)) return found(call.whenNotFound);
    const already = call.writes === undefined ? null : alreadyIn(call.writes, text);
    return failed(call.endpoint, kindOfStatus(status, text), status, null, already);
  }
  const parsed = saysError(body) ? null : call.answer.safeParse(body);
  const sound = parsed?.success === true && call.fits?.(parsed.data) !== false;
  meter.charge(call.endpoint, sound ? call.points(parsed.data) : 1);
  return sound ? found(parsed.data) : failed(call.endpoint, 'nonsense', status);
}

const notJson = Symbol('no JSON');

/** undefined: an empty body, as 204 has it. What is no JSON, a page of HTML above all, fits no schema. */
function jsonIn(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return notJson;
  }
}

const errorBody = z.object({ errorMessages: z.array(z.string()).nonempty() });

/** Jira's own JSON of an error, whatever status stands over it. */
const saysError = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'errorMessages' in body && errorBody.safeParse(body).success;
