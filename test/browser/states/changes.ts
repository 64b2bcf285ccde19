import type { Page, Route } from 'playwright-core';
import type { Site } from '../../../local/jira';
import { applyFirst, applyPlan, button, leaveDialog, leaveResult, openRow, openTab } from '../steps';
import { openWithReport } from '../stored-report';
import type { Way } from './state';

/** Jira refuses every new member of a level, so that a plan stops in its middle, after the grants. */
export const refusedWrite: Site['faults'][number] = {
  match: 'PUT /rest/api/3/issuesecurityschemes/*/level/*/member',
  status: 403,
  times: null,
  retryAfter: null,
  headers: null,
  body: null,
};

let held: Route[] = [];

/** Holds every call of one operation back but the first, so that what is shown meanwhile can be looked at. */
async function hold(page: Page, operation: string): Promise<void> {
  let calls = 0;
  held = [];
  await page.route('**/bridge/invoke', async (route) => {
    const isHeld = route.request().postData()?.includes(`"${operation}"`) === true && ++calls === 2;
    if (isHeld) held.push(route);
    else await route.continue();
  });
}

async function letGo(page: Page): Promise<void> {
  for (const route of held) await route.continue();
  await page.unroute('**/bridge/invoke');
}

const plan = 'What should the backup include?';

/** Gaps that are accepted. */
export const acceptance: Way = {
  states: [
    {
      name: 'left-out',
      reach: async (page, site) => {
        await openWithReport(page, site);
        await openRow(page, 'PAY');
        await button(page, 'Details').click();
        await button(page, 'Accept every gap: all of PAY').click();
      },
    },
    {
      name: 'accept-refused',
      reach: async (page) => {
        await page.getByLabel('Reason (for auditors): all of PAY').fill('It is backed up elsewhere.');
        await page.getByLabel(/^Until/).fill('2020-01-01');
        await button(page, 'Accept').click();
        await page.getByText(/^Choose a day from today on/).waitFor();
      },
    },
    {
      name: 'accepted',
      reach: async (page) => {
        await page.getByLabel(/^Until/).fill('');
        await button(page, 'Accept').click();
        await page.getByText(/^All of PAY is accepted/).waitFor();
      },
    },
  ],
};

/** What somebody meets who closes gaps. */
export const changes: Way = {
  states: [
    {
      name: 'changes-made',
      reach: async (page, site) => {
        await openWithReport(page, site);
        await applyFirst(page);
        await openTab(page, 'History');
      },
    },
    {
      name: 'undo-dialog',
      reach: async (page) => {
        await page.getByRole('button', { name: /^Undo change/ }).click();
        await page.getByRole('dialog').waitFor();
      },
      back: (page) => leaveDialog(page, 'Cancel'),
    },
    {
      name: 'space-checked-again',
      reach: async (page) => {
        await openRow(page, 'GRW');
        await button(page, 'Check GRW again').click();
        await page
          .getByRole('dialog')
          .getByText(/Asked on/)
          .first()
          .waitFor();
      },
      back: (page) => leaveDialog(page, 'Close'),
    },
    {
      name: 'checked-again',
      reach: async (page) => {
        await openTab(page, 'Fix');
        await button(page, 'Check again').click();
        await page.getByText(/^Since the report of/).waitFor();
      },
    },
    {
      name: 'apply-refused',
      lookAt: plan,
      reach: async (page, { site }) => {
        site.faults.push(refusedWrite);
        await applyPlan(page);
        await page.getByText(/^Stopped:/).waitFor();
      },
      back: async (page, { site }) => {
        site.faults.pop();
        await leaveResult(page);
      },
    },
    {
      name: 'applying',
      lookAt: plan,
      reach: async (page) => {
        await hold(page, 'change/confirm');
        await applyPlan(page);
        await page.getByText('asking Jira whether it counts').waitFor();
      },
      back: letGo,
    },
    {
      name: 'applied',
      lookAt: plan,
      reach: async (page) => {
        await page.getByText(/changes were made/).waitFor();
        await button(page, 'Close').click();
        await button(page, 'Done').waitFor();
      },
    },
  ],
};
