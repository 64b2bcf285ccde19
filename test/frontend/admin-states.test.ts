import { bad, good, later } from './stage/back-end';
import { ofType, propsOf } from './stage/doc';
import { openPage, type Page } from './stage/page';
import * as samples from './stage/samples';
import type { Outcome, Overview } from '../../src/contract';
import './stage/bridge';
import { AdminPage } from '../../src/frontend/admin/admin-page';

let page: Page;
afterEach(() => page.close());

describe('the admin page before a report', () => {
  test('says what it waits for while the overview is on its way', async () => {
    const overview = later<Outcome<Overview>>();
    page = await openPage(AdminPage, { 'admin/overview': () => overview.answer });
    expect(page.text()).toContain('Loading Permission Gaps');
    overview.give(good(samples.overview()));
    await page.settle();
    expect(page.text()).not.toContain('Loading Permission Gaps');
  });

  test('has its parts in the order of the work, top to bottom', async () => {
    page = await openPage(AdminPage, { 'admin/overview': () => Promise.resolve(good(samples.overview())) });
    await page.press('Settings');
    const text = page.text();
    const parts = [
      'Find out which permissions',
      'Error log of the backup',
      'Backup account',
      'What it must be able to do',
      'Find the gaps',
      'Stored data',
    ];
    expect(parts.map((part) => text.indexOf(part))).toEqual(
      parts.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
    expect(ofType(page.doc(), 'Frame').map((frame) => propsOf(frame).resource)).toEqual(['file-desk']);
  });
  test('shows a viewer without the right one sentence and nothing else', async () => {
    page = await openPage(AdminPage, {
      'admin/overview': () => Promise.resolve(bad('not-allowed', 'You need the right Administer Jira.')),
    });
    expect(page.text()).toBe('You are not allowed to use this page You need the right Administer Jira.');
    expect(page.buttons()).toEqual([]);
    expect(ofType(page.doc(), 'Frame')).toEqual([]);
  });

  test('offers to try again when Jira does not answer', async () => {
    const answers: Outcome<Overview>[] = [
      bad('jira-unavailable', 'Jira did not answer. Try again in a minute.'),
      good(samples.overview()),
    ];
    page = await openPage(AdminPage, {
      'admin/overview': () => Promise.resolve(answers.shift() ?? good(samples.overview())),
    });
    expect(page.text()).toContain('Try again in a minute.');
    await page.press('Try again');
    expect(page.text()).toContain('Find the gaps');
  });

  test('survives a back end that throws or answers with nonsense', async () => {
    page = await openPage(AdminPage, { 'admin/overview': () => Promise.reject(new Error('boom at line 3')) });
    expect(page.text()).toContain('The app did not answer.');
    expect(page.text()).not.toContain('boom');
    page.bridge.backEnd['admin/overview'] = () => Promise.resolve('nonsense' as never);
    await page.press('Try again');
    expect(page.text()).toContain('The app did not answer.');
  });
});

describe('the watch in the settings', () => {
  test('is off only where the back end says so: not before it has answered, nor where it could not', async () => {
    const first = later<Outcome<null>>();
    const answers = [first.answer, Promise.resolve(good(null))];
    page = await openPage(AdminPage, {
      'admin/overview': () => Promise.resolve(good(samples.overview())),
      'watch/status': () => answers.shift() ?? Promise.resolve(good(null)),
    });
    await page.press('Settings');
    expect(page.text()).toContain('Loading the watch…');
    expect(page.text()).not.toContain('Off.');
    first.give(bad('store-busy', 'Forge takes no more. Wait a minute, then try again.'));
    await page.settle();
    expect(page.text()).toContain('Wait a minute');
    expect(page.text()).not.toContain('Off.');
    await page.press('Try again');
    expect(page.text()).toContain('Off. When it is on, this app asks Jira');
  });
});
