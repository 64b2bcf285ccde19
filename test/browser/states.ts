import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Site } from '../../local/jira';
import type { Outcome, ScanStatus } from '../../src/contract';
import { openAppSite, sampleLog, type AppSite } from './app-site';
import { gadget, lost } from './lost';
import { leave } from './page';
import { openWithReport } from './stored-report';
import {
  applyFirst,
  applyPlan,
  askToApply,
  button,
  chooseAccount,
  desk,
  download,
  dropLog,
  fileInput,
  findTheGaps,
  openPlan,
  openRow,
  openTab,
  reportStands,
  unfoldDownloads,
} from './steps';

/** A state of a page that a person meets, and the way to it. Each is reached on a site of its own. */
export interface State {
  readonly name: string;
  readonly change?: (site: Site) => void;
  readonly reach: (page: Page, site: AppSite) => Promise<void>;
  /** Heading that a picture of the state begins with; the page's top where there is none. */
  readonly lookAt?: string;
}

const backupService = '712020:backup-service';
const admin = ({ host }: AppSite): string => `${host.origin}/admin`;
const stands = (page: Page): Promise<void> => page.getByRole('heading', { name: /Account that/ }).waitFor();

const openAdmin = async (page: Page, site: AppSite): Promise<void> => {
  await page.goto(admin(site));
  await stands(page);
  await desk(page).getByText('Drop the error log').waitFor();
};

const report = openWithReport;

const tab = async (page: Page, site: AppSite, name: RegExp): Promise<void> => {
  await report(page, site);
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
};

/** The form in which every gap of one space is accepted. */
async function openAcceptance(page: Page, site: AppSite): Promise<void> {
  await report(page, site);
  await openRow(page, 'PAY');
  await button(page, 'Details').click();
  await button(page, 'Accept every gap: all of PAY').click();
}

/** Holds every call of one operation back but the first ones, so that what is shown meanwhile can be looked at. */
async function hold(page: Page, operation: string, pass = 2): Promise<void> {
  let calls = 0;
  await page.route('**/bridge/invoke', async (route) => {
    const held = route.request().postData()?.includes(`"${operation}"`) === true;
    // The first ones pass: a progress bar at the very beginning shows nothing.
    if (held && ++calls > pass) return;
    await route.continue();
  });
}

/** Takes some steps of the site's check: a progress bar at the very beginning shows nothing. */
async function takeSteps({ platform }: AppSite, steps: number): Promise<void> {
  const ask = (functionKey: string, payload: object) =>
    platform.invoke({ functionKey, payload, moduleKey: 'gaps-admin' }) as Promise<{
      value: Outcome<ScanStatus>;
    }>;
  for (let taken = 0; taken < steps; taken += 1) {
    const { value } = await ask('scan/status', {});
    if (value.ok) await ask('scan/advance', { scanId: value.value.scanId, step: value.value.step });
  }
}

function temporaryFile(name: string, text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'permission-gaps-')), name);
  writeFileSync(file, text);
  return file;
}

const refused =
  '{"item_type":"issue","item_key":"DATA-1","status_code":403,"error":"Issue does not exist or you do not have permission to see it."}';

const notFound = (key: string) => ({
  item_type: 'project',
  status_code: 404,
  error: `No project could be found with key '${key}'.`,
});

/** Jira refuses every new member of a level, so that a plan stops in its middle, after the grants. */
export const refusedWrite: Site['faults'][number] = {
  match: 'PUT /rest/api/3/issuesecurityschemes/*/level/*/member',
  status: 403,
  times: null,
  retryAfter: null,
  headers: null,
  body: null,
};

async function chooseList(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('radio', { name: /^Another list/ }).click();
  // The input of a select without a search is not drawn, so that it cannot be clicked.
  await page.getByRole('combobox', { name: 'List' }).press('ArrowDown');
  await page.getByRole('option', { name }).click();
}

/** A log that takes seconds to read. */
const longLog = (): string => temporaryFile('long-log.json', `[${Array(400_000).fill(refused).join(',\n')}]`);

