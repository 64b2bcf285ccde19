import type { Page } from 'playwright-core';
import type { Outcome, ScanStatus } from '../../../src/contract';
import type { AppSite } from '../app-site';
import { gadget, lost } from '../lost';
import { button, chooseAccount, desk, dropLog, fileInput, reportStands } from '../steps';
import { openAdmin, refused, temporaryFile, type State, type Way } from './state';

/** Logs that take seconds to read: one, again and again. */
const longLogs = (): string[] =>
  Array<string>(6).fill(temporaryFile('long-log.json', `[${Array(100_000).fill(refused).join(',\n')}]`));

async function chooseList(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('radio', { name: /^Another list/ }).click();
  // The input of a select without a search is not drawn, so that it cannot be clicked.
  await page.getByRole('combobox', { name: 'List' }).press('ArrowDown');
  await page.getByRole('option', { name }).click();
}

/** Takes so many steps of the site's check, or all that are left. */
async function takeSteps({ platform }: AppSite, steps = Infinity): Promise<void> {
  const ask = async (functionKey: string, payload: object) => {
    const { value } = (await platform.invoke({ functionKey, payload, moduleKey: 'gaps-admin' })) as {
      value: Outcome<ScanStatus>;
    };
    return value.ok && value.value.state === 'running' ? value.value : null;
  };
  let status = await ask('scan/status', {});
  for (let taken = 0; status !== null && taken < steps; taken += 1)
    status = await ask('scan/advance', { scanId: status.scanId, step: status.step });
}

/** A page that somebody opens of whom the app cannot do what is asked. */
const refusedAt = (name: string, address: string): State => ({
  name,
  reach: async (page, { host }) => {
    await page.goto(host.origin + address);
    await page
      .getByText(/Administer/)
      .first()
      .waitFor();
  },
});

/** Pages of a site that nobody has checked. */
export const unchecked: Way = {
  states: [
    refusedAt('refused-viewer', '/admin?viewer=712020:yuki-tanabe'),
    refusedAt('project-refused-viewer', '/project/FIN?viewer=712020:yuki-tanabe'),
    {
      name: 'consent',
      reach: async (page, { host }) => {
        await page.goto(`${host.origin}/admin?viewer=712020:jonas-pereira`);
        await button(page, 'Allow access').waitFor();
      },
    },
    {
      name: 'project-without-account',
      reach: async (page, { host }) => {
        await page.goto(`${host.origin}/project/PAY`);
        await page.getByText('No backup account is chosen yet').waitFor();
      },
    },
    {
      name: 'gadget-of-nothing',
      reach: async (page, { host }) => {
        await page.goto(`${host.origin}${gadget}`);
        await page.getByText(/^Nothing is watched/).waitFor();
      },
    },
    {
      name: 'hour-spent',
      reach: async (page, site) => {
        const hour = new Date(site.platform.store.now()).toISOString().slice(0, 13);
        const value = { hour, points: 9_950 };
        site.platform.store.apply([{ key: 'v1:points', value, expiresAt: null, failIfExists: false }]);
        await openAdmin(page, site);
        await page.getByText(/^A check of every space costs/).waitFor();
      },
      lookAt: '3. What it must be able to do',
    },
    {
      name: 'account-by-name',
      lookAt: '2. Account that the backup runs as',
      reach: async (page) => {
        await button(page, 'Not in the list? Enter an account ID').click();
        await page.getByLabel(/^Account ID/).fill('Backup');
        await button(page, 'Look up').click();
        await page.getByText(/found: choose the one/).waitFor();
        const offers = page.getByRole('combobox', { name: 'Service accounts and apps' });
        await offers.press('ArrowDown');
        await page.getByRole('option', { name: /^Backup Vault/ }).waitFor();
        await offers.press('Enter');
        await page.getByText(/Nobody can sign in/).waitFor();
      },
    },
    {
      name: 'watch-settings',
      reach: async (page, site) => {
        lost(site);
        await openAdmin(page, site);
        await button(page, 'Settings').click();
        await page.getByText('On: Backup Service').waitFor();
      },
      lookAt: 'Watch',
    },
  ],
};

/** From an empty page to the report of another list than the usual one. */
export const firstCheck: Way = {
  states: [
    { name: 'empty', reach: openAdmin },
    {
      name: 'log-refused',
      reach: async (page) => {
        await fileInput(page).setInputFiles(temporaryFile('error-page.html', '<!doctype html><p>504'));
        await desk(page).locator('[data-state="refused"]').waitFor();
      },
    },
    {
      name: 'reading',
      reach: async (page) => {
        await fileInput(page).setInputFiles(longLogs());
        await desk(page)
          .getByText(/^Reading/)
          .first()
          .waitFor();
      },
    },
    {
      name: 'read',
      reach: async (page) => {
        await dropLog(page);
        await chooseAccount(page);
      },
    },
    {
      name: 'own-list-refused',
      reach: async (page) => {
        await chooseList(page, /^Your own/);
        await page
          .getByLabel('Your list, as JSON')
          .fill(
            '{ "version": 1, "name": "Mine", "task": "backup", "needs": [{ "permission": "BROWSE_PROJEKTS" }] }',
          );
        await button(page, 'Read the list').click();
        await page.getByText('did you mean BROWSE_PROJECTS?').waitFor();
      },
      lookAt: '3. What it must be able to do',
    },
    {
      name: 'list',
      reach: async (page) => {
        await chooseList(page, /^OpsHub/);
        await button(page, 'Show its permissions').click();
        await page.getByRole('table', { name: 'Permissions of the list' }).waitFor();
      },
      lookAt: '3. What it must be able to do',
    },
    {
      name: 'running',
      reach: async (page, site) => {
        site.platform.queues.close();
        await button(page, 'Find the gaps').click();
        await page.getByText('You can close this page. The check goes on.').waitFor();
        // a progress bar at the very beginning shows nothing
        await takeSteps(site, 2);
        await page.getByText(/^\d+ of \d+ · /).waitFor();
      },
    },
    {
      name: 'list-report',
      reach: async (page, site) => {
        await takeSteps(site);
        await reportStands(page);
      },
    },
  ],
};
