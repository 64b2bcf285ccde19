import { bad, good, later, type BackEnd } from './stage/back-end';
import { ofType, propsOf, textOf, walk, type Doc } from './stage/doc';
import { openPage, type Page } from './stage/page';
import * as plans from './stage/plan-samples';
import * as samples from './stage/samples';
import { AdminPage } from '../../src/frontend/admin/admin-page';
import { mostShown, type PlanView } from '../../src/report/plan-view';
import type { MadeChange } from '../../src/report/change-view';
import type { Outcome } from '../../src/contract';
import type { ChangeJournal } from '../../src/contract/changes';

let page: Page;
afterEach(() => page.close());

const off = plans.journal({ switch: { on: false, set: null } });

async function open(
  view: PlanView = plans.plan(),
  journal: ChangeJournal = plans.journal(),
  other: BackEnd = {},
): Promise<Page> {
  page = await openPage(AdminPage, {
    'admin/overview': () => Promise.resolve(good(samples.overview({ reports: [samples.reportLine] }))),
    'report/page': () => Promise.resolve(good(samples.reportPage())),
    'report/lists': () => Promise.resolve(good(samples.lists())),
    'report/map': () => Promise.resolve(good(samples.map())),
    'report/project': () => Promise.resolve(good(samples.explanation())),
    'plan/view': () => Promise.resolve(good(view)),
    'change/journal': () => Promise.resolve(good(journal)),
    ...other,
  });
  return page;
}

/** Change c2 is number 2 of the plan that the page shows. */
const numbered = (changeId: string): Pick<MadeChange, 'inPlan'> => ({
  inPlan: { number: Number(changeId.slice(1)), planMadeAt: plans.plan().madeAt, space: null },
});

/** A back end that makes what it is asked to and remembers it. */
function makes(refuse: readonly string[] = []): BackEnd {
  const made: MadeChange[] = [];
  let sequence = 1;
  return {
    'change/journal': () => Promise.resolve(good(plans.journal({ sequence, changes: made.toReversed() }))),
    'change/apply': ({ changeId }) => {
      if (refuse.includes(changeId))
        return Promise.resolve(bad('jira-refused', 'Jira refused it: you do not administer OPS.'));
      const change = plans.made({ id: `m-${changeId}`, sequence, verdict: null, ...numbered(changeId) });
      made.push(change);
      sequence += 1;
      return Promise.resolve(good({ change, sequence }));
    },
    'change/confirm': ({ id }) =>
      Promise.resolve(
        good({ change: plans.made({ id, ...numbered(id.slice(2)), sequence: sequence - 1 }), sequence }),
      ),
    'change/undo': ({ id }) => {
      sequence += 1;
      const at = made.findIndex((one) => one.id === id);
      made[at] = plans.made({
        id,
        ...numbered(id.slice(2)),
        state: 'undone',
        stateSays: 'It was undone.',
        undoable: false,
      });
      return Promise.resolve(good({ change: made[at] ?? plans.made(), sequence }));
    },
  };
}

const dialogText = (): string => ofType(page.doc(), 'Modal').map(textOf).join();

const firstOfAll = plans.change({
  ...{ id: 'c2', number: 2, kind: 'reactivate-account', section: 'first', byApp: false },
  says: 'Reactivate the account of Dana Backup.',
});

const review = 'Review 2 changes';
const apply = 'Apply 2 changes';

/** The page without its dialog. */
const tables = (): readonly string[] =>
  ofType(page.doc(), 'DynamicTable').map((node) => String(propsOf(node).label));
const rowsOf = (label: string): readonly string[] =>
  ofType(page.doc(), 'DynamicTable')
    .filter((node) => propsOf(node).label === label)
    .flatMap((node) => ofType(node, 'Row').map(textOf));

/** From the report to changes that are being made. */
async function carryOut(): Promise<void> {
  await page.press(review);
  await page.press(apply);
}

