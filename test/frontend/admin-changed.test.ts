import { bad, good, type BackEnd } from './stage/back-end';
import { openPage, type Page } from './stage/page';
import * as plans from './stage/plan-samples';
import * as samples from './stage/samples';
import { AdminPage } from '../../src/frontend/admin/admin-page';

let page: Page;
afterEach(() => page.close());

/** A report of which so many spaces changed since; each question about them leaves ten fewer. */
async function open(changed: number, backEnd: BackEnd = {}): Promise<void> {
  let left = changed;
  page = await openPage(AdminPage, {
    'admin/overview': () => Promise.resolve(good(samples.overview({ reports: [samples.reportLine] }))),
    'report/page': () =>
      Promise.resolve(
        good(
          samples.reportPage({
            head: samples.head({ changed: left }),
            rows: [samples.row({ changed: left > 0 })],
          }),
        ),
      ),
    'report/lists': () => Promise.resolve(good(samples.lists())),
    'plan/view': () => Promise.resolve(good(plans.plan())),
    'change/journal': () => Promise.resolve(good(plans.journal())),
    'report/catch-up': () => {
      const asked = Math.min(10, left);
      left -= asked;
      return Promise.resolve(good({ asked, left }));
    },
    ...backEnd,
  });
}

test('spaces that changed since the check are asked about again by themselves, and rows and plan come anew', async () => {
  await open(14);
  await page.until(() => !page.text().includes('changed since this check'), 'all were asked');
  expect(page.asked('report/catch-up')).toEqual([{ reportId: 'r1' }, { reportId: 'r1' }]);
  const order = page.bridge.calls.map(({ operation }) => operation);
  const last = order.lastIndexOf('report/catch-up');
  expect(order.lastIndexOf('report/page')).toBeGreaterThan(last);
  expect(order.lastIndexOf('plan/view')).toBeGreaterThan(last);
  expect(page.text()).not.toContain('Changed since this check');
});

test('of a change that touches very many, the rest is marked until somebody asks', async () => {
  await open(64);
  await page.until(() => page.buttons().includes('Ask Jira again'), 'the rest is left');
  expect(page.asked('report/catch-up')).toHaveLength(5);
  expect(page.text()).toContain('14 spaces changed since this check and were not asked again');
  await page.tab('Spaces');
  await page.press('Table');
  expect(page.text()).toContain('Changed since this check');
  await page.press('Ask Jira again');
  await page.until(() => !page.text().includes('changed since this check'), 'all were asked');
});

test('where Jira does not answer, that is said, and nothing is asked for ever', async () => {
  await open(3, {
    'report/catch-up': () => Promise.resolve(bad('jira-unavailable', 'Try again in a minute.')),
  });
  await page.until(() => page.buttons().includes('Ask Jira again'), 'the question failed');
  expect(page.asked('report/catch-up')).toHaveLength(1);
  expect(page.text()).toContain('Try again in a minute.');
});
