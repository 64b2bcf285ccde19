import type { Page } from 'playwright-core';
import type { Chromium } from './chromium';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, and how many of them the thread had the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of the page's main thread while something is done, in milliseconds, by the browser's own trace. */
export async function longestTask(
  browser: Chromium,
  page: Page,
  work: () => Promise<void>,
): Promise<{ readonly task: number; readonly ofProcessor: number }> {
  await browser.startTracing(page, {
    categories: ['toplevel', '__metadata'],
  });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
  const main = new Set(trace.traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf));
  const tasks = trace.traceEvents.filter(
    (event) => event.name.endsWith('RunTask') && main.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('The trace has no task of a page.');
  const most = (of: (event: TraceEvent) => number): number =>
    Math.round(tasks.reduce((longest, event) => Math.max(longest, of(event)), 0) / 1000);
  return { task: most(({ dur = 0 }) => dur), ofProcessor: most(({ tdur = 0 }) => tdur) };
}