describe('the plan', () => {
  test('is two sentences of figures below the verdict, and whether it is proved', async () => {
    await open();
    expect(page.asked('plan/view')).toEqual([{ reportId: 'r1', asked: null }]);
    expect(page.text()).toContain(
      '2 changes close 3 of 5 gaps; 1 more depends on other people; 1 stays open. 3 extra permissions for Dana Backup, none for anyone else.',
    );
    expect(page.text()).toContain('Smallest possible (proved). The plan of 23 Nov 2026');
    expect(page.text()).not.toContain(plans.change().before);
  });

  test('has a row for each change: what it is, closes and gives besides, and who makes it', async () => {
    const risky = plans.change({ id: 'c2', number: 2, extra: 30, destructive: 11 });
    await open(plans.plan({ changes: [plans.change(), risky, plans.byHand] }));
    expect(rowsOf('This app can make')).toEqual([
      `1. ${plans.change().says} 2 gaps · 1 space 2 This app Show change 1`,
      `2. ${risky.says} 2 gaps · 1 space 30, 11 destructive This app Show change 2`,
    ]);
    expect(rowsOf('Ask others')).toEqual([
      `A site admin 3. ${plans.byHand.says} 2 gaps · 1 space 1 Show message 1`,
    ]);
    const red = ofType(page.doc(), 'Text').filter((node) => propsOf(node).color === 'color.text.danger');
    expect(red.map(textOf)).toEqual(['30, 11 destructive']);
  });

  test('counts on its tab what its panel states', async () => {
    await open();
    expect(ofType(page.doc(), 'Tab').map(textOf)).toEqual([
      'Fix 3',
      'Spaces 40',
      'Log',
      'Compare',
      'History',
      'Settings',
    ]);
    expect(page.text()).toContain('3 changes: 2 this app can make, 1 for other people.');
  });

  test('shows a change in full below its row, one at a time', async () => {
    await open();
    await page.press('Show change 1');
    for (const words of [
      plans.change().closesSays,
      plans.change().before,
      plans.change().after,
      'In PAY: Add comments, Edit work items',
      'Choose Access.',
    ])
      expect(page.text()).toContain(words);
    const [open_] = ofType(page.doc(), 'Cell').filter((node) => propsOf(node).colSpan !== undefined);
    expect(open_ === undefined ? null : propsOf(open_).colSpan).toBe(5);
    await page.press('Show change 2');
    expect(page.text()).toContain('Nothing extra for Dana Backup or anyone else.');
    expect(page.text()).not.toContain(plans.change().before);
    await page.press('Hide change 2');
    expect(page.text()).not.toContain(plans.grant.before);
  });

  test('leads to the screen of a change by hand, and has one message an addressee', async () => {
    await open();
    await page.press('Show change 1');
    await page.press('Open the access settings of PAY');
    expect(page.bridge.opened).toEqual(['https://acme.example/plugins/servlet/project-config/PAY/people']);
    await page.press('Show message 1');
    const message = page.input('Message to: A site admin');
    expect(propsOf(message)).toMatchObject({ value: plans.plan().asks.first[0]?.message, isReadOnly: true });
    await page.press('Show change 3');
    expect(page.text()).toContain('The group backup-readers carries a licence.');
    expect(page.buttons()).not.toContain('Apply change 3');
  });

  test('keeps what nobody has to do anything about folded', async () => {
    const restore = plans.change({
      ...{ id: 'c4', number: 4, section: 'optional', kind: 'restore-project', byApp: false },
      says: 'Restore the space CARE.',
    });
    await open(
      plans.plan({
        changes: [...plans.plan().shown, restore],
        notKnown: ['The members of the group quality could not be read.'],
      }),
    );
    expect(tables()).toEqual(['This app can make', 'Ask others']);
    expect(page.text()).not.toContain('could not be read');
    await page.press('Show: optional');
    await page.press('Show: stays open');
    await page.press('Show: not known');
    expect(rowsOf('Optional')[0]).toContain('4. Restore the space CARE.');
    expect(rowsOf('Stays open')).toEqual([
      'Browse spaces in CARE CARE is archived: restore it, then check again.',
    ]);
    expect(page.text()).toContain('The members of the group quality could not be read.');
  });

  test('can be of another cover, and by another way', async () => {
    await open();
    expect(page.text()).toContain('The backup will not include the configuration of the site');
    const options = propsOf(page.input('What should the backup include?')).options as { label: string }[];
    expect(options.map(({ label }) => label)).toEqual([
      'Content only: 1 change; 0 extra',
      'Content and space settings: 2 changes; 3 extra',
      'Also site settings: 2 changes; 3 extra; plus Administer Jira, by a site admin',
    ]);
    await page.fill('By which changes?', 'fewest-changes');
    await page.fill('What should the backup include?', 'site-settings');
    expect(page.asked('plan/view').map((asked) => (asked as { asked: object }).asked)).toEqual([
      null,
      { objective: 'fewest-changes', cover: 'space-settings' },
      { objective: 'least-access', cover: 'site-settings' },
    ]);
  });

  test('offers no way where there is no choice', async () => {
    const [first, ...others] = plans.plan().choices.map((choice) => ({ ...choice, ways: [] }));
    await open(plans.plan({ choices: first === undefined ? [] : [first, ...others] }));
    expect(page.text()).not.toContain('By which changes?');
  });

  test('leaves what only the log asks for to a choice of its own', async () => {
    const ofLog = plans.change({
      ...{ id: 'c4', number: 4, section: 'from-log', says: 'Grant Delete work items to Dana Backup.' },
      warning: 'Only the log asks for this.',
    });
    const all = plans.plan({ changes: [...plans.plan().shown, ofLog] });
    await open(all, plans.journal(), makes());
    await page.press(review);
    await page.press('Show the 2 changes');
    expect(dialogText()).toContain('The account: Dana Backup, account ID u-dana.');
    expect(dialogText()).not.toContain(ofLog.says);
    await page.press('Cancel');
    await page.press('Show change 4');
    await page.press('Apply change 4 by itself');
    expect(dialogText()).toContain('Only the log asks for this.');
    await page.press('Apply change though only the log asks for it');
    expect(page.asked('change/apply')).toEqual([
      { reportId: 'r1', planId: 'p1', changeId: 'c4', sequence: 1, byItself: true },
    ]);
  });

  test('leaves what is for new spaces to a choice of its own, says what it can do there, and has a message for creators', async () => {
    const forNew = plans.change({
      ...{ id: 'c4', number: 4, section: 'optional', kind: 'add-default-to-role', extra: 0 },
      ...{ counts: { gaps: 0, spaces: 0, records: 0 }, destructiveNames: ['Delete work items'] },
      says: 'Put Dana Backup in the role Developers of every new company-managed space.',
    });
    const forCreators = 'When you create a team-managed space, please add Dana Backup.';
    const all = plans.plan({ changes: [...plans.plan().shown, forNew], forCreators });
    await open(all, plans.journal(), makes());
    expect(page.text()).not.toContain(forNew.says);
    await page.press('Show: optional');
    expect(rowsOf('Optional')).toEqual([
      `4. ${forNew.says} – In new spaces, 1 destructive This app Show change 4`,
    ]);
    await page.press('Show: new team-managed spaces');
    expect(propsOf(page.input('Message to whoever creates spaces'))).toMatchObject({
      ...{ value: forCreators, isReadOnly: true },
    });
    await page.press(review);
    await page.press('Show the 2 changes');
    expect(dialogText()).not.toContain(forNew.says);
    await page.press('Cancel');
    await page.press('Show change 4');
    await page.press('Apply change 4 by itself');
    expect(dialogText()).toContain('Can delete, rewrite or administer: Delete work items.');
    await page.press('Apply change');
    expect(page.asked('change/apply')).toEqual([
      { reportId: 'r1', planId: 'p1', changeId: 'c4', sequence: 1, byItself: true },
    ]);
  });

  test('is not offered before an admin chose what a log suggested', async () => {
    let profileChosen = false;
    await open(plans.plan(), plans.journal(), {
      'plan/view': () => Promise.resolve(good(plans.plan({ profileChosen }))),
      'profile/choose': () => {
        profileChosen = true;
        return Promise.resolve(good({ profile: 'restore' }));
      },
    });
    expect(page.buttons()).not.toContain(review);
    await page.press('Yes, it must back up and restore');
    expect(page.asked('profile/choose')).toEqual([{ reportId: 'r1' }]);
    expect(page.buttons()).toContain(review);
  });

  test('is none where nothing closes the gaps, and then says why', async () => {
    const says = 'No change that this app may propose closes any of the 2 gaps.';
    await open(
      plans.plan({
        says,
        changes: [],
        choices: [],
        asks: plans.listed([]),
        extraSays: null,
        exactSays: null,
      }),
    );
    expect(page.text()).toContain(says);
    expect(page.text()).toContain('No change closes any of these gaps.');
    expect(page.text()).not.toContain('proved');
    expect(page.buttons().filter((name) => name.startsWith('Review'))).toEqual([]);
    await page.press('Show: stays open');
    expect(rowsOf('Stays open')).toHaveLength(1);
  });

  test('says what it waits for, and what went wrong', async () => {
    const answer = later<Outcome<PlanView>>();
    await open(undefined, undefined, { 'plan/view': () => answer.answer });
    expect(page.text()).toContain('Working out the smallest change…');
    answer.give(bad('no-such-report', 'This report has no facts for a plan. Check everything again.'));
    await page.settle();
    expect(page.text()).toContain('This report has no facts for a plan.');
  });

  test('is not asked for where nothing is missing', async () => {
    const numbers = { ...samples.head().numbers, gaps: 0 };
    await open(undefined, undefined, {
      'report/page': () =>
        Promise.resolve(good(samples.reportPage({ head: samples.head({ numbers, site: [] }) }))),
    });
    expect(page.asked('plan/view')).toEqual([]);
    expect(page.text()).not.toContain('The smallest change');
    expect(page.text()).toContain('Nothing is missing, so there is nothing to fix.');
  });
});

