import type { APIResponse } from '@forge/api';
import type { z } from 'zod';
import { alreadyIn } from './already';
import { failed, found, kindOfStatus, type Result } from './failure';
import type { Meter } from './meter';
import { retryAfterOf, secondsToWait, type Trouble } from './patience';
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
  readonly answer: z.ZodType<Answer>;
  /** Points that Atlassian charges for such an answer: 1 and something for each object (facts: 1 core, 2 identity and access). */
  readonly points: (answer: Answer) => number;
  /**
   * A write whose answer went missing may have been done all the same, so it is not sent again: whoever sent it reads and decides.
   * 429 says that it was not done, and is waited for as with a read.
   */
  readonly writes?: 'adds' | 'removes';
  /** Makes the call; asked again for every try. */
  readonly send: () => Promise<APIResponse>;
}

export type Sender = <Answer>(call: Call<Answer>) => Promise<Result<Answer>>;

/**
 * Sends calls to Jira: counts them, tries again what may pass, and parses what comes back. Nothing that Jira or
 * Forge's proxy answers throws but one: Forge asks the viewer for consent only when that error leaves the resolver untouched.
 */
export function openSender(clock: Clock, meter: Meter, allowance: Allowance): Sender {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      meter.count(call.endpoint);
      const tried = await attempt(call.send);
      const trouble = troubleIn(tried, clock.now());
      if (tried?.kind === 'answer' && trouble === null) return read(call, tried.response, meter);
      meter.charge(1);
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

/** What one try gave; null: no answer at all. */
type Tried = { readonly kind: 'answer'; readonly response: APIResponse } | ForgeRefusal | null;

async function attempt(send: () => Promise<APIResponse>): Promise<Tried> {
  try {
    return { kind: 'answer', response: await send() };
  } catch (error) {
    if (asksForConsent(error)) throw error;
    return forgeRefusalIn(error);
  }
}

function troubleIn(tried: Tried, now: number): Trouble | null {
  const status = statusOf(tried);
  if (status === null || status >= 500) return { kind: 'unavailable' };
  if (status !== 429) return null;
  const header = tried?.kind === 'answer' ? tried.response.headers.get('retry-after') : null;
  return { kind: 'rate-limited', retryAfter: retryAfterOf(header, now) };
}

function statusOf(tried: Tried): number | null {
  if (tried === null) return null;
  return tried.kind === 'answer' ? tried.response.status : tried.status;
}

async function read<Answer>(
  call: Call<Answer>,
  response: APIResponse,
  meter: Meter,
): Promise<Result<Answer>> {
  const text = await response.text();
  if (!response.ok) {
    meter.charge(1);
    const already = call.writes === undefined ? null : alreadyIn(call.writes, text);
    return failed(call.endpoint, kindOfStatus(response.status, text), response.status, null, already);
  }
  const parsed = call.answer.safeParse(jsonIn(text));
  meter.charge(parsed.success ? call.points(parsed.data) : 1);
  return parsed.success ? found(parsed.data) : failed(call.endpoint, 'nonsense', response.status);
}

/** undefined: an empty body, as 204 has it. What is no JSON, a page of HTML above all, fits no schema. */
function jsonIn(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return Symbol('no JSON');
  }
}