export const states: readonly State[] = [
  { name: 'empty', reach: openAdmin },
  {
    name: 'reading',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await fileInput(page).setInputFiles(longLog());
      await desk(page)
        .getByText(/^Reading/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'read',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await dropLog(page);
      await chooseAccount(page);
    },
  },
  {
    name: 'list',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await chooseList(page, /^OpsHub/);
      await button(page, 'Show its permissions').click();
      await page.getByRole('table', { name: 'Permissions of the list' }).waitFor();
    },
    lookAt: '3. What it must be able to do',
  },
  {
    name: 'own-list-refused',
    reach: async (page, site) => {
      await openAdmin(page, site);
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
    name: 'list-report',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await chooseList(page, /^OpsHub/);
      await button(page, 'Show its permissions').waitFor();
      await findTheGaps(page);
    },
  },
  {
    name: 'log-refused',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await fileInput(page).setInputFiles(temporaryFile('error-page.html', '<!doctype html><p>504'));
      await desk(page).locator('[data-state="refused"]').waitFor();
    },
  },
  {
    name: 'running',
    reach: async (page, site) => {
      await openAdmin(page, site);
      site.platform.queues.close();
      await dropLog(page);
      await chooseAccount(page);
      await button(page, 'Find the gaps').click();
      await page.getByText('You can close this page. The check goes on.').waitFor();
      await takeSteps(site, 2);
      await page.getByText(/^\d+ of \d+ · /).waitFor();
    },
  },
  { name: 'report', reach: report },
  {
    name: 'map',
    reach: async (page, site) => {
      await report(page, site);
      await openTab(page, 'Spaces');
      await page
        .getByRole('table', { name: 'Map of spaces and permissions' })
        .getByRole('img')
        .first()
        .waitFor();
    },
  },
  {
    name: 'spaces-table',
    reach: async (page, site) => {
      await report(page, site);
      await openTab(page, 'Spaces');
      await button(page, 'Table').click();
      await page.getByRole('table', { name: 'Spaces' }).waitFor();
    },
  },
  {
    name: 'download',
    reach: async (page, site) => {
      await report(page, site);
      await unfoldDownloads(page);
    },
  },
  {
    name: 'statement',
    reach: async (page, site) => {
      await report(page, site);
      await unfoldDownloads(page);
      const statement = await download(page, 'Statement (HTML)');
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'permission-gaps-')), 'statement.html');
      await statement.saveAs(file);
      await page.goto(pathToFileURL(file).href);
    },
  },
  {
    name: 'plan-unfolded',
    lookAt: 'What should the backup include?',
    reach: async (page, site) => {
      await report(page, site);
      for (const section of ['optional', 'stays open']) await button(page, `Show: ${section}`).click();
    },
  },
  {
    name: 'account-by-name',
    lookAt: '2. Account that the backup runs as',
    reach: async (page, site) => {
      await openAdmin(page, site);
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
    name: 'new-spaces',
    lookAt: 'New team-managed spaces',
    // where schemes cannot be changed the plan adds the account to roles, space by space
    change: (site) => {
      site.site.plan = 'FREE';
    },
    reach: async (page, site) => {
      await report(page, site);
      for (const section of ['optional', 'new team-managed spaces'])
        await button(page, `Show: ${section}`).click();
      const last = page.getByRole('button', { name: /^Show change/ }).last();
      await last.click();
    },
  },
  {
    name: 'open-row',
    reach: async (page, site) => {
      await report(page, site);
      await openRow(page, 'PAY');
    },
  },
  {
    name: 'plan',
    lookAt: 'What should the backup include?',
    reach: async (page, site) => {
      await report(page, site);
      await openPlan(page);
    },
  },
  {
    name: 'switch-dialog',
    reach: async (page, site) => {
      await report(page, site);
      await openTab(page, 'Settings');
      await button(page, 'Allow this app to make changes').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'apply-dialog',
    reach: async (page, site) => {
      await report(page, site);
      await askToApply(page);
    },
  },
  {
    name: 'applying',
    lookAt: 'What should the backup include?',
    reach: async (page, site) => {
      await report(page, site);
      await hold(page, 'change/confirm', 1);
      await applyPlan(page);
      await page.getByText('asking Jira whether it counts').waitFor();
    },
  },
  {
    name: 'applied',
    lookAt: 'What should the backup include?',
    reach: async (page, site) => {
      await report(page, site);
      await applyPlan(page);
      await page.getByText(/changes were made/).waitFor();
      await button(page, 'Close').click();
      await button(page, 'Done').waitFor();
    },
  },
  {
    name: 'apply-refused',
    lookAt: 'What should the backup include?',
    change: (site) => {
      site.faults.push(refusedWrite);
    },
    reach: async (page, site) => {
      await report(page, site);
      await applyPlan(page);
      await page.getByText(/^Stopped:/).waitFor();
    },
  },
  {
    name: 'changes-made',
    reach: async (page, site) => {
      await report(page, site);
      await applyFirst(page);
      await openTab(page, 'History');
    },
  },
  {
    name: 'undo-dialog',
    reach: async (page, site) => {
      await report(page, site);
      await applyFirst(page);
      await openTab(page, 'History');
      await page.getByRole('button', { name: /^Undo change/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'plan-choice',
    lookAt: 'What should the backup include?',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await findTheGaps(page, sampleLog('restore'));
      await page.getByRole('radio', { name: /^Also site settings/ }).click();
      await page
        .getByRole('button', { name: /^Show message/ })
        .first()
        .click();
    },
  },
  {
    name: 'checked-again',
    reach: async (page, site) => {
      await report(page, site);
      await applyFirst(page);
      await button(page, 'Check again').click();
      await page.getByText(/^Since the report of/).waitFor();
    },
  },
  {
    name: 'space-checked-again',
    reach: async (page, site) => {
      await report(page, site);
      await applyFirst(page);
      await openRow(page, 'GRW');
      await button(page, 'Check GRW again').click();
      await page
        .getByRole('dialog')
        .getByText(/Asked on/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'left-out',
    reach: openAcceptance,
  },
  {
    name: 'accept-refused',
    reach: async (page, site) => {
      await openAcceptance(page, site);
      await page.getByLabel('Reason (for auditors): all of PAY').fill('It is backed up elsewhere.');
      await page.getByLabel(/^Until/).fill('2020-01-01');
      await button(page, 'Accept').click();
      await page.getByText(/^Choose a day from today on/).waitFor();
    },
  },
  {
    name: 'accepted',
    reach: async (page, site) => {
      await openAcceptance(page, site);
      await page.getByLabel('Reason (for auditors): all of PAY').fill('It is backed up elsewhere.');
      await button(page, 'Accept').click();
      await page.getByText(/^All of PAY is accepted/).waitFor();
    },
  },
  {
    name: 'compare',
    reach: async (page, site) => {
      await report(page, site);
      await openTab(page, 'Compare');
      await button(page, 'Use my own account').click();
      await page.getByText(/is active and has access/).waitFor();
      await button(page, 'Compare').click();
      await page.getByRole('table', { name: 'Both accounts by space' }).waitFor();
      await button(page, 'Show steps 1').click();
    },
  },
  {
    name: 'watch-line',
    reach: async (page, site) => {
      lost(site);
      await report(page, site);
      await button(page, 'Show spaces').click();
      await page.getByRole('link', { name: /^PAY\b/ }).waitFor();
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
  {
    name: 'gadget',
    reach: async (page, site) => {
      lost(site);
      await page.goto(`${site.host.origin}${gadget}`);
      await page.getByRole('heading', { name: /^Since/ }).waitFor();
    },
  },
  {
    name: 'gadget-of-nothing',
    reach: async (page, site) => {
      await page.goto(`${site.host.origin}${gadget}`);
      await page.getByText(/^Nothing is watched/).waitFor();
    },
  },
  {
    name: 'action-form',
    reach: async (page, site) => {
      lost(site);
      await page.goto(`${site.host.origin}/action/check-backup-access`);
      await page.getByText('press Next').waitFor();
      // what automation would do with it, told by the host
      await button(page, 'Dismiss').click();
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
  { name: 'log', reach: (page, site) => tab(page, site, /^Log/) },
  { name: 'history', reach: (page, site) => tab(page, site, /^History/) },
  { name: 'settings', reach: (page, site) => tab(page, site, /^Settings/) },
  {
    name: 'fail-alike',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await findTheGaps(
        page,
        temporaryFile('alike.json', JSON.stringify(['CARE', 'CMS', 'DATA'].map(notFound))),
      );
    },
  },
  {
    name: 'nothing-matches',
    reach: async (page, site) => {
      await report(page, site);
      await openTab(page, 'Spaces');
      await page.getByLabel('Search spaces').fill('zzz');
      await page.getByRole('heading', { name: 'No space passes these filters' }).waitFor();
    },
  },
  {
    name: 'no-gaps',
    change: (site) => {
      site.groups.find(({ groupId }) => groupId.startsWith('g-jira-admins'))?.members.push(backupService);
    },
    reach: async (page, site) => {
      await openAdmin(page, site);
      await findTheGaps(page, temporaryFile('small-log.json', `[${refused}]`));
    },
  },
  {
    name: 'whole-site',
    reach: async (page, site) => {
      await openAdmin(page, site);
      await chooseAccount(page);
      await button(page, 'Check every space without a log').click();
      await reportStands(page);
    },
  },
  {
    name: 'refused-viewer',
    reach: async (page, site) => {
      await page.goto(`${admin(site)}?viewer=712020:yuki-tanabe`);
      await page
        .getByText(/Administer Jira/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'consent',
    reach: async (page, site) => {
      await page.goto(`${admin(site)}?viewer=712020:jonas-pereira`);
      await button(page, 'Allow access').waitFor();
    },
  },
  {
    name: 'project',
    reach: async (page, site) => {
      await report(page, site);
      await page.goto(`${site.host.origin}/project/PAY`);
      await button(page, 'Check again').waitFor();
    },
  },
  {
    name: 'project-plan',
    lookAt: 'Or what you can change yourself',
    reach: async (page, site) => {
      await report(page, site);
      await page.goto(`${site.host.origin}/project/PAY`);
      await openPlan(page);
    },
  },
  {
    name: 'project-without-account',
    reach: async (page, site) => {
      await page.goto(`${site.host.origin}/project/PAY`);
      await page.getByText('No backup account is chosen yet').waitFor();
    },
  },
  {
    name: 'project-refused-viewer',
    reach: async (page, site) => {
      await page.goto(`${site.host.origin}/project/FIN?viewer=712020:yuki-tanabe`);
      await page
        .getByText(/Administer/)
        .first()
        .waitFor();
    },
  },
];

/** Opens a state on a site of its own, shows it to `look`, leaves the page and closes the site. */
export async function inState(
  state: State,
  page: Page,
  look: (site: AppSite) => Promise<void>,
): Promise<void> {
  const site = await openAppSite(state.change === undefined ? {} : { change: state.change });
  try {
    await state.reach(page, site);
    // What the pointer happens to rest on looks otherwise than what is shown.
    await page.mouse.move(1, 1);
    await look(site);
  } finally {
    await leave(page);
    await site.close();
  }
}
