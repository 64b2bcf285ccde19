import type { Page } from 'playwright-core';
import type { EventShape } from '../../local/host';
import { sitesOnOnePage } from './sites-on-one-page';
import { button, chooseAccount, openTab } from './steps';
import { openWithReport } from './stored-report';

jest.setTimeout(120_000);

let page: Page;
const openSite = sitesOnOnePage((opened) => {
  page = opened;
});

/** Waits for what the back end is asked after an act, and returns it. */
async function askedAfter(operation: string, act: () => Promise<void>): Promise<Record<string, unknown>> {
  const [request] = await Promise.all([
    page.waitForRequest((one) => (one.postData() ?? '').includes(`"${operation}"`)),
    act(),
  ]);
  return (JSON.parse(request.postData() ?? '') as { payload: Record<string, unknown> }).payload;
}

async function choose(label: string, option: string): Promise<void> {
  // The field of a select without a search is drawn with no size: it has no place to click at.
  await page.getByLabel(label, { exact: true }).press('ArrowDown');
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe.each<EventShape>(['typed', 'bare'])('where handlers are called as %s', (events) => {
  it('every field of the form works', async () => {
    const { host, platform } = await openSite({ events });
    platform.queues.close();
    await page.goto(`${host.origin}/admin`);
    await button(page, 'Find the gaps').waitFor();

    // The form is drawn before all that the page asks for has come.
    await page.waitForLoadState('networkidle');
    await button(page, 'Not in the list? Enter an account ID').click();
    await page.getByLabel(/^Account ID/).waitFor();
    const typed = await askedAfter('account/look-up', async () => {
      await page.getByLabel(/^Account ID/).fill('712020:backup-service');
      await button(page, 'Look up').click();
    });
    expect(typed).toEqual({ accountId: '712020:backup-service' });
    await button(page, 'Search by name instead').click();
    await chooseAccount(page);
    await page.getByRole('radio').nth(1).check();
    const start = await askedAfter('scan/start', () =>
      button(page, 'Check every space without a log').click(),
    );
    expect(start).toMatchObject({ accountId: '712020:backup-service', profile: 'restore' });
    await button(page, 'Stop').waitFor();
  });

  it('every field and the second page of the report work', async () => {
    await openWithReport(page, await openSite({ events }));
    await openTab(page, 'Spaces');
    await button(page, 'Table').click();
    const second = await askedAfter('report/page', () => page.getByLabel('Page 2').click());
    expect(second).toMatchObject({ query: { page: 2 } });
    const sorted = await askedAfter('report/page', () => choose('Sort by', 'Space, A to Z'));
    expect(sorted).toMatchObject({ query: { sort: 'space', page: 1 } });
    const searched = await askedAfter('report/page', () => page.getByLabel('Search spaces').fill('PAY'));
    expect(searched).toMatchObject({ query: { text: 'PAY' } });

    await openTab(page, 'Fix');
    const plan = await askedAfter('plan/view', () =>
      page.getByRole('radio', { name: /^Also site settings/ }).click(),
    );
    expect(plan).toMatchObject({ asked: { cover: 'site-settings' } });
  });
});
