import { gapId } from '../../src/diagnosis/gap-ref';
import { bad, good, type BackEnd } from './stage/back-end';
import { ofType, propsOf } from './stage/doc';
import { openPage, type Page } from './stage/page';
import * as plans from './stage/plan-samples';
import * as samples from './stage/samples';
import { ProjectPage } from '../../src/frontend/project/project-page';

let page: Page;
afterEach(() => page.close());

const view = {
  ...plans.plan({ changes: [plans.change(), plans.byHand], choices: [], of: { kind: 'site-here' } }),
  own: null,
  fixes: [
    {
      gap: samples.browseGap.needs.map(gapId).join(),
      steps: ['Change 1 of the plan closes it: Add Dana Backup to the role Developers in PAY.'],
      ...{ link: plans.change().link, keepsOwn: false },
    },
  ],
};

async function open(backEnd: BackEnd): Promise<Page> {
  page = await openPage(ProjectPage, {
    'project/plan': () => Promise.resolve(good(view)),
    'project/journal': () => Promise.resolve(good(plans.journal())),
    ...backEnd,
  });
  return page;
}

const complete = samples.row({ state: 'complete' });

describe('the project settings page', () => {
  test('a screen reader hears holders of whom the same is said as one choice', async () => {
    const { chains, ...explained } = samples.explanation();
    const steps = chains[0]!.steps.map((step) =>
      step.state === 'broken'
        ? { ...step, boxes: ['Developers', 'Viewers'].map((title) => ({ title, says: 'not a member' })) }
        : step,
    );
    const explanation = { ...explained, chains: [{ ...chains[0]!, steps }] };
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ explanation }))) });
    const heard = ofType(page.doc(), 'Icon').map((node) => propsOf(node).label);
    expect(heard.filter((label) => label === 'Broken here:' || label === 'or')).toEqual([
      'Broken here:',
      'or',
    ]);
  });

  test('says what is missing, why, and what to change', async () => {
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView())) });
    // the map's row, and the chain of the one cause
    const icons = ofType(page.doc(), 'Icon').map((node) => propsOf(node).label);
    expect(icons.slice(0, 2)).toEqual(['Missing:', 'Held:']);
    expect(icons).toContain('Broken here:');
    expect(page.text()).toContain('Developers not a member');
    expect(page.text()).not.toContain(samples.browseGap.says);
    await page.press('Details');
    for (const words of [
      'Dana Backup cannot back up Payments completely: content will be missing, 2 gaps.',
      'Jira was asked just now.',
      samples.browseGap.says,
      'Change 1 of the plan closes it: Add Dana Backup to the role Developers in PAY.',
      'Held for some work items only',
    ])
      expect(page.text()).toContain(words);
  });

  test('says so when only settings would be missing', async () => {
    const view = samples.projectView({
      explanation: samples.explanation({
        row: samples.row({ state: 'settings' }),
        gaps: [samples.nextGap],
      }),
    });
    await open({ 'project/view': () => Promise.resolve(good(view)) });
    expect(page.text()).toContain(
      'Dana Backup lacks nothing that was asked for the content of Payments, but its settings will be missing: 1 gap.',
    );
  });

  test('is green only when nothing is missing and nothing is held in part', async () => {
    const held = samples.explanation({ row: samples.row({ state: 'items' }), gaps: [] });
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ explanation: held }))) });
    expect(page.text()).toContain('1 permission holds for some work items only');
    await page.close();
    const clean = samples.explanation({ row: complete, gaps: [], conditional: [], alreadyGranted: [] });
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ explanation: clean }))) });
    expect(page.text()).toContain('Nothing is missing: Dana Backup can back up Payments.');
    expect(ofType(page.doc(), 'SectionMessage').map((node) => propsOf(node).appearance)).toEqual(['success']);
  });

  test('is not green where something was not asked, and says what', async () => {
    const row = samples.row({ state: 'partly', notChecked: ['its work items in security levels'] });
    const explanation = samples.explanation({ row, gaps: [], conditional: [], alreadyGranted: [] });
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ explanation }))) });
    expect(page.text()).toContain('Not checked: its work items in security levels.');
    expect(page.text()).not.toContain('Nothing is missing');
    expect(page.text()).not.toContain('nothing to do');
    expect(ofType(page.doc(), 'SectionMessage').map((node) => propsOf(node).appearance)).toEqual([
      'information',
    ]);
  });

  test('checks again on demand, keeps what it shows meanwhile, and asks for nothing of other projects', async () => {
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView())) });
    const clean = samples.explanation({ row: complete, gaps: [], conditional: [], alreadyGranted: [] });
    page.bridge.backEnd['project/view'] = () =>
      Promise.resolve(good(samples.projectView({ explanation: clean })));
    await page.press('Check again');
    expect(page.text()).toContain('Nothing is missing');
    expect(page.bridge.calls).toEqual(
      ['project/view', 'project/plan', 'project/journal', 'project/view'].map((operation) => ({
        operation,
        payload: operation === 'project/journal' ? { page: 1 } : undefined,
      })),
    );
  });

  test('leads to screens of its own site', async () => {
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView())) });
    await page.press('Details');
    await page.press('Open the access settings of PAY');
    expect(page.bridge.opened).toEqual(['/plugins/servlet/project-config/PAY/people']);
  });

  test('waits for a Jira admin where no account is chosen', async () => {
    const says = 'A Jira admin chooses it in Jira settings → Apps → Permission Gaps.';
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

  test('tells work items that are refused and not shown from those that nobody finds', async () => {
    const workItems = { asOf: '2026-11-23T09:00:00.000Z', hidden: 2, notFound: 1, changed: false };
    const row = samples.row({ state: 'items' });
    const unfound = { ...samples.browseGap, evidence: 'log-only', issues: ['PAY-9'] } as const;
    const explanation = samples.explanation({ row, gaps: [samples.browseGap, unfound] });
    await open({
      'project/view': () => Promise.resolve(good(samples.projectView({ workItems, explanation }))),
    });
    expect(page.text()).toContain('4 work items of the log are refused');
    expect(page.text()).toContain('2 refused work items are not shown to you by Jira, so not named here.');
    expect(page.text()).toContain('1 work item of the log was not found: deleted, moved, or hidden.');
  });

  test('can be tried again when Jira does not answer', async () => {
    await open({ 'project/view': () => Promise.resolve(bad('jira-unavailable', 'Try again in a minute.')) });
    expect(page.text()).toContain('Try again in a minute.');
    expect(page.buttons()).toEqual(['Try again']);
  });
});

