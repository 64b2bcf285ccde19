import { bad, good, type BackEnd } from './stage/back-end';
import { ofType, propsOf } from './stage/doc';
import { openPage, type Page } from './stage/page';
import * as samples from './stage/samples';
import { ProjectPage } from '../../src/frontend/project/project-page';

let page: Page;
afterEach(() => page.close());

async function open(backEnd: BackEnd): Promise<Page> {
  page = await openPage(ProjectPage, backEnd);
  return page;
}

describe('the project settings page', () => {
  test('says what is missing, why, and what to change', async () => {
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView())) });
    for (const words of [
      'Dana Backup cannot back up Payments completely: 2 permissions missing.',
      'Jira was asked just now.',
      samples.browseGap.says,
      'Add Dana Backup to the role Developers.',
      'Held for some work items only',
    ])
      expect(page.text()).toContain(words);
  });

  test('says so when only settings would be missing', async () => {
    const view = samples.projectView({ explanation: samples.explanation({ gaps: [samples.nextGap] }) });
    await open({ 'project/view': () => Promise.resolve(good(view)) });
    expect(page.text()).toContain(
      'Dana Backup can back up the work items of Payments, but not its settings: 1 permission missing.',
    );
  });

  test('is green only when nothing is missing and nothing is held in part', async () => {
    const held = samples.explanation({ gaps: [] });
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ explanation: held }))) });
    expect(page.text()).toContain('1 permission holds for some work items only');
    await page.close();
    const clean = samples.explanation({ gaps: [], conditional: [], alreadyGranted: [] });
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ explanation: clean }))) });
    expect(page.text()).toContain('Nothing is missing: Dana Backup can back up Payments.');
    expect(ofType(page.doc(), 'SectionMessage').map((node) => propsOf(node).appearance)).toEqual(['success']);
  });

  test('checks again on demand, keeps what it shows meanwhile, and asks for nothing of other projects', async () => {
    await open({
      'project/view': () => Promise.resolve(good(samples.projectView())),
      'project/check': () =>
        Promise.resolve(
          good(
            samples.projectView({
              explanation: samples.explanation({ gaps: [], conditional: [], alreadyGranted: [] }),
            }),
          ),
        ),
    });
    await page.press('Check again');
    expect(page.text()).toContain('Nothing is missing');
    expect(page.bridge.calls).toEqual([
      { operation: 'project/view', payload: undefined },
      { operation: 'project/check', payload: undefined },
    ]);
  });

  test('leads to screens of its own site', async () => {
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView())) });
    await page.press('Open the access settings of PAY');
    expect(page.bridge.opened).toEqual(['/plugins/servlet/project-config/PAY/people']);
  });

  test('waits for a Jira admin where no account is chosen', async () => {
    const says = 'A Jira admin chooses it in Jira settings, Apps, Permission Gaps.';
    await open({ 'project/view': () => Promise.resolve(bad('no-account-chosen', says)) });
    expect(page.text()).toContain('No backup account is chosen yet');
    expect(page.text()).toContain(says);
    page.bridge.backEnd['project/view'] = () => Promise.resolve(good(samples.projectView()));
    await page.press('Try again');
    expect(page.text()).toContain('cannot back up Payments');
  });

  test('shows whoever does not administer the project only what right is needed', async () => {
    const says = 'You need the permission Administer spaces in PAY.';
    await open({ 'project/view': () => Promise.resolve(bad('not-allowed', says)) });
    expect(page.text()).toContain(says);
    expect(page.buttons()).toEqual([]);
  });

  test('shows the warning of an inactive account and what could not be read', async () => {
    const account = { ...samples.dana, active: false };
    const notRead = [
      {
        what: 'role',
        id: '10002',
        project: 'PAY',
        says: 'The role Developers could not be read.',
        right: 'Administer spaces',
      },
    ];
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ account, notRead }))) });
    expect(page.text()).toContain('Dana Backup is inactive');
    expect(page.text()).toContain('The role Developers could not be read.');
  });

  test('can be tried again when Jira does not answer', async () => {
    await open({ 'project/view': () => Promise.resolve(bad('jira-unavailable', 'Try again in a minute.')) });
    expect(page.text()).toContain('Try again in a minute.');
    expect(page.buttons()).toEqual(['Try again']);
  });
});