describe('a plan that is carried out', () => {
  test('shows before and after and asks for a yes, and without it nothing is sent', async () => {
    const statesAfter = { ...samples.noSpaces, complete: 39, settings: 1 };
    await open(plans.plan({ statesAfter, destructiveNames: ['Delete work items'] }));
    await page.press(review);
    for (const words of [
      'What should the backup include?',
      plans.plan().says,
      plans.plan().extraSays ?? '',
      '1 missing settings only 39 complete',
    ])
      expect(dialogText()).toContain(words);
    const red = ofType(page.doc(), 'Text').filter((node) => propsOf(node).color === 'color.text.danger');
    expect(red.map(textOf)).toEqual(['Can delete, rewrite or administer: Delete work items.']);
    expect(dialogText()).not.toContain(plans.change().before);
    await page.press('Show the 2 changes');
    for (const change of [plans.change(), plans.grant])
      for (const words of [change.says, change.before, change.after]) expect(dialogText()).toContain(words);
    expect(dialogText()).not.toContain(plans.byHand.says);
    await page.press('Cancel');
    expect(ofType(page.doc(), 'Modal')).toEqual([]);
    expect(page.asked('change/apply')).toEqual([]);
  });

  test('cannot be applied while another one is being worked out', async () => {
    await open(undefined, undefined, makes());
    await page.press(review);
    const answer = later<Outcome<PlanView>>();
    page.bridge.backEnd['plan/view'] = () => answer.answer;
    await page.fill('What should the backup include?', 'content');
    await expect(page.press(apply)).rejects.toThrow(/disabled|no button/);
    answer.give(good(plans.plan({ planId: 'p2', changes: [plans.grant] })));
    await page.settle();
    await page.press('Apply change');
    expect(page.asked('change/apply')).toMatchObject([{ planId: 'p2', changeId: 'c2' }]);
  });

  test('makes one change after the other, asks Jira, lists them and can undo them', async () => {
    await open(undefined, undefined, makes());
    await carryOut();
    await page.until(() => page.text().includes('2 changes were made'), 'both are made');
    expect(page.asked('change/apply')).toEqual([
      { reportId: 'r1', planId: 'p1', changeId: 'c1', sequence: 1 },
      { reportId: 'r1', planId: 'p1', changeId: 'c2', sequence: 2 },
    ]);
    expect(page.asked('change/confirm')).toEqual([{ id: 'm-c1' }, { id: 'm-c2' }]);
    expect(page.asked('plan/view')).toHaveLength(2);
    expect(dialogText()).toContain('Run the backup again, then drop its new log here.');
    await page.press('Close');
    expect(page.buttons()).not.toContain(review);
    const headings = ofType(page.doc(), 'Heading').map(textOf);
    expect(headings.filter((heading) => ['Before', 'Now'].includes(heading))).toEqual(['Before', 'Now']);
    await page.press('Show what came of each');
    expect(page.text()).toContain('Jira grants both permissions now.');
    await page.press('Undo all 2 changes');
    await page.press('Undo all 2');
    await page.until(() => page.text().includes('2 changes were undone.'), 'both are taken back');
    expect(page.asked('change/undo')).toEqual([
      { id: 'm-c2', sequence: 3 },
      { id: 'm-c1', sequence: 4 },
    ]);
    await page.tab('History');
    expect(page.buttons().filter((name) => name.startsWith('Undo'))).toEqual([]);
  });

  test('stops at the first refusal and says what was made, what was not, and what to do', async () => {
    await open(undefined, undefined, makes(['c2']));
    await carryOut();
    await page.until(() => page.text().includes('Stopped:'), 'it stops');
    expect(page.text()).toContain('Stopped: 1 of 2 changes was made, one was refused.');
    expect(page.text()).toContain('Jira refused it: you do not administer OPS.');
    expect(page.text()).toContain('apply the rest');
    await page.press('Close');
    await page.press('Done');
    expect(page.text()).not.toContain('Stopped:');
    await page.tab('History');
    expect(page.buttons()).toContain('Undo change 1');
  });

  test('one change alone is asked for and made alone', async () => {
    await open(undefined, undefined, makes());
    await page.press('Show change 2');
    await page.press('Apply change 2');
    await page.press('Apply change');
    await page.until(() => page.text().includes('1 change was made'), 'it is made');
    expect(page.asked('change/apply')).toMatchObject([{ changeId: 'c2' }]);
  });

  test('that was left in the middle is found again', async () => {
    const view = plans.plan({ changes: [plans.change({ made: plans.made() }), plans.grant, plans.byHand] });
    await open(view, plans.journal({ sequence: 2, changes: [plans.made()] }));
    expect(page.text()).toContain('1 of 3 changes is made; 1 left for this app, 1 by hand.');
    expect(page.buttons()).toContain('Review 1 change');
    await page.press('Show change 1');
    expect(page.buttons()).not.toContain('Apply change 1');
    expect(page.text()).toContain('By Ada Admin on 23 Nov 2026');
  });

  test('can be stopped after the change that is under way', async () => {
    const answer = later<Outcome<{ change: MadeChange; sequence: number }>>();
    await open(undefined, undefined, { ...makes(), 'change/apply': () => answer.answer });
    await carryOut();
    expect(page.text()).toContain('Making change 1 (1 of 2).');
    expect(page.buttons()).not.toContain(review);
    await page.press('Stop after this change');
    answer.give(good({ change: plans.made({ id: 'm-c1' }), sequence: 2 }));
    await page.until(() => page.text().includes('Stopped as you asked'), 'it stops');
    expect(page.asked('change/apply')).toHaveLength(1);
  });
});

