import { bad, good, later, type BackEnd } from './stage/back-end';
import { ofType, propsOf, textOf } from './stage/doc';
import { openPage, type Page } from './stage/page';
import * as samples from './stage/samples';
import {
  scanPhases,
  type Outcome,
  type ProfileRead,
  type ScanStatus,
  type Started,
} from '../../src/contract';
import type { ListedProfile } from '../../src/report/report';
import { AdminPage } from '../../src/frontend/admin/admin-page';

let page: Page;
afterEach(() => page.close());

const started = (scan: ScanStatus): Promise<Outcome<Started>> =>
  Promise.resolve(good({ kind: 'started', scan } as const));

async function open(backEnd: BackEnd = {}, overview = samples.overview()): Promise<Page> {
  page = await openPage(AdminPage, {
    'admin/overview': () => Promise.resolve(good(overview)),
    'report/page': () => Promise.resolve(good(samples.reportPage())),
    'report/lists': () => Promise.resolve(good(samples.lists())),
    ...backEnd,
  });
  return page;
}

const field = 'Account ID, or name of a service account or app';

describe('the backup account', () => {
  test('is the one last used on this site', async () => {
    await open();
    expect(propsOf(page.input('Backup account')).defaultValue).toBe('u-dana');
    expect(page.text()).toContain('Dana Backup is active and has access to Jira.');
  });

  test('is nobody on a site where none was used', async () => {
    await open({}, samples.overview({ account: null }));
    expect(propsOf(page.input('Backup account')).defaultValue).toBeUndefined();
    await page.press('Check every space without a log');
    expect(page.text()).toContain('Choose the backup account first.');
    expect(page.asked('scan/start')).toEqual([]);
  });

  test('becomes the viewer with one press', async () => {
    await open();
    await page.press('Use my own account');
    expect(propsOf(page.input('Backup account')).defaultValue).toBe('u-ada');
    expect(page.text()).toContain('Ada Admin is active');
  });

  test('is looked up when it is picked', async () => {
    await open({
      'account/look-up': ({ accountId }) =>
        Promise.resolve(good({ ...samples.dana, accountId, displayName: 'Erin' })),
    });
    await page.fill('Backup account', { id: 'u-erin', name: 'Erin' });
    expect(page.asked('account/look-up')).toEqual([{ accountId: 'u-erin' }]);
    expect(page.text()).toContain('Erin is active');
  });

  test('that is taken out of the picker is chosen no longer', async () => {
    await open();
    await page.fill('Backup account', null);
    expect(page.text()).not.toContain('Dana Backup is active');
    await page.press('Check every space without a log');
    expect(page.text()).toContain('Choose the backup account first.');
    expect(page.asked('account/look-up')).toEqual([]);
  });

  test('can be named by account id when it is inactive and in no picker', async () => {
    const inactive = {
      ...samples.dana,
      accountId: 'u-old',
      displayName: 'Old Backup',
      active: false,
      applications: [],
    };
    await open({ 'account/look-up': () => Promise.resolve(good(inactive)) });
    await page.press('Not in the list? Enter an account ID');
    await page.fill(field, ' u-old ');
    await page.press('Look up');
    expect(page.asked('account/look-up')).toEqual([{ accountId: 'u-old' }]);
    expect(page.text()).toContain('Old Backup is inactive and has no access to any Jira app.');
    await page.press('Search by name instead');
    expect(propsOf(page.input('Backup account')).defaultValue).toBeUndefined();
  });

  test('that Jira does not know is said so, and nothing starts with it', async () => {
    const says = 'Jira does not know this account ID. Copy it from the profile address of the account.';
    await open({
      'account/look-up': () => Promise.resolve(bad('no-such-account', says)),
      'account/search': () => Promise.resolve(bad('no-such-account', 'Nobody is called so.')),
    });
    await page.press('Not in the list? Enter an account ID');
    await page.fill(field, 'nobody');
    await page.press('Look up');
    expect(page.text()).toContain(says);
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toEqual([]);
  });

  const vault = { accountId: 'u-vault', displayName: 'Backup Vault', kind: 'service' } as const;
  const offering = (hasMore: boolean) => ({
    'account/look-up': ({ accountId }: { accountId: string }) =>
      Promise.resolve(
        accountId === vault.accountId
          ? good({ ...samples.dana, ...vault })
          : bad('no-such-account', 'Jira does not know this account ID.'),
      ),
    'account/search': () => Promise.resolve(good({ accounts: [vault], hasMore })),
  });

  test.each([
    ['a name of several words', 'Backup Va', []],
    ['what might be an account id', 'backup', [{ accountId: 'backup' }]],
  ])('is offered by name where %s was typed: a service account or an app', async (_name, typed, asked) => {
    await open({ ...offering(true), 'scan/start': () => started(samples.status()) });
    await page.press('Not in the list? Enter an account ID');
    await page.fill(field, typed);
    await page.press('Look up');
    expect(page.asked('account/look-up')).toEqual(asked);
    expect(page.asked('account/search')).toEqual([{ text: typed }]);
    expect(page.text()).toContain('1 account found: choose the one');
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toEqual([]);
    const offers = page.input('Service accounts and apps');
    expect(propsOf(offers).options).toEqual([
      { value: 'u-vault', label: 'Backup Vault (a service account)' },
    ]);
    await page.fill('Service accounts and apps', 'u-vault');
    expect(page.text()).toContain('Backup Vault is a service account. It is active');
    expect(page.text()).toContain('at the site’s own address Jira answers 401');
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toMatchObject([{ accountId: 'u-vault' }]);
  });

  test('that was picked is never taken for a name', async () => {
    await open({ ...offering(false) });
    await page.fill('Backup account', { id: 'u-gone', name: 'Gone' });
    expect(page.text()).toContain('Jira does not know this account ID.');
    expect(page.asked('account/search')).toEqual([]);
  });

  test('of a late look-up does not replace a newer choice', async () => {
    const slow = later<Outcome<typeof samples.dana>>();
    await open({ 'account/look-up': () => slow.answer });
    await page.fill('Backup account', { id: 'u-erin', name: 'Erin' });
    expect(page.text()).toContain('Looking up the account');
    await page.press('Use my own account');
    slow.give(good({ ...samples.dana, displayName: 'Erin' }));
    await page.settle();
    expect(page.text()).toContain('Ada Admin is active');
  });
});

