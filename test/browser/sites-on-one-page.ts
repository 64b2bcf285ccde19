import type { Page } from 'playwright-core';
import { openAppSite, type AppSite, type AppSiteOptions } from './app-site';
import { openChromium, type Chromium } from './chromium';
import { leave, openPage } from './page';

/**
 * One page for all tests of a file, which `take` is given, and a site of its own for each: what is returned opens it. A test fails
 * where the page reports an error, or a Frame acts against its policy.
 */
export function sitesOnOnePage(take: (page: Page) => void): (options?: AppSiteOptions) => Promise<AppSite> {
  let browser: Chromium;
  let page: Page;
  let app: AppSite;
  let errors: string[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    page = await openPage(browser);
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    take(page);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await leave(page);
    await app.close();
    expect(errors).toEqual([]);
    expect(app.breaches).toEqual([]);
  });
  return async (options) => {
    app = await openAppSite(options);
    errors = [];
    return app;
  };
}