describe('a change has one number', () => {
  const time = /23 Nov 2026, \d\d:\d\d/;

  test('the same in the plan, the question, the run, the journal and the way back, which name the plan', async () => {
    await open(undefined, undefined, makes());
    expect(page.text()).toMatch(new RegExp(`The plan of ${time.source}\\.`));
    expect(page.text()).toContain(`2. ${plans.grant.says}`);
    await page.press('Show change 2');
    await page.press('Apply change 2');
    expect(dialogText()).toContain(
      `Apply change 2 The account: Dana Backup, account ID u-dana. ${plans.grant.says}`,
    );
    await page.press('Apply change');
    await page.until(() => page.text().includes('1 change was made'), 'it is made');
    await page.press('Show what came of each');
    expect(page.text()).toContain(`Change 2: ${plans.grant.says}`);
    const named = `Change 2 of the plan of ${time.source}`;
    await page.press('Close');
    await page.tab('History');
    const [table] = ofType(page.doc(), 'DynamicTable').filter(
      (node) => propsOf(node).label === 'Changes made',
    );
    expect(table && textOf(table)).toMatch(new RegExp(named));
    await page.press('Undo change 2');
    expect(dialogText()).toMatch(new RegExp(`${named}: Add`));
    await page.press('Undo it');
    await page.until(() => page.text().includes('1 change was undone.'), 'it is taken back');
    await page.press('Show what came of each');
    expect(page.text()).toMatch(new RegExp(`${named}: Add`));
  });

  test('of two plans the same number is told apart, and of an earlier release its time is told', async () => {
    const inPlan = { number: 1, planMadeAt: '2026-11-23T09:05:00.000Z', space: null };
    const changes = [
      plans.made({ id: 'm1', sequence: 1, inPlan: null }),
      plans.made({ id: 'm2', sequence: 2, inPlan }),
      plans.made({ id: 'm3', sequence: 3, inPlan: { ...inPlan, space: 'PAY' } }),
      plans.made({ id: 'm4', sequence: 4, inPlan: { ...inPlan, number: 7 } }),
    ];
    await open(undefined, plans.journal({ sequence: 5, changes }));
    await page.tab('History');
    const names = page.buttons().filter((name) => name.startsWith('Undo'));
    expect(names.map((name) => name.replace(time, 'T'))).toEqual([
      'Undo all 4 changes',
      'Undo change 7',
      'Undo change 1 of the plan of PAY of T',
      'Undo change 1 of the plan of T',
      'Undo the change of T',
    ]);
  });
});

