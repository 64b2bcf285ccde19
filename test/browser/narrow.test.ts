import type { Browser, Page } from 'playwright-core';
import { openChromium } from './chromium';
import { nameHostilely } from './hostile-names';
import { openPage, settle } from './page';
import { inState, states } from './states';

jest.setTimeout(240_000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  page = await openPage(browser);
});

beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));

afterAll(() => browser.close());

/** What reaches beyond the right edge of a narrow page. Tables scroll by themselves, and a test of their own holds that. */
async function tooWide(): Promise<readonly string[]> {
  await page.setViewportSize({ width: 400, height: 800 });
  await settle(page);
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.closest('table') === null && element.querySelector('table') === null)
      .filter((element) => element.getBoundingClientRect().right > edge)
      .map((element) => `${element.tagName}: ${element.textContent.slice(0, 60)}`);
  });
}

/** The states that show the most names, each on a site of names that nobody would choose. */
const shown = states.filter(({ name }) =>
  ['report', 'map', 'left-out', 'apply-dialog', 'plan-unfolded', 'project'].includes(name),
);

test.each(shown.map((state) => [state.name, state] as const))(
  'with long and hostile names nothing in the state %s is wider than a page of 400 px, and no name turns what follows',
  async (_name, state) => {
    await inState({ ...state, change: nameHostilely }, page, async () => {
      expect(await tooWide()).toEqual([]);
      // the host's own bars show names as Jira has them
      for (const part of await page.locator('main, [role=dialog]').all())
        expect(await part.innerText()).not.toMatch(/[\u202a-\u202e]/u);
    });
  },
);

it('would find a line that is too long', async () => {
  await inState(states[0]!, page, async () => {
    await page.evaluate(() => {
      const long = document.createElement('button');
      long.textContent = 'long'.repeat(100);
      long.style.whiteSpace = 'nowrap';
      document.body.append(long);
    });
    expect(await tooWide()).toContainEqual(expect.stringMatching(/^BUTTON: long/));
  });
});
