import * as z from 'zod';
import {
  cyclicPushes,
  eventsPerPush,
  maxDelaySeconds,
  maxLongEventBytes,
  maxPushBytes,
  longMilliseconds,
} from './limits';
import type { Consumer } from './manifest';

/** Pushes that follow from one invocation. */
export interface Chain {
  pushes: number;
}

/** An event on its way. It stays listed when it was taken, so that it can come twice. */
export interface QueuedEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly consumer: Consumer;
  readonly pushed: Pushed;
  readonly chain: Chain;
  /** Milliseconds since the epoch. */
  readonly pushedAt: number;
  dueAt: number;
  state: 'waiting' | 'running' | 'taken' | 'dropped';
  retry: { readonly retryCount: number; readonly retryReason: string; readonly retryData: unknown } | null;
}

const pushed = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(maxDelaySeconds).optional(),
  concurrency: z.object({ key: z.string(), limit: z.number().int().positive() }).optional(),
});
type Pushed = z.infer<typeof pushed>;

const request = z.object({
  queueName: z.string(),
  jobId: z.string(),
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z.array(pushed).min(1).max(eventsPerPush),
  time: z.iso.datetime(),
});

/** The events of a push, or Forge's refusal as `@forge/events` understands it. */
export function eventsOf(
  sent: unknown,
  consumers: readonly Consumer[],
  chain: Chain,
  now: number,
): readonly QueuedEvent[] | Response {
  const text = typeof sent === 'string' ? sent : 'null';
  const parsed = request.safeParse(JSON.parse(text));
  if (!parsed.success) return Response.json({ message: z.prettifyError(parsed.error) }, { status: 400 });
  const { queueName, jobId, payload } = parsed.data;
  const consumer = consumers.find(({ queue }) => queue === queueName);
  if (consumer === undefined) return Response.json({ message: `No queue ${queueName}` }, { status: 404 });
  if (bytesOf(payload) > maxPushBytes || payload.some((event) => isTooLarge(event, consumer))) {
    return Response.json({ errorMessage: 'The payload is too large.' }, { status: 413 });
  }
  if (chain.pushes >= cyclicPushes) return Response.json({}, { status: 405 });
  chain.pushes += 1;
  return payload.map((event) => ({
    ...{ eventId: crypto.randomUUID(), jobId, consumer, pushed: event, chain, pushedAt: now },
    ...{ dueAt: now + (event.delayInSeconds ?? 0) * 1000, state: 'waiting', retry: null },
  }));
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const isTooLarge = (event: Pushed, { milliseconds }: Consumer): boolean =>
  milliseconds > longMilliseconds && bytesOf(event) > maxLongEventBytes;

/** What the consumer's function is called with: `AsyncEvent` of `@forge/events`. */
export function asyncEventOf({ eventId, jobId, consumer, pushed: event, retry }: QueuedEvent): object {
  return {
    ...{ queueName: consumer.queue, jobId, eventId },
    ...structuredClone(event),
    ...(retry === null ? {} : { retryContext: structuredClone(retry) }),
  };
}
