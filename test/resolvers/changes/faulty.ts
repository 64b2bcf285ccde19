import type { JiraBackend } from '../../../local/forge';
import { openPage, TestClock, type Page } from '../admin-page';
import { switchedOn, withPlan } from './planned';

/**
 * What goes wrong with a write: `before` it is done or `after`, or not at all. `down`: Jira fails with 500. `silent`: no answer
 * comes. `cut`: the function ends there, as it does when its time is up; here by the one error that the app lets through untouched.
 */
export type Fault =
  | { readonly kind: 'down' | 'silent' | 'cut'; readonly done: 'before' | 'after' }
  | { readonly kind: 'status'; readonly status: number }
  /** An answer of its own instead of Jira's. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly done: 'not' | 'before';
    }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Somebody else does something just before. */
  | { readonly kind: 'meanwhile'; readonly happens: () => void }
  /** The answer waits until something else is done. */
  | { readonly kind: 'until'; readonly done: () => Promise<unknown> };

export interface Faulty {
  readonly page: Page;
  /** Every call that was sent, answered or not. */
  readonly sent: readonly string[];
  /** Faults of the calls that match, in their order; null: nothing is wrong with that one. */
  faults(match: RegExp, list: readonly (Fault | null)[]): void;
}

/** A page whose calls go wrong when they are told to, with the switch on and a plan of these changes. */
export async function faulty(changes: Parameters<typeof withPlan>[1], site?: unknown): Promise<Faulty> {
  const queue: { match: RegExp; list: (Fault | null)[] }[] = [];
  const clock = new TestClock();
  const sent: string[] = [];
  const through = (backend: JiraBackend): JiraBackend => ({
    ...backend,
    fetch: async (request, caller) => {
      const name = `${request.method} ${new URL(request.url).pathname}`;
      sent.push(name);
      const fault = queue.find(({ match, list }) => match.test(name) && list.length > 0)?.list.shift();
      return fault == null
        ? backend.fetch(request, caller)
        : faultyAnswer(fault, clock, () => backend.fetch(request, caller));
    },
  });
  const page = openPage({ through, clock, ...(site === undefined ? {} : { site }) });
  await switchedOn(page);
  await withPlan(page, changes);
  return { page, sent, faults: (match, list) => queue.push({ match, list: [...list] }) };
}

async function faultyAnswer(
  fault: Fault,
  clock: TestClock,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (fault.kind === 'slow') {
    clock.time += fault.milliseconds;
    return answer();
  }
  if (fault.kind === 'meanwhile') {
    fault.happens();
    return answer();
  }
  if (fault.kind === 'until') {
    await fault.done();
    return answer();
  }
  if (fault.kind === 'status') {
    const body = fault.status === 204 ? null : '{"errorMessages":[]}';
    return new Response(body, { status: fault.status });
  }
  if (fault.kind === 'answer') {
    if (fault.done === 'before') await answer();
    return new Response(fault.body, { status: fault.status });
  }
  if (fault.done === 'after') await answer();
  switch (fault.kind) {
    case 'down':
      return new Response('{"errorMessages":["down"]}', { status: 500 });
    case 'silent':
      throw new TypeError('no answer');
    case 'cut':
      return new Response(null, {
        status: 401,
        headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
      });
  }
}
