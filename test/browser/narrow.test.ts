import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from './chromium';
import { nameHostilely } from './hostile-names';
import { openPage, settle } from './page';
import { inState, states } from './states';

jest.setTimeout(240_000);

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  page = await openPage(browser);
});

beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));

afterAll(() => browser.close());

/** A table scrolls by itself where it is wider than the page; it is this wide by its columns, and no name makes it wider. */
const widestTable = 680;

/** Pixels between the margins of an A4 sheet. */
const sheet = 680;

/** What reaches beyond the right edge of a narrow page, and tables that a name has made wider than their columns are. */
async function tooWide(): Promise<readonly string[]> {
  await page.setViewportSize({ width: 400, height: 800 });
  await settle(page);
  return page.evaluate((mostOfTable) => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { width, right } = element.getBoundingClientRect();
        // the map of the statement has a column for each permission
        if (element.tagName === 'TABLE') return location.protocol !== 'file:' && width > mostOfTable;
        return element.closest('table') === null && element.querySelector('table') === null && right > edge;
      })
      .map((element) => `${element.tagName}: ${element.textContent.slice(0, 60)}`);
  }, widestTable);
}

/** Words of at most so many letters stand whole in their columns: nobody reads letter by letter. */
const longestWord = 16;

/** Words of an ordinary length that a column is too narrow for. */
async function broken(): Promise<readonly string[]> {
  return page.evaluate((most) => {
    const words = new RegExp(`(?<!\\S)[\\p{L}\\p{N}.,:;()]{2,${String(most)}}(?!\\S)`, 'gu');
    const found: string[] = [];
    const texts = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(words)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
        );
        if (lines.size > 1) found.push(`${word} in "${(text.nodeValue ?? '').slice(0, 60)}"`);
      }
    }
    return found;
  }, longestWord);
}

/** The states that show the most names, each on a site of names that nobody would choose. */
const shown = states.filter(({ name }) =>
  [
    ...[
      'report',
      'map',
      'spaces-table',
      'left-out',
      'accepted',
      'apply-dialog',
      'applied',
      'plan-unfolded',
      'plan',
    ],
    ...['watch-line', 'watch-settings', 'gadget', 'action-form'],
    ...['compare', 'log', 'history', 'changes-made', 'undo-dialog', 'statement', 'project', 'project-plan'],
  ].includes(name),
);

test.each(shown.map((state) => [state.name, state] as const))(
  'with long and hostile names nothing in the state %s is wider than a page of 400 px, no word is broken, and no name turns what follows',
  async (_name, state) => {
    await inState({ ...state, change: nameHostilely }, page, async () => {
      expect(await tooWide()).toEqual([]);
      expect(await broken()).toEqual([]);
      // the host's own bars show names as Jira has them
      for (const part of await page.getByRole('main').or(page.getByRole('dialog')).all())
        expect(await part.innerText()).not.toMatch(/[\u202a-\u202e]/u);
    });
  },
);

it('on paper the statement is no wider than the sheet, whatever the names', async () => {
  const statement = states.find(({ name }) => name === 'statement')!;
  await inState({ ...statement, change: nameHostilely }, page, async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: sheet, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(sheet);
    await page.emulateMedia({ media: 'screen' });
  });
});

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

it('would find a word that is broken', async () => {
  await inState(states[0]!, page, async () => {
    await page.getByRole('main').evaluate((main) => {
      main.insertAdjacentHTML('beforeend', '<p style="width: 40px; overflow-wrap: anywhere">destructive</p>');
    });
    expect(await broken()).toEqual(['destructive in "destructive"']);
  });
});
