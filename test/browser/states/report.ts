import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { AppSite } from '../app-site';
import { gadget, lost } from '../lost';
import {
  askToApply,
  button,
  download,
  leaveDialog,
  openPlan,
  openSpace,
  openTab,
  unfoldDownloads,
  type TabName,
} from '../steps';
import { openWithReport } from '../stored-report';
import { temporaryFile, type State, type Way } from './state';

const tab = (name: string, title: TabName): State => ({
  name,
  reach: async (page) => {
    await openTab(page, title);
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
  },
});

async function openProject(page: Page, { host }: AppSite): Promise<void> {
  await page.goto(`${host.origin}/project/PAY`);
  await button(page, 'Check again').waitFor();
}

/** What somebody looks at who changes nothing in Jira. */
export const report: Way = {
  states: [
    { name: 'report', reach: openWithReport },
    { name: 'plan', lookAt: 'What should the backup include?', reach: openPlan },
    {
      name: 'plan-unfolded',
      lookAt: 'What should the backup include?',
      reach: async (page) => {
        for (const section of ['optional', 'stays open']) await button(page, `Show: ${section}`).click();
      },
    },
    { name: 'apply-dialog', reach: askToApply, back: (page) => leaveDialog(page, 'Cancel') },
    { name: 'download', reach: unfoldDownloads },
    tab('log', 'Log'),
    tab('history', 'History'),
    tab('settings', 'Settings'),
    {
      name: 'switch-dialog',
      reach: async (page) => {
        await button(page, 'Allow this app to make changes').click();
        await page.getByRole('dialog').waitFor();
      },
      back: (page) => leaveDialog(page, 'Cancel'),
    },
    {
      name: 'map',
      reach: async (page) => {
        await openTab(page, 'Spaces');
        await page
          .getByRole('table', { name: 'Map of spaces and permissions' })
          .getByRole('img')
          .first()
          .waitFor();
      },
    },
    {
      name: 'nothing-matches',
      reach: async (page) => {
        await page.getByLabel('Search spaces').fill('zzz');
        await page.getByRole('heading', { name: 'No space passes these filters' }).waitFor();
      },
      back: (page) => page.getByLabel('Search spaces').fill(''),
    },
    {
      name: 'spaces-table',
      reach: async (page) => {
        await button(page, 'Table').click();
        await page.getByRole('table', { name: 'Spaces' }).waitFor();
      },
    },
    {
      name: 'open-row',
      reach: (page) => openSpace(page, 'PAY'),
      back: (page) => leaveDialog(page, 'Close'),
    },
    {
      name: 'statement',
      reach: async (page) => {
        const file = temporaryFile('statement.html');
        await (await download(page, 'Statement (HTML)')).saveAs(file);
        await page.goto(pathToFileURL(file).href);
      },
    },
    { name: 'project', reach: openProject },
    { name: 'project-plan', lookAt: 'Or what you can change yourself', reach: openPlan },
    {
      name: 'gadget',
      reach: async (page, site) => {
        lost(site);
        await page.goto(`${site.host.origin}${gadget}`);
        await page.getByRole('heading', { name: /^Since/ }).waitFor();
      },
    },
    {
      name: 'action-form',
      reach: async (page, { host }) => {
        await page.goto(`${host.origin}/action/check-backup-access`);
        await page.getByText('press Next').waitFor();
        // what automation would do with it, told by the host
        await button(page, 'Dismiss').click();
      },
    },
    {
      name: 'watch-line',
      reach: async (page, { host }) => {
        await page.goto(`${host.origin}/admin`);
        await button(page, 'Show spaces').click();
        await page.getByRole('link', { name: /^PAY\b/ }).waitFor();
      },
    },
    // its report is the newest from then on
    {
      name: 'compare',
      reach: async (page) => {
        await openTab(page, 'Compare');
        await button(page, 'Use my own account').click();
        await page.getByText(/is active and has access/).waitFor();
        await button(page, 'Compare').click();
        await page.getByRole('table', { name: 'Both accounts by space' }).waitFor();
        await button(page, 'Show steps 1').click();
      },
    },
  ],
};