describe('an account id that was typed and not looked up', () => {
  test('is looked up when the person leaves the field', async () => {
    await open({ 'account/look-up': () => Promise.resolve(good(samples.dana)) });
    await page.press('Not in the list? Enter an account ID');
    await page.fill(field, 'u-dana');
    await page.leave(field);
    await page.leave(field);
    expect(page.asked('account/look-up')).toEqual([{ accountId: 'u-dana' }]);
  });

  test('starts the check by itself once Jira has found it', async () => {
    const slow = later<Outcome<typeof samples.dana>>();
    await open({ 'account/look-up': () => slow.answer, 'scan/start': () => started(samples.status()) });
    await page.press('Not in the list? Enter an account ID');
    await page.fill(field, 'u-dana');
    await page.leave(field);
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toEqual([]);
    slow.give(good(samples.dana));
    await page.settle();
    expect(page.asked('scan/start')).toMatchObject([{ accountId: 'u-dana', log: null }]);
  });
});

describe('what it must be able to do', () => {
  const radio = (): unknown => propsOf(page.input('3. What it must be able to do')).value;

  test('follows the log until the person chooses', async () => {
    await open();
    expect(radio()).toBe('backup');
    await page.desk(samples.readLog({ suggestedProfile: 'restore' }));
    expect(radio()).toBe('restore');
    await page.fill('3. What it must be able to do', 'backup');
    expect(radio()).toBe('backup');
    await page.desk(samples.readLog({ suggestedProfile: 'restore' }));
    expect(radio()).toBe('backup');
  });
});

