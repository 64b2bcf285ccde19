import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from './chromium';
import { openPage, settle, themes, wear } from './page';
import { root } from './serve';
import { states, visits, type State, type Visits } from './states';

/** Takes a picture of every state of both pages, in both themes and on two screens, to be looked at. */

const screens = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const all = path.join(root, '.cache/pictures');
const docs = path.join(root, 'docs/pictures');

/** The few that the README and the guide show. */
const chosen = [
  'report-light-1280',
  'report-dark-1280',
  'map-light-1280',
  'open-row-light-1280',
  'plan-light-1280',
  'apply-dialog-light-1280',
  'statement-light-1280',
  'project-light-1280',
];

/** Higher than a screen where what is shown goes on below it. */
const heights: Readonly<Record<string, number>> = {
  'report-light-1280': 1100,
  'map-light-1280': 1560,
  'project-light-1280': 1000,
};

async function main(wanted: readonly string[]): Promise<void> {
  for (const folder of [all, docs]) mkdirSync(folder, { recursive: true });
  const browser = await openChromium();
  const page = await openPage(browser);
  const site = visits(page);
  try {
    for (const state of states)
      if (wanted.length === 0 || wanted.includes(state.name)) await take(page, site, state);
    await site.end();
  } finally {
    await browser.close();
  }
}

async function take(page: Page, site: Visits, state: State): Promise<void> {
  await site.see(state, async () => {
    for (const theme of themes) {
      await wear(page, theme);
      for (const screen of screens) {
        await page.setViewportSize(screen);
        await comeIntoView(page, state);
        const name = `${state.name}-${theme}-${screen.width}`;
        await page.screenshot({ path: path.join(all, `${name}.png`) });
        if (chosen.includes(name)) {
          await page.setViewportSize({ ...screen, height: heights[name] ?? screen.height });
          await comeIntoView(page, state);
          await page.screenshot({ path: path.join(docs, `${name}.png`) });
        }
        process.stdout.write(`${name}\n`);
      }
    }
  });
}

/** Brings the state into view and lets what moves come to rest. */
async function comeIntoView(page: Page, { lookAt }: State): Promise<void> {
  const top =
    lookAt === undefined ? page.locator('body') : page.getByRole('heading', { name: lookAt, exact: true });
  await top.evaluate((element) => {
    element.scrollIntoView();
  });
  await settle(page);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
