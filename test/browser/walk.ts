import type { Page } from 'playwright-core';
import type { LargeSite } from './large-site';
import { button, leaveDialog, openTab } from './steps';

interface Step {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

const map = (page: Page) => page.getByRole('table', { name: 'Map of spaces and permissions' });
const rows = (page: Page) => map(page).locator('td:not([colspan]) button');
const turned = async (page: Page, label: string, to: number): Promise<void> => {
  await page
    .getByRole('navigation', { name: label })
    .getByRole('button', { name: `Page ${String(to)}` })
    .click();
};

/** What an admin looks at on a site with a stored report, in turn. */
export const walkThrough = ({ host }: LargeSite): readonly Step[] => [
  {
    name: 'first screen',
    go: async (page) => {
      await page.goto(`${host.origin}/admin`);
      await page.getByRole('heading', { name: /spaces will be missing content$/ }).waitFor();
      await page.getByRole('button', { name: /^Review \d+ changes$/ }).waitFor();
    },
  },
  {
    name: 'a change in full',
    go: async (page) => {
      await button(page, 'Show change 1').click();
      await button(page, 'Hide change 1').waitFor();
    },
  },
  {
    name: 'review dialog',
    go: async (page) => {
      await page.getByRole('button', { name: /^Review \d+ changes$/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Show the \d+ changes$/ })
        .click();
      await page
        .getByRole('dialog')
        .getByText(/Before: /)
        .first()
        .waitFor();
      await leaveDialog(page, 'Cancel');
    },
  },
  {
    name: 'map',
    go: async (page) => {
      await openTab(page, 'Spaces');
      await rows(page).first().waitFor();
    },
  },
  {
    name: 'map, all columns',
    go: async (page) => {
      await page.getByRole('button', { name: /^Show \d+ more permissions?$/ }).click();
      await button(page, 'Show the eight most missed permissions').waitFor();
      await map(page).getByRole('columnheader').nth(10).waitFor();
    },
  },
  {
    name: 'map, next groups',
    go: async (page) => {
      const first = await rows(page).first().innerText();
      await turned(page, 'Pages of groups', 2);
      await rows(page).filter({ hasText: first }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'map, filtered by state',
    go: async (page) => {
      await page.getByRole('button', { name: /^[\d,]+ missing content$/ }).click();
      await rows(page).first().waitFor();
    },
  },
  {
    name: 'space dialog',
    go: async (page) => {
      await rows(page).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Details' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hide details' }).waitFor();
      await leaveDialog(page, 'Close');
    },
  },
  {
    name: 'table',
    go: async (page) => {
      await button(page, 'Table').click();
      await page.getByRole('table', { name: 'Spaces' }).getByRole('button').first().waitFor();
    },
  },
  {
    name: 'table, next page',
    go: async (page) => {
      const names = page.getByRole('table', { name: 'Spaces' }).getByRole('button');
      const first = await names.first().innerText();
      await turned(page, 'Pages of spaces', 2);
      await names.filter({ hasText: first }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'table, searched',
    go: async (page) => {
      await page.getByRole('textbox', { name: /^Search/ }).fill('number 7');
      await page.getByText(/^[\d,]+ spaces?\.$/).waitFor();
    },
  },
  {
    name: 'log',
    go: async (page) => {
      await openTab(page, 'Log');
      await page.getByRole('table', { name: 'Not recognised' }).getByRole('row').nth(20).waitFor();
    },
  },
  {
    name: 'history',
    go: async (page) => {
      await openTab(page, 'History');
      await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
    },
  },
  {
    name: 'settings',
    go: async (page) => {
      await openTab(page, 'Settings');
      await button(page, 'Allow this app to make changes').waitFor();
    },
  },
];