describe('the plan of one space', () => {
  const stands: BackEnd = { 'project/view': () => Promise.resolve(good(samples.projectView())) };

  test('is its own: one sentence, a row for each change, messages for what is by hand', async () => {
    await open(stands);
    expect(page.text()).toContain(view.says);
    for (const change of view.shown) expect(page.text()).toContain(change.says);
    await page.press('Show message 1');
    expect(propsOf(page.input('Message to: A site admin')).value).toBe(view.asks.first[0]?.message);
    expect(page.text()).not.toContain('What should the backup include?');
  });

  test('is applied by its admin after a yes, checked again, and undone', async () => {
    const made = plans.made({ verdict: null });
    let journal = plans.journal();
    await open({
      ...stands,
      'project/journal': () => Promise.resolve(good(journal)),
      'project/apply': () => {
        journal = plans.journal({ sequence: 2, changes: [made] });
        return Promise.resolve(good({ change: made, sequence: 2 }));
      },
      'project/confirm': () => Promise.resolve(good({ change: plans.made(), sequence: 2 })),
      'project/undo': () => {
        const change = plans.made({ state: 'undone', undoable: false });
        journal = plans.journal({ sequence: 3, changes: [change] });
        return Promise.resolve(good({ change, sequence: 3 }));
      },
    });
    await page.press('Review 1 change');
    await page.press('Apply change');
    await page.until(() => page.text().includes('1 change was made'), 'it is made');
    expect(page.asked('project/apply')).toEqual([{ planId: 'p1', changeId: 'c1', sequence: 1 }]);
    expect(page.asked('project/view')).toHaveLength(2);
    await page.press('Close');
    await page.press('Undo change 1');
    await page.press('Undo it');
    await page.until(() => page.text().includes('1 change was undone'), 'it is taken back');
    expect(page.asked('project/undo')).toEqual([{ id: 'm1', sequence: 2 }]);
  });

  test('names the site’s plan, and below it offers what its admin can make alone, which is what is applied', async () => {
    const own = plans.plan({
      ...{ planId: 'p2', of: { kind: 'space', key: 'PAY' }, choices: [] },
      says: '1 change closes both gaps.',
      extraSays: '12 extra permissions for Dana Backup, none for anyone else.',
      changes: [plans.change()],
    });
    const ofSite = plans.plan({ of: { kind: 'site-here' }, changes: [plans.byHand], choices: [] });
    const made = plans.made({ verdict: null });
    await open({
      ...stands,
      'project/plan': () => Promise.resolve(good({ ...ofSite, own, fixes: [] })),
      'project/apply': () => Promise.resolve(good({ change: made, sequence: 2 })),
      'project/confirm': () => Promise.resolve(good({ change: plans.made(), sequence: 2 })),
    });
    expect(page.text()).toMatch(
      /From the site’s plan of 23 Nov 2026, \d\d:\d\d, with its numbers\..*Or what you can change yourself 1 change closes both gaps\. 12 extra permissions for Dana Backup, none for anyone else\. Smallest possible \(proved\)\. The plan of PAY of 23 Nov 2026, \d\d:\d\d, made for this space alone\./s,
    );
    expect(page.buttons().filter((name) => name.startsWith('Review'))).toEqual(['Review 1 change']);
    await page.press('Review 1 change');
    await page.press('Apply change');
    await page.until(() => page.text().includes('1 change was made'), 'it is made');
    expect(page.asked('project/apply')).toEqual([{ planId: 'p2', changeId: 'c1', sequence: 1 }]);
  });

  test('says who can switch changes on where they are off', async () => {
    await open({
      ...stands,
      'project/journal': () => Promise.resolve(good(plans.journal({ switch: { on: false, set: null } }))),
    });
    expect(page.text()).toContain('A Jira admin can allow it');
    expect(page.buttons().filter((name) => /^(Apply|Switch)/.test(name))).toEqual([]);
  });

  test('is not asked for where nothing is missing', async () => {
    const clean = samples.explanation({ gaps: [] });
    await open({ 'project/view': () => Promise.resolve(good(samples.projectView({ explanation: clean }))) });
    expect(page.asked('project/plan')).toEqual([]);
    expect(page.text()).not.toContain('The smallest change');
  });
});