describe('a list of permissions instead of a task', () => {
  const step = '3. What it must be able to do';
  const keepit: ListedProfile = {
    ...{ vendor: 'keepit', name: 'Keepit: back up', task: 'backup', alsoCalls: true },
    source: { link: 'https://keepit.example/needs', date: '2026-11-28' },
    needs: [{ permission: 'DELETE_ISSUES', scope: 'project' }],
  };
  const needs = [
    { name: 'Browse spaces', spaces: null, asked: false, called: true },
    { name: 'Delete work items', spaces: 'team-managed spaces', asked: true, called: false },
  ];
  const mine: ListedProfile = { ...keepit, vendor: null, name: 'M\u202Eine', source: null, alsoCalls: false };
  const starting = { 'scan/start': () => started(samples.status()) };

  test('of a vendor is read, shown beside what the calls need, and checked by its name', async () => {
    await open({ ...starting, 'profile/read': () => Promise.resolve(good({ profile: keepit, needs })) });
    await page.fill(step, 'list');
    await page.press('Check every space without a log');
    expect(page.text()).toContain('First choose a list of permissions, or another task.');
    await page.fill('List', { value: 'keepit' });
    expect(page.asked('profile/read')).toEqual([{ vendor: 'keepit' }]);
    expect(page.text()).toContain('asks for 1 permission. A backup does not need: Delete work items.');
    expect(ofType(page.doc(), 'Link').map((link) => propsOf(link).href)).toContain(keepit.source?.link);
    await page.press('Show its permissions');
    const [table] = ofType(page.doc(), 'DynamicTable');
    expect(JSON.stringify(table)).toContain('Delete work items, in team-managed spaces');
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toMatchObject([{ profile: 'keepit', profileChosen: true }]);
  });

  test('of one’s own is sent as it was read, its name set apart from the sentence', async () => {
    await open({ ...starting, 'profile/read': () => Promise.resolve(good({ profile: mine, needs })) });
    await page.fill(step, 'list');
    await page.fill('List', { value: 'own' });
    await page.fill('Your list, as JSON', '{ "version": 1 }');
    await page.press('Read the list');
    expect(page.asked('profile/read')).toEqual([{ text: '{ "version": 1 }' }]);
    expect(JSON.stringify(page.doc())).toContain('\u2068Mine\u2069 asks for 1 permission.');
    await page.press('Check every space without a log');
    const { name, task, source } = mine;
    expect(page.asked('scan/start')).toMatchObject([
      { profile: { version: 1, name, task, source, needs: [{ permission: 'DELETE_ISSUES' }] } },
    ]);
  });

  test('can be dropped in place of the log, and is read and shown as if it had been typed', async () => {
    await open({ ...starting, 'profile/read': () => Promise.resolve(good({ profile: mine, needs })) });
    await page.desk({ kind: 'list', text: '{ "version": 1 }' });
    expect(page.asked('profile/read')).toEqual([{ text: '{ "version": 1 }' }]);
    expect(propsOf(page.input(step)).value).toBe('list');
    expect(propsOf(page.input('List')).value).toMatchObject({ value: 'own' });
    expect(JSON.stringify(page.doc())).toContain('\u2068Mine\u2069 asks for 1 permission.');
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toMatchObject([{ profile: { name: mine.name }, profileChosen: true }]);
  });

  test('that is wrong says where, and no check is started for it', async () => {
    const says = 'needs[2].permission: "BROWSE_PROJEKTS" is no permission of this site';
    await open({ 'profile/read': () => Promise.resolve(bad('not-a-profile', says)) });
    await page.fill(step, 'list');
    await page.fill('List', { value: 'own' });
    await page.press('Read the list');
    expect(page.text()).toContain(says);
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toEqual([]);
  });

  test('that was used last stays chosen, whatever the log suggests', async () => {
    await open(starting, samples.overview({ profile: keepit }));
    await page.desk(samples.readLog({ suggestedProfile: 'restore' }));
    expect(propsOf(page.input(step)).value).toBe('list');
    expect(page.text()).toContain('Used last: Keepit: back up.');
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toMatchObject([{ profile: 'keepit' }]);
  });

  test('whose answer comes late does not replace a newer one', async () => {
    const slow = later<Outcome<ProfileRead>>();
    const answers = [slow.answer, Promise.resolve(good({ profile: mine, needs }))];
    await open({ 'profile/read': () => answers.shift() ?? slow.answer });
    await page.fill(step, 'list');
    await page.fill('List', { value: 'keepit' });
    expect(page.text()).toContain('Reading the list');
    await page.fill('List', { value: 'own' });
    await page.press('Read the list');
    slow.give(good({ profile: keepit, needs }));
    await page.settle();
    expect(page.text()).toContain('Mine asks for');
    expect(page.text()).not.toContain('Keepit: back up asks for');
  });
});