describe('the result of a run', () => {
  const regions = (): readonly Doc[] =>
    ofType(page.doc(), 'Box').filter((node) => propsOf(node).role === 'status');
  const focused = (): readonly string[] =>
    ofType(page.doc(), 'Button').flatMap((node) => (propsOf(node).autoFocus === true ? [textOf(node)] : []));

  test('comes into a region that stood before it, and takes the focus', async () => {
    const answer = later<Outcome<{ change: MadeChange; sequence: number }>>();
    await open(undefined, undefined, { ...makes(), 'change/apply': () => answer.answer });
    await page.press(review);
    const before = regions();
    expect(focused()).toEqual([]);
    await page.press(apply);
    expect(regions()).toHaveLength(before.length);
    expect(regions().map(textOf).join()).toContain('Making change 1 (1 of 2).');
    expect(focused()).toEqual([]);
    answer.give(bad('jira-refused', 'Jira refused it.'));
    await page.until(() => page.text().includes('Stopped at the first'), 'it stops');
    expect(regions()).toHaveLength(before.length);
    expect(regions().map(textOf).join()).toContain('Stopped at the first: it was refused.');
    expect(focused()).toEqual(['Close']);
    await page.press('Close');
    expect(focused()).toEqual(['Done']);
  });
});

describe('the dialog of a space', () => {
  const says = 'Change 1 closes both gaps here.';
  const advised: BackEnd = {
    'report/project': () =>
      Promise.resolve(
        good(samples.explanation({ advice: { planId: 'p1', changes: [1], says, does: null } })),
      ),
  };

  test('has the button of the change that closes it, which asks the same question as the plan', async () => {
    await open(undefined, undefined, { ...makes(), ...advised });
    await page.tab('Spaces');
    await page.press('Table');
    await page.press('Payments (PAY)');
    await page.press('Details');
    expect(dialogText()).toContain(`${says} Apply change 1`);
    await page.press('Apply change 1');
    expect(ofType(page.doc(), 'Modal')).toHaveLength(1);
    expect(dialogText()).toContain(plans.change().says);
    expect(dialogText()).toContain(plans.change().before);
    expect(page.asked('change/apply')).toEqual([]);
    await page.press('Apply change');
    await page.until(() => page.text().includes('1 change was made'), 'it is made');
    expect(page.asked('change/apply')).toMatchObject([{ planId: 'p1', changeId: 'c1' }]);
  });

  test.each([
    ['something comes first', plans.plan({ changes: [plans.change(), firstOfAll] }), undefined],
    ['others make it', plans.plan({ changes: [plans.change({ byApp: false })] }), undefined],
  ] as const)('has none where %s', async (_why, view, journal) => {
    await open(view, journal, advised);
    await page.tab('Spaces');
    await page.press('Table');
    await page.press('Payments (PAY)');
    await page.press('Details');
    expect(dialogText()).toContain(says);
    expect(page.buttons().filter((name) => name.startsWith('Apply'))).toEqual([]);
  });
});

