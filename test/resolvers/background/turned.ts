import type { JiraBackend, QueuedEvent } from '../../../local/forge';
import type { Report } from '../../../src/report';
import { openPage, TestClock, value, type Page, type PageOptions } from '../admin-page';
import { wholeReport } from '../whole-report';

/** Delivers what waits in the queues as it falls due, with the clock at that moment, until nothing does. Returns how often. */
export async function turned(page: Page, deliver = delivered): Promise<number> {
  for (let deliveries = 0; ; deliveries += 1) {
    const [event] = page.platform.queues.waiting();
    if (event === undefined) return deliveries;
    if (deliveries > 2_000) throw new Error('the queue never ends');
    await deliver(page, event);
  }
}

export async function delivered({ platform, clock }: Page, event: QueuedEvent): Promise<void> {
  clock.time = Math.max(clock.time, event.dueAt);
  await platform.queues.deliver(event);
}

/** The one report that the site has, without what every scan has of its own: when it was made, and what it took. */
export async function theReport(page: Page): Promise<Omit<Report, 'checkedAt' | 'cost'>> {
  const { reports } = value(await page.ask('admin/overview', {}));
  expect(reports.length).toBe(1);
  const { checkedAt: _at, cost: _cost, ...report } = await wholeReport(page, reports[0]?.reportId ?? '');
  return report;
}

/** A site whose answers take a second and a half each, so that a check takes several slices. */
export function openSlowPage({ through = (backend) => backend, ...options }: PageOptions = {}): Page {
  const clock = new TestClock();
  const slow = (backend: JiraBackend): JiraBackend => ({
    ...through(backend),
    fetch: (request, caller) => {
      clock.time += 1_500;
      return through(backend).fetch(request, caller);
    },
  });
  return openPage({ ...options, clock, through: slow });
}