describe('warnings before the scan', () => {
  test('name the person of the log when it is not the chosen account', async () => {
    await open();
    await page.desk(samples.readLog({}, { actors: [{ name: 'Erin Old', records: 38 }] }));
    expect(page.text()).toContain(
      '38 records of this log name Erin Old, none names Dana Backup. Only names are compared',
    );
  });

  test('name the site of the log when most of its URLs are elsewhere', async () => {
    await open();
    await page.desk(
      samples.readLog(
        {},
        {
          hosts: [
            { host: 'other.example', records: 9 },
            { host: 'acme.example', records: 2 },
          ],
        },
      ),
    );
    expect(page.text()).toContain(
      '9 of 11 records with a URL name another site, most of them other.example.',
    );
  });
});

describe('what a check will cost', () => {
  const estimate = {
    isKnown: true,
    points: { from: 2_900, to: 26_000 },
    left: 10_000,
    waits: { from: 0, to: 2 },
  };

  test('is said before it starts where it may have to wait, and asked anew for another account', async () => {
    const asked: unknown[] = [];
    const lookedUp = later<Outcome<typeof samples.dana>>();
    await open({
      'account/look-up': () => lookedUp.answer,
      'scan/estimate': (payload) => {
        asked.push(payload);
        return Promise.resolve(good(estimate));
      },
    });
    expect(page.text()).toContain(
      'Estimate for every space: 2,900 to 26,000 points. This app has 10,000 left in this hour, so the check may wait for the next full hour, up to 2 times.',
    );
    expect(page.asked('scan/start')).toEqual([]);
    await page.press('Use my own account');
    await page.fill('Backup account', { id: 'u-erin', name: 'Erin' });
    expect(page.asked('account/look-up')).toEqual([{ accountId: 'u-erin' }]);
    // not while she is looked up
    expect(asked).toHaveLength(2);
    lookedUp.give(good({ ...samples.dana, accountId: 'u-erin' }));
    await page.settle();
    expect(asked).toEqual([
      { accountId: 'u-dana', profile: 'backup' },
      { accountId: 'u-ada', profile: 'backup' },
      { accountId: 'u-erin', profile: 'backup' },
    ]);
  });

  test('is no word more on a site that needs no wait, and is said to be unknown where nobody answers', async () => {
    await open({ 'scan/estimate': () => Promise.resolve(good(null)) });
    expect(page.text()).not.toMatch(/estimate|points/i);
    await page.close();
    const says = 'Jira did not answer. Try again.';
    await open({ 'scan/estimate': () => Promise.resolve(bad('jira-unavailable', says)) });
    expect(page.text()).toContain(`What a check will cost is not known: ${says}`);
  });
});