test('what was chosen for the plan of one report is not chosen for that of the next', async () => {
  const reports = [samples.reportLine, { ...samples.reportLine, reportId: 'r0' }];
  await open(undefined, undefined, {
    'admin/overview': () => Promise.resolve(good(samples.overview({ reports }))),
    'report/page': ({ reportId }) => {
      const page_ = samples.reportPage();
      return Promise.resolve(good({ ...page_, head: { ...page_.head, reportId } }));
    },
  });
  await page.fill('By which changes?', 'fewest-changes');
  await page.tab('History');
  await page.press(/^Open 23 Nov 2026/);
  const asked = page.asked('plan/view') as readonly {
    reportId: string;
    asked: { objective: string } | null;
  }[];
  expect(asked.map((one) => `${one.reportId} ${one.asked?.objective ?? 'first'}`)).toEqual([
    'r1 first',
    'r1 fewest-changes',
    'r0 first',
  ]);
});

describe('the switch', () => {
  test('is off until an admin says yes, in the dialog in which everything is decided', async () => {
    let on = false;
    await open(undefined, off, {
      ...makes(),
      'change/journal': () => Promise.resolve(good(on ? plans.journal() : off)),
      'change/switch': (asked) => {
        on = asked.on;
        return Promise.resolve(good({ ...plans.journal().switch, on }));
      },
    });
    await page.press(review);
    await expect(page.press(apply)).rejects.toThrow('disabled');
    expect(page.asked('change/switch')).toEqual([]);
    await page.fill('Allow this app to make changes', true);
    await page.press(apply);
    await page.until(() => page.text().includes('2 changes were made'), 'both are made');
    expect(page.asked('change/switch')).toEqual([{ on: true }]);
    expect(page.asked('change/apply')).toHaveLength(2);
  });

  test('that may not be set in the dialog says so, and nothing is made', async () => {
    await open(undefined, off, {
      'change/switch': () => Promise.resolve(bad('not-allowed', 'You need Administer Jira.')),
    });
    await page.press(review);
    await page.fill('Allow this app to make changes', true);
    await page.press(apply);
    expect(dialogText()).toContain('You need Administer Jira.');
    expect(page.asked('change/apply')).toEqual([]);
  });

  test('can be set under Settings too', async () => {
    await open(undefined, off, {
      'change/switch': ({ on }) => Promise.resolve(good({ ...plans.journal().switch, on })),
    });
    await page.tab('Settings');
    expect(page.text()).toContain('Off: this app changes nothing in Jira.');
    await page.press('Allow this app to make changes');
    await page.press('Cancel');
    expect(page.asked('change/switch')).toEqual([]);
    await page.press('Allow this app to make changes');
    await page.press('Allow changes');
    expect(page.asked('change/switch')).toEqual([{ on: true }]);
    expect(page.text()).toContain('Ada Admin switched it on on 20 Nov 2026');
  });

  test('can be switched off again at once', async () => {
    await open(undefined, undefined, {
      'change/switch': ({ on }) => Promise.resolve(good({ on, set: null })),
    });
    await page.tab('Settings');
    await page.press('Stop allowing changes');
    expect(page.asked('change/switch')).toEqual([{ on: false }]);
    expect(page.buttons().filter((name) => name.startsWith('Apply'))).toEqual([]);
  });

  test('that may not be set says so', async () => {
    await open(undefined, off, {
      'change/switch': () => Promise.resolve(bad('not-allowed', 'You need Administer Jira.')),
    });
    await page.tab('Settings');
    await page.press('Allow this app to make changes');
    await page.press('Allow changes');
    expect(page.text()).toContain('You need Administer Jira.');
  });
});

