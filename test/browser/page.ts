import type { Frame, Locator, Page } from 'playwright-core';
import type { Chromium } from './chromium';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What turns while it waits turns whether or not motion is wished for, and is drawn sixty times a second. */
const still = `*, ::before, ::after {
  animation-duration: 1ms !important;
  animation-iteration-count: 1 !important;
  transition-duration: 0s !important;
}`;

/** A laptop's screen. */
export const laptop = { width: 1280, height: 800 } as const;

/** A page on a laptop's screen, in the light theme and without motion. A busy machine may take its time. */
export async function openPage(browser: Chromium): Promise<Page> {
  const page = await browser.newPage({
    viewport: laptop,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(60_000);
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, still);
  return page;
}

/** Makes a page as good as new for the next site: one page for all of a file spares a process and compiling for each. */
export async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // the next site of the file has the same address
  if (page.url().startsWith('http:')) await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Waits until one of two things is drawn, which do not stand at the same time; whether it is the first. */
export async function isFirstDrawn(first: Locator, second: Locator): Promise<boolean> {
  await first.or(second).first().waitFor();
  return first.isVisible();
}

/** Waits until exactly so many are drawn. */
export async function waitForCount(things: Locator, count: number): Promise<void> {
  if (count > 0) await things.nth(count - 1).waitFor();
  await things.nth(count).waitFor({ state: 'detached' });
}

/** Waits until something that the test counts or measures is so. */
export async function waitUntil(page: Page, so: () => boolean | Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 600 && !(await so()); wait += 1) await page.waitForTimeout(100);
  if (!(await so())) throw new Error(`It never came to be so: ${String(so)}`);
}

/** The page and its Frames, without the hidden window in which the app's code runs. */
export const shownFrames = (page: Page): readonly Frame[] =>
  page.frames().filter((frame) => frame.url() !== '' && !frame.url().includes('/app/'));

/** Changes the system's theme, which the host and its Frames follow. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  // a file that was downloaded follows by its own style
  if (!page.url().startsWith('file:')) {
    await page.locator(`html[data-color-mode="${theme}"]`).waitFor({ state: 'attached' });
  }
  for (const frame of await page.locator('iframe.host-frame').all()) {
    await frame.contentFrame().locator(`html[data-color-mode="${theme}"]`).waitFor({ state: 'attached' });
  }
  await settle(page);
}

/** The longest transition of Atlaskit takes 350 ms. A Frame out of sight is not drawn, so its animations never end. */
const longestMotion = 500;

/** Lets what fades or slides come to rest: half a transition has colours that nobody is shown. */
export async function settle(page: Page): Promise<void> {
  await Promise.all(
    shownFrames(page).map((frame) =>
      // No function may have a name in here: tsx would call a helper of its own that the page does not have.
      frame.evaluate(async (atMost) => {
        // A change of theme begins its transitions when it is next drawn; what is out of sight never is.
        await Promise.race([
          new Promise((over) => requestAnimationFrame(() => requestAnimationFrame(over))),
          new Promise((over) => setTimeout(over, 50)),
        ]);
        const ending = document
          .getAnimations()
          .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
        await Promise.race([
          Promise.allSettled(ending.map((animation) => animation.finished)),
          new Promise((over) => setTimeout(over, atMost)),
        ]);
      }, longestMotion),
    ),
  );
}

/** How many words somebody reads there; a sign by itself is none. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:-]*/gu)?.length ?? 0;

/** A picture of what a test has come to, to be looked at: where PICTURES names a folder for them. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