describe('Find the gaps', () => {
  test('says which of its two inputs is missing', async () => {
    await open({}, samples.overview({ account: null }));
    const alert = (): string =>
      ofType(page.doc(), 'Box')
        .filter((box) => propsOf(box).role === 'alert')
        .map(textOf)
        .join();
    await page.press('Find the gaps');
    expect(alert()).toMatch(/^Drop the error log of the backup .* Choose the backup account first\.$/);
    await page.desk(samples.readLog());
    await page.press('Find the gaps');
    expect(alert()).toBe('Choose the backup account first.');
  });

  test('asks for a log when there is none', async () => {
    await open();
    await page.press('Find the gaps');
    expect(page.text()).toContain(
      'Drop the error log of the backup into the box above first, or check every space without a log.',
    );
    expect(page.asked('scan/start')).toEqual([]);
  });

  test('waits for a log that is being read', async () => {
    await open();
    await page.desk({ kind: 'reading', name: 'errors.json', bytes: 10, read: 5, records: 1 });
    await page.press('Find the gaps');
    expect(page.text()).toContain('The log is still being read.');
  });

  test('starts with the counts of the log, sends its parts, and advances one step at a time to the report', async () => {
    let open_ = 0;
    let most = 0;
    const step = async (scan: ScanStatus): Promise<Outcome<ScanStatus>> => {
      open_ += 1;
      most = Math.max(most, open_);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open_ -= 1;
      return good(scan);
    };
    await open({
      'scan/start': () =>
        started(samples.status({ state: 'receiving', step: 0, parts: { arrived: 0, of: 2 } })),
      'scan/findings': ({ part }) =>
        step(
          samples.status({
            state: part === 1 ? 'running' : 'receiving',
            parts: { arrived: part + 1, of: 2 },
          }),
        ),
      'scan/advance': ({ step: number }) =>
        step(number < 4 ? samples.status({ step: number + 1 }) : samples.done),
    });
    const log = samples.readLog();
    await page.desk(log);
    await page.press('Find the gaps');
    expect(page.asked('scan/start')).toEqual([
      {
        ...{ accountId: 'u-dana', profile: 'backup', profileChosen: false, log: log.summary, parts: 2 },
        ...{ actors: [], hosts: [] },
      },
    ]);
    await page.until(
      () => page.bridge.toDesk.some((m) => m.kind === 'give-findings' && m.part === 0),
      'part 0 is asked for',
    );
    await page.desk({ kind: 'findings', part: 0, of: 2, findings: [] });
    await page.until(
      () => page.bridge.toDesk.some((m) => m.kind === 'give-findings' && m.part === 1),
      'part 1 is asked for',
    );
    await page.desk({ kind: 'findings', part: 1, of: 2, findings: [] });
    await page.until(() => page.text().includes('lacks 3 permissions'), 'the report is there');
    expect(page.asked('scan/findings').map((payload) => (payload as { part: number }).part)).toEqual([0, 1]);
    expect(page.asked('scan/advance').map((payload) => (payload as { step: number }).step)).toEqual([
      1, 2, 3, 4,
    ]);
    expect(most).toBe(1);
  });

  test('without a log checks every space', async () => {
    await open({ 'scan/start': () => started(samples.done) });
    await page.press('Check every space without a log');
    expect(page.asked('scan/start')).toEqual([
      {
        ...{ accountId: 'u-dana', profile: 'backup', profileChosen: false, log: null, parts: 0 },
        ...{ actors: [], hosts: [] },
      },
    ]);
    await page.until(() => page.text().includes('lacks 3 permissions'), 'the report is there');
  });

  test('says why a start was refused', async () => {
    await open({
      'scan/start': () =>
        Promise.resolve(bad('rate-limited', 'Jira asks this app to wait. Try again at 10:00.')),
    });
    await page.press('Check every space without a log');
    expect(page.text()).toContain('Try again at 10:00.');
    expect(page.buttons()).toContain('Find the gaps');
  });

  test('cannot be pressed while a scan runs', async () => {
    const never = later<Outcome<ScanStatus>>();
    await open({ 'scan/start': () => started(samples.status()), 'scan/advance': () => never.answer });
    await page.press('Check every space without a log');
    expect(page.text()).toContain('Asking Jira about 40 spaces');
    expect(page.text()).toContain('12 of 40 · 5 questions to Jira so far (12 points)');
    const bar = ofType(page.doc(), 'ProgressBar')[0];
    expect(bar === undefined ? null : propsOf(bar).value).toBeCloseTo((4 + 12 / 40) / scanPhases.length);
    await expect(page.press('Find the gaps')).rejects.toThrow('disabled');
  });
});
