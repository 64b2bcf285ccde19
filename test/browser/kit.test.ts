import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from './chromium';
import { openPage, waitForCount, waitUntil } from './page';
import { openKitSite, type KitSite } from './kit-site';

jest.setTimeout(60_000);

let browser: Chromium;
let kit: KitSite;
let page: Page;
let errors: string[] = [];

/** Waits until the app says that it was handed this. */
const last = (says: string, exact = true): Promise<void> =>
  page.getByTestId('last').and(page.getByText(says, { exact })).waitFor();
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

beforeAll(async () => {
  browser = await openChromium();
  kit = await openKitSite();
  page = await openPage(browser);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});

beforeEach(() => {
  errors = [];
});

/** Loads the page anew: the tests after it each use components of their own. */
async function openKit(): Promise<void> {
  await page.goto(`${kit.host.origin}/admin`);
  await page.getByText('nothing yet').waitFor();
}

afterAll(async () => {
  await browser.close();
  await kit.close();
});

describe('the components of UI Kit, drawn', () => {
  beforeAll(openKit);

  it('draws every component of the page without a complaint', async () => {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kit page');
    await waitForCount(page.getByRole('table', { name: 'Projects' }), 1);
    await waitForCount(page.getByRole('progressbar', { name: 'Progress' }), 1);
    await waitForCount(page.getByTestId('unknown-node'), 0);
  });

  it('says loudly that it cannot draw a component', async () => {
    await press('Unknown node');
    const says = 'local/host does not draw the UI Kit component Hologram.';
    expect(await page.getByTestId('unknown-node').textContent()).toBe(says);
    expect(errors).toContain(says);
  });

  it('gives a field its value back as the app holds it', async () => {
    const field = page.getByLabel('Name', { exact: true });
    await field.pressSequentially('Dana');
    expect(await field.inputValue()).toBe('Dana');
    await press('Send');
    await last('submitted: "Dana"');
  });

  it.each([
    ['a checkbox', () => page.getByLabel('All of them').check(), 'checkbox: true'],
    ['a toggle', () => page.getByLabel('Dark', { exact: true }).press('Space'), 'toggle: true'],
    ['a radio button', () => page.getByLabel('Restore').check(), 'radio: "restore"'],
    ['a text area', () => page.getByLabel('Notes').fill('n'), 'notes: "n"'],
    ['the second page', () => page.getByLabel('page 2').click(), 'page: 2'],
    ['a tab', () => page.getByRole('tab', { name: 'Two' }).click(), 'tab: 1'],
    ['a pressable box', () => press('Press here'), 'pressed: true'],
    ['an action of a section message', () => press('Do it'), 'action: "clicked"'],
    ['an action of an empty state', () => press('Begin'), 'empty: "clicked"'],
  ])('hands the app plain data of %s', async (_what, act, says) => {
    await act();
    await last(says);
  });

  it('hands the app the chosen option of a select', async () => {
    await page.getByLabel('Sort by').click();
    await page.getByRole('option', { name: 'Space', exact: true }).click();
    await last('sort: {"label":"Space","value":"space"}');
  });

  it('finds people as the viewer does, and hands the app the one who was chosen', async () => {
    const picker = page.getByLabel('Backup account');
    await picker.fill('dana');
    await page.getByRole('option', { name: /Dana Backup/ }).click();
    await last('"id":"u-dana","type":"user","name":"Dana Backup"', false);
  });

  it('sorts a table by the keys of its cells', async () => {
    const first = page.getByRole('table').locator('tbody tr').first();
    await first.filter({ hasText: /^Beta2$/ }).waitFor();
    await page.getByRole('button', { name: /^Name/ }).click();
    await first.filter({ hasText: /^Alpha1$/ }).waitFor();
  });

  it('opens and closes a modal, and a popup', async () => {
    await press('Open the modal');
    await page.getByRole('dialog', { name: 'A row' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Pop up');
    await page.getByText('Popped up').waitFor();
  });
});

describe('the bridge', () => {
  beforeAll(openKit);

  it('invokes the resolver as the viewer', async () => {
    await press('Echo');
    await page.getByText('"accountId":"u-ada"').waitFor();
    await last('"payload":{"a":1}', false);
  });

  it("invokes it for the project of the page's address", async () => {
    await page.goto(`${kit.host.origin}/project/PAY?viewer=u-lee`);
    await press('Echo');
    await page.getByText('"accountId":"u-lee"').waitFor();
    await last('"project":{"id":"20001","key":"PAY","type":"software"}', false);
    await openKit();
  });

  it('rejects with the message of a resolver that broke', async () => {
    await press('Break');
    await page.getByText('the resolver broke').waitFor();
  });

  it('tells the app where it runs', async () => {
    await press('Context');
    await page.getByText('context: {"type":"jira:adminPage"}').waitFor();
  });

  it('answers as Forge does that the page has no view to submit', async () => {
    await press('Submit');
    await page.getByText("this resource's view is not submittable").waitFor();
  });

  it('says loudly which command it does not implement', async () => {
    await press('History');
    const says = 'local/host does not implement the bridge command createHistory.';
    await page.getByRole('alert').getByText(says).waitFor();
    expect(errors).toContain(says);
  });

  it('shows flags', async () => {
    await press('Flag');
    await page.getByText('All of it.', { exact: true }).last().waitFor();
    await press('Dismiss');
    await page.getByText('Saved').waitFor({ state: 'detached' });
  });

  it('says where a screen of Jira would open', async () => {
    await press('Go to PAY-1');
    await page.getByText('https://acme.example/browse/PAY-1').waitFor();
  });
});

describe('the Frame', () => {
  beforeAll(openKit);

  const desk = () => page.frameLocator('iframe.host-frame');

  it('runs a worker that is a file, and refuses a blob worker and an inline style', async () => {
    await page.getByText('file: file worker runs').waitFor();
    const says = page.getByTestId('desk');
    await says.filter({ hasText: 'blob: refused' }).filter({ hasText: 'style: refused' }).waitFor();
    await waitUntil(page, () => kit.breaches.some((report) => report.includes('worker-src')));
    const breaches = kit.breaches.map((report) => JSON.parse(report) as { 'csp-report': object });
    expect(breaches.map((breach) => breach['csp-report'])).toContainEqual(
      expect.objectContaining({ 'blocked-uri': 'blob', 'effective-directive': 'worker-src' }),
    );
  });

  it("does not let the frame draw the page's tree", async () => {
    await page.getByText('a Frame may not call reconcile').waitFor();
  });

  it('carries events both ways', async () => {
    await page.getByText('file worker runs').waitFor();
    await press('Tell the desk');
    await desk().getByText('heard desk').waitFor();
  });

  it('wears the theme of the page, and grows with its content', async () => {
    await page.getByText('file worker runs').waitFor();
    const html = desk().locator('html');
    expect(await html.getAttribute('data-color-mode')).toBe('light');
    await press('Dark theme');
    await desk().locator('html[data-color-mode="dark"]').waitFor();
    expect((await page.locator('iframe.host-frame').boundingBox())?.height).toBeGreaterThan(60);
  });
});

describe('consent', () => {
  it('asks the viewer for it as the platform does, and goes on when it is given', async () => {
    const site = await openKitSite((file) => {
      for (const user of file.users) user.consented = false;
    });
    const fresh = await openPage(browser);
    await fresh.goto(`${site.host.origin}/admin`);
    await fresh.getByRole('button', { name: 'Who am I' }).click();
    await fresh.getByRole('heading', { name: 'Permission Gaps needs your permission' }).waitFor();
    expect(await fresh.getByRole('button', { name: 'Who am I' }).isVisible()).toBe(false);
    await fresh.getByRole('button', { name: 'Allow access' }).click();
    await fresh.getByText('who: "Ada Admin"').waitFor();
    expect(site.site.users.filter(({ consented }) => consented).map(({ accountId }) => accountId)).toEqual([
      'u-ada',
    ]);
    await fresh.close();
    await site.close();
  });
});
