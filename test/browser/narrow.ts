import type { Page } from 'playwright-core';
import { laptop, settle } from './page';

/** A page of 400 pixels, and on paper. */

/** A table scrolls by itself where it is wider than the page; it is this wide by its columns, and no name makes it wider. */
const widestTable = 680;

/** Pixels between the margins of an A4 sheet. */
const sheet = 680;

/** Words of at most so many letters stand whole in their columns: nobody reads letter by letter. */
const longestWord = 16;

/** What nobody can read well on a narrow page: what reaches beyond its edge, words that break, names that turn what follows them. */
export async function narrowFaults(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 400, height: 800 });
  await settle(page);
  const faults = [...(await tooWide(page)), ...(await broken(page)), ...(await turned(page))];
  await page.setViewportSize(laptop);
  return faults;
}

/** What reaches beyond the right edge of the page, and tables that a name has made wider than their columns are. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate((mostOfTable) => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { width, right } = element.getBoundingClientRect();
        // the map of the statement has a column for each permission
        if (element.tagName === 'TABLE') return location.protocol !== 'file:' && width > mostOfTable;
        return right > edge && element.closest('table') === null && element.querySelector('table') === null;
      })
      .map((element) => `too wide: ${element.tagName}: ${element.textContent.slice(0, 60)}`);
  }, widestTable);

/** Words of an ordinary length that a column is too narrow for. */
const broken = (page: Page): Promise<readonly string[]> =>
  page.evaluate((most) => {
    const words = new RegExp(`(?<!\\S)[\\p{L}\\p{N}.,:;()]{2,${String(most)}}(?!\\S)`, 'gu');
    const found: string[] = [];
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      range.selectNodeContents(text);
      // what stands on one line breaks no word
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size < 2) continue;
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(words)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
        );
        if (lines.size > 1) found.push(`broken: ${word} in "${(text.nodeValue ?? '').slice(0, 60)}"`);
      }
    }
    return found;
  }, longestWord);

/** Names in the page or a dialog that turn the writing's direction. The host's own bars show names as Jira has them. */
const turned = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, [role="main"], [role="dialog"]')]
      .flatMap((part) => part.innerText.split('\n'))
      .filter((line) => /[\u202a-\u202e]/u.test(line))
      .map((line) => `turned: ${line.slice(0, 60)}`),
  );

/** What a page takes of the width of a sheet, on paper. */
export async function partOfSheet(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: sheet, height: 1000 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(laptop);
  return width / sheet;
}
