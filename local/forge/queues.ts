import * as z from 'zod';
import type { Invoked } from './handler';
import { eventsPerMinute, maxDelaySeconds, maxRetryDataBytes, retentionMilliseconds } from './limits';
import type { Consumer } from './manifest';
import { asyncEventOf, eventsOf, type Chain, type QueuedEvent } from './queued-event';

/** Where `Queue.push` of `@forge/events` sends its events. */
export const pushPath = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';

interface QueuesOptions {
  readonly consumers: readonly Consumer[];
  readonly now: () => number;
  readonly run: (consumer: Consumer, event: object, chain: Chain) => Promise<Invoked>;
}

const retryAsked = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({
    retryAfter: z.number(),
    retryReason: z.string(),
    retryData: z
      .unknown()
      .refine((data) => Buffer.byteLength(JSON.stringify(data ?? null)) <= maxRetryDataBytes)
      .optional(),
  }),
});

/** Events that were pushed are kept so long, for being looked at and delivered again. */
const kept = 5_000;

/**
 * The queues of one installation: at least once, in no order. What failed or asks for it is retried until it is a day old. A
 * concurrency key counts over all queues.
 */
export class Queues {
  private readonly all: QueuedEvent[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isOpen = false;

  constructor(private readonly options: QueuesOptions) {}

  /** Every event, the oldest first. */
  get events(): readonly QueuedEvent[] {
    return this.all;
  }

  push(init: RequestInit | undefined, chain: Chain): Response {
    const now = this.options.now();
    const events = eventsOf(init?.body, this.options.consumers, chain, now);
    if (events instanceof Response) return events;
    const lastMinute = this.all.filter(({ pushedAt }) => pushedAt > now - 60_000).length;
    if (lastMinute + events.length > eventsPerMinute) return new Response(null, { status: 429 });
    this.all.push(...events);
    this.all.splice(0, Math.max(0, this.all.length - kept));
    this.look();
    return Response.json({}, { status: 201 });
  }

  /** Those that could be delivered now, as they fall due. */
  due(): readonly QueuedEvent[] {
    const now = this.options.now();
    return this.waiting().filter((event) => event.dueAt <= now && this.hasRoom(event));
  }

  /** Those that were not taken yet, as they fall due. */
  waiting(): readonly QueuedEvent[] {
    return this.all.filter(({ state }) => state === 'waiting').sort((a, b) => a.dueAt - b.dueAt);
  }

  /** Delivers an event: before it is due, or again, where that is asked for. */
  async deliver(event: QueuedEvent): Promise<Invoked> {
    event.state = 'running';
    const invoked = await this.options.run(event.consumer, asyncEventOf(event), event.chain);
    const retry = this.retryOf(event, invoked);
    event.retry = retry?.context ?? event.retry;
    event.dueAt = retry?.dueAt ?? event.dueAt;
    event.state = retry === null ? 'taken' : 'waiting';
    if (this.options.now() >= event.pushedAt + retentionMilliseconds && retry !== null)
      event.state = 'dropped';
    this.look();
    return invoked;
  }

  /** From now on events are delivered by themselves, when they are due. */
  open(): void {
    this.isOpen = true;
    this.look();
  }

  /** From now on whoever holds the queues delivers them, as at first. */
  close(): void {
    this.isOpen = false;
    clearTimeout(this.timer);
  }

  private hasRoom({ pushed: { concurrency } }: QueuedEvent): boolean {
    if (concurrency === undefined) return true;
    const running = this.all.filter(
      ({ state, pushed }) => state === 'running' && pushed.concurrency?.key === concurrency.key,
    );
    return running.length < concurrency.limit;
  }

  private retryOf({ retry }: QueuedEvent, invoked: Invoked) {
    const retryCount = (retry?.retryCount ?? 0) + 1;
    const after = (seconds: number): number =>
      this.options.now() + 1000 * Math.min(maxDelaySeconds, Math.max(1, seconds));
    if (invoked.kind === 'result') {
      const asked = retryAsked.safeParse(invoked.value);
      if (!asked.success) return null;
      const { retryAfter, retryReason, retryData } = asked.data.retryOptions;
      return { dueAt: after(retryAfter), context: { retryCount, retryReason, retryData } };
    }
    const context = { retryCount, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR', retryData: null };
    return { dueAt: after(2 ** retryCount), context };
  }

  /** Delivers what is due, and comes back when the next one is. */
  private look(): void {
    if (!this.isOpen) return;
    clearTimeout(this.timer);
    for (const event of this.due()) if (this.hasRoom(event)) void this.deliver(event);
    const next = this.waiting().find((event) => this.hasRoom(event));
    if (next === undefined) return;
    this.timer = setTimeout(() => this.look(), Math.max(0, next.dueAt - this.options.now()));
    this.timer.unref();
  }
}