test('as long as the account is deactivated, that comes first, alone, and nothing else can be applied', async () => {
  const first = plans.change({
    id: 'c1',
    kind: 'reactivate-account',
    section: 'first',
    says: 'Reactivate the account of Dana Backup.',
    byApp: false,
  });
  await open(
    plans.plan({
      changes: [first, plans.change({ id: 'c2', number: 2 }), { ...plans.grant, id: 'c3', number: 3 }],
    }),
  );
  expect(page.text()).toContain(
    'First: Reactivate the account of Dana Backup. Everything else is locked until Jira says that this is done: then check again.',
  );
  expect(page.buttons().filter((name) => /^(Apply|Review)/.test(name))).toEqual([]);
  await page.press('Show change 2');
  expect(page.buttons().filter((name) => name.startsWith('Apply'))).toEqual([]);
});

test('a plan of very many changes is drawn 25 rows at a time, so that no commit has more than 2,500 nodes', async () => {
  const many = Array.from({ length: 400 }, (_, at) => plans.change({ id: `c${at + 1}`, number: at + 1 }));
  const others = many.map((change) => ({
    ...plans.byHand,
    id: `o${change.number}`,
    number: 400 + change.number,
  }));
  const plan = plans.plan();
  const asks = others.flatMap(({ number }) =>
    plan.asks.first.map((ask) => ({ ...ask, changes: [number], says: `Number ${number}` })),
  );
  const leaves = many.flatMap(({ number }) =>
    plan.leaves.first.map((leave) => ({ ...leave, what: `Browse spaces in P${number}` })),
  );
  const pageOf = <Item>(all: readonly Item[], at: number) =>
    Promise.resolve(good(all.slice((at - 1) * mostShown, at * mostShown)));
  await open(
    plans.plan({
      changes: [...many, ...others],
      ...{ asks: plans.listed(asks), leaves: plans.listed(leaves) },
    }),
    plans.journal({ changes: many.map(({ id }) => plans.made({ id })) }),
    {
      'plan/changes': ({ numbers }) =>
        Promise.resolve(good([...many, ...others].filter(({ number }) => numbers.includes(number)))),
      'plan/asks': (asked) => pageOf(asks, asked.page),
      'plan/leaves': (asked) => pageOf(leaves, asked.page),
    },
  );
  const nodes = (): number => walk(page.doc()).length;
  await page.press('Show change 1');
  await page.press('Show: stays open');
  await page.press('Show message 1');
  expect(nodes()).toBeLessThanOrEqual(2500);
  await page.press(/^Review 400 changes$/);
  await page.press('Show the 400 changes');
  expect(nodes()).toBeLessThanOrEqual(2500);
  await page.press('Cancel');
  await page.tab('Spaces');
  expect(nodes()).toBeLessThanOrEqual(2500);
  await page.tab('Log');
  expect(nodes()).toBeLessThanOrEqual(2500);
});

