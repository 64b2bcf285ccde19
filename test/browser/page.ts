import type { Browser, Page } from 'playwright-core';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A page on a laptop's screen, in the light theme. A busy machine may take its time. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  page.setDefaultTimeout(30_000);
  return page;
}

/** Changes the system's theme, which the host and its Frames follow. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-color-mode="${theme}"]`).waitFor({ state: 'attached' });
  for (const frame of await page.locator('iframe.host-frame').all()) {
    await frame.contentFrame().locator(`html[data-color-mode="${theme}"]`).waitFor({ state: 'attached' });
  }
}