test('a plan of more changes than one answer has is shown once all of them are here', async () => {
  const many = Array.from({ length: 90 }, (_, at) => plans.change({ id: `c${at + 1}`, number: at + 1 }));
  const whole = plans.plan({ changes: many });
  await open({ ...whole, changes: whole.changes.slice(0, 40) }, undefined, {
    'plan/steps': ({ from }) => Promise.resolve(good(whole.changes.slice(from, from + 40))),
  });
  expect(page.asked('plan/steps').map((asked) => (asked as { from: number }).from)).toEqual([40, 80]);
  expect(page.text()).toContain('Fix 90');
});

describe('a journal of more changes than a page of it has', () => {
  const all = Array.from({ length: 60 }, (_, at) =>
    plans.made({ id: `m${at + 1}`, sequence: at + 1, ...numbered(`c${at + 1}`) }),
  ).toReversed();
  const journal: BackEnd = {
    'change/journal': ({ page: asked = 1, undoable = false }) => {
      const changes = undoable ? all : all.slice((asked - 1) * mostShown, asked * mostShown);
      return Promise.resolve(good(plans.journal({ sequence: 61, changes, all: 60, undoable: 60 })));
    },
  };
  const shown = (): readonly string[] => page.buttons().filter((name) => name.startsWith('Undo change'));

  test('shows the newest, and older ones on its next pages', async () => {
    await open(undefined, undefined, journal);
    await page.tab('History');
    expect(shown()).toEqual(all.slice(0, 25).map(({ sequence }) => `Undo change ${sequence}`));
    const pages = ofType(page.doc(), 'Pagination').at(-1);
    (propsOf(pages!).onChange as (event: unknown, chosen: number) => void)({}, 3);
    await page.settle();
    expect(shown()).toEqual(all.slice(50).map(({ sequence }) => `Undo change ${sequence}`));
  });

  test('undoes all of them, the newest first, whichever page is shown', async () => {
    const undone: string[] = [];
    await open(undefined, undefined, {
      ...journal,
      'change/undo': ({ id, sequence }) => {
        undone.push(id);
        return Promise.resolve(
          good({ change: plans.made({ id, state: 'undone', undoable: false }), sequence }),
        );
      },
    });
    await page.tab('History');
    await page.press('Undo all 60 changes');
    await page.press('Undo all 60');
    await page.until(() => page.text().includes('60 changes were undone.'), 'all are taken back');
    expect(undone).toEqual(all.map(({ id }) => id));
  });
});
