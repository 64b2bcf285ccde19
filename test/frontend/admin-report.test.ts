import { exportStart } from '../../src/contract/export';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bad, good, type BackEnd } from './stage/back-end';
import { ofType, propsOf, textOf, walk } from './stage/doc';
import { openPage, type Page } from './stage/page';
import * as samples from './stage/samples';
import type { ReportLine } from '../../src/contract';
import type { Beside } from '../../src/report/side-by-side-view';
import type { ReportPage, ViewQuery } from '../../src/report/view';
import { AdminPage } from '../../src/frontend/admin/admin-page';

/** The page and this document agree on what is stored. */
const whatItAsksFor = readFileSync(path.join(__dirname, '../../docs/what-it-asks-for.md'), 'utf8');

let page: Page;
afterEach(() => page.close());

const older: ReportLine = { ...samples.reportLine, reportId: 'r0', checkedAt: '2026-11-20T09:00:00.000Z' };
const oldest: ReportLine = {
  ...samples.reportLine,
  reportId: 'r-1',
  checkedAt: '2026-11-01T09:00:00.000Z',
  rows: false,
};

async function openReport(
  shown: ReportPage,
  backEnd: BackEnd = {},
  reports: readonly ReportLine[] = [samples.reportLine],
): Promise<Page> {
  page = await openPage(AdminPage, {
    'admin/overview': () => Promise.resolve(good(samples.overview({ reports }))),
    'report/page': () => Promise.resolve(good(shown)),
    'report/lists': () => Promise.resolve(good(samples.lists())),
    'report/map': () => Promise.resolve(good(samples.map())),
    'report/project': () => Promise.resolve(good(samples.explanation())),
    ...backEnd,
  });
  return page;
}

/** The headings of the page; `within`: of the tab that is shown. */
const headings = (within: 'page' | 'tab' = 'page'): readonly string[] =>
  ofType((within === 'tab' ? ofType(page.doc(), 'Tabs')[0] : null) ?? page.doc(), 'Heading').map(textOf);

const lastQuery = (): ViewQuery => (page.asked('report/page').at(-1) as { query: ViewQuery }).query;

describe('the report', () => {
  test('of the last check is there when the page comes up', async () => {
    await openReport(samples.reportPage());
    expect(headings()[0]).toBe('Dana Backup lacks 3 permissions in 2 of 40 spaces');
    expect(page.text()).toContain('1 missing content 1 missing settings only 38 complete');
    await page.tab('Log');
    expect(page.text()).toContain(
      '120 records in the log: 90 about permissions, 24 set aside, 6 not recognised.',
    );
    expect(page.text()).not.toContain('1. Error log of the backup');
  });

  test('without a log speaks of no records and has no lists of a log', async () => {
    await openReport(samples.reportPage({ head: samples.head({ log: null }) }));
    await page.tab('Log');
    expect(page.text()).toContain('Every live space of this site was checked, without a log.');
    expect(headings('tab')).toEqual([
      'Could not be read (1)',
      'What no check can see',
      'More than a backup needs',
    ]);
    await page.tab('Spaces');
    await page.press('Table');
    expect(page.text()).toContain('Operations (OPS) Settings missing Team-managed');
    const table = ofType(page.doc(), 'DynamicTable').find((node) => propsOf(node).label === 'Spaces');
    expect(table === undefined ? '' : textOf(table)).not.toContain('Records');
  });

  test('puts its warnings above its verdict', async () => {
    const says = 'Most URLs of this log are of another site.';
    await openReport(
      samples.reportPage({ head: samples.head({ warnings: [{ kind: 'other-site', says }] }) }),
    );
    const text = page.text();
    expect(text.indexOf(says)).toBeGreaterThan(0);
    expect(text.indexOf(says)).toBeLessThan(text.indexOf('lacks 3 permissions'));
  });

  test('shows each space with what is missing, content first, the cause, the records and the evidence', async () => {
    await openReport(samples.reportPage());
    await page.tab('Spaces');
    await page.press('Table');
    const table = ofType(page.doc(), 'DynamicTable').find((node) => propsOf(node).label === 'Spaces');
    const [first, second] = table === undefined ? [] : ofType(table, 'Row').map(textOf);
    expect(first).toBe(
      'Payments (PAY) Content missing Content: Browse spaces Settings: Administer spaces ' +
        `${samples.browseGap.says} 41 Confirmed`,
    );
    expect(second).toContain('Operations (OPS) Settings missing Team-managed');
  });

  test('tells of a clean site what to do next', async () => {
    const numbers = { ...samples.head().numbers, states: { ...samples.noSpaces, complete: 40 }, gaps: 0 };
    const verdict = 'Nothing is missing: Dana Backup can back up all 40 spaces.';
    await openReport(samples.reportPage({ head: samples.head({ numbers, verdict }) }));
    expect(headings()[0]).toBe(verdict.slice(0, -1));
    expect(page.text()).toContain('40 complete Run the backup again.');
  });

  test('that cannot be loaded says so and can be tried again', async () => {
    await openReport(samples.reportPage(), {
      'report/page': () => Promise.resolve(bad('jira-unavailable', 'Try again in a minute.')),
    });
    expect(page.text()).toContain('Try again in a minute.');
    page.bridge.backEnd['report/page'] = () => Promise.resolve(good(samples.reportPage()));
    await page.press('Try again');
    expect(page.text()).toContain('lacks 3 permissions');
  });
});

describe('filters, order and pages', () => {
  test('are asked of the back end, each change from the first page', async () => {
    await openReport(samples.reportPage({ pages: 3, matching: 60 }));
    await page.tab('Spaces');
    await page.press('Table');
    expect(lastQuery()).toEqual({ text: '', cause: null, state: null, sort: 'records', page: 1 });
    const pagination = ofType(page.doc(), 'Pagination')[0];
    (propsOf(pagination ?? page.doc()).onChange as (event: unknown, chosen: number) => void)({}, 2);
    await page.settle();
    expect(lastQuery().page).toBe(2);
    await page.fill('Cause', { value: 'team-role', label: '' });
    expect(lastQuery()).toMatchObject({ cause: 'team-role', page: 1 });
    await page.fill('State', { value: 'settings', label: '' });
    expect(lastQuery()).toMatchObject({ cause: 'team-role', state: 'settings' });
    await page.fill('Sort by', { value: 'space', label: '' });
    expect(lastQuery()).toMatchObject({ sort: 'space', cause: 'team-role' });
    await page.fill('Cause', { value: 'any', label: '' });
    expect(lastQuery().cause).toBeNull();
  });

  test('by text are asked once the person has stopped typing', async () => {
    await openReport(samples.reportPage());
    await page.tab('Spaces');
    await page.press('Table');
    const before = page.asked('report/page').length;
    const type = propsOf(page.input('Search spaces')).onChange as (event: unknown) => void;
    for (const value of ['p', 'pa', 'pay']) type({ target: { value } });
    await page.until(() => page.asked('report/page').length > before, 'the filter is asked');
    expect(page.asked('report/page')).toHaveLength(before + 1);
    expect(lastQuery().text).toBe('pay');
  });

  test('do not renew the field in which the person types, but empty it with all filters', async () => {
    await openReport(samples.reportPage({ rows: [], matching: 0 }));
    await page.tab('Spaces');
    await page.press('Table');
    const field = (): unknown => page.input('Search spaces').key;
    const first = field();
    await page.fill('Search spaces', 'pay');
    expect(field()).toBe(first);
    await page.press('Show all spaces');
    expect(field()).not.toBe(first);
    expect(propsOf(page.input('Search spaces')).defaultValue).toBe('');
  });

  test('that nothing passes can be taken away at once', async () => {
    await openReport(samples.reportPage({ rows: [], matching: 0 }));
    await page.tab('Spaces');
    await page.press('Table');
    expect(page.text()).toContain('No space passes these filters');
    await page.fill('State', { value: 'fine', label: '' });
    await page.press('Show all spaces');
    expect(lastQuery()).toEqual({ text: '', cause: null, state: null, sort: 'records', page: 1 });
  });

  test.each([
    ['The log names no space', samples.head().log],
    ['No live space was found', null],
  ])('a report without spaces says why: %s', async (says, log) => {
    const { numbers } = samples.head();
    const head = samples.head({ log, numbers: { ...numbers, projects: 0 } });
    await openReport(samples.reportPage({ head, rows: [], matching: 0 }));
    await page.tab('Spaces');
    await page.press('Table');
    expect(page.text()).toContain(says);
    expect(page.text()).not.toContain('No space passes these filters');
  });

  test('name only the causes of this report', async () => {
    await openReport(samples.reportPage());
    await page.tab('Spaces');
    await page.press('Table');
    const options = propsOf(page.input('Cause')).options as { label: string }[];
    expect(options.map((option) => option.label)).toEqual([
      'Any cause',
      'Granted to others',
      'No role with it in a team-managed space',
    ]);
  });
});

describe('an opened space', () => {
  test('explains each gap: the change, the grants, the lines, the work items', async () => {
    await openReport(samples.reportPage());
    await page.tab('Spaces');
    await page.press('Table');
    await page.press('Payments (PAY)');
    await page.press('Details');
    expect(page.asked('report/project')).toEqual([{ reportId: 'r1', key: 'PAY' }]);
    const dialog = textOf(ofType(page.doc(), 'Modal')[0] ?? page.doc());
    for (const words of [
      'Payments (PAY)',
      samples.browseGap.says,
      'Add Dana Backup to the role Developers.',
      'Role Developers: Dana Backup is not in it.',
      '38 records of the log: lines 3, 9 and 36 more.',
      '2 work items affected PAY-1 PAY-2',
      'Would fail next',
      'Held for some work items only',
      'Granted now',
      'They no longer were when Jira was asked on 23 Nov 2026',
      'Jira grants it now. 3 records of the log: lines 77 and 2 more.',
    ])
      expect(dialog).toContain(words);
  });

  test('leads to the Jira screen where it is changed', async () => {
    await openReport(samples.reportPage());
    await page.tab('Spaces');
    await page.press('Table');
    await page.press('Payments (PAY)');
    await page.press('Details');
    await page.press('Open the access settings of PAY');
    expect(page.bridge.opened).toEqual(['https://acme.example/plugins/servlet/project-config/PAY/people']);
    expect(propsOf(ofType(page.doc(), 'Link')[0] ?? page.doc()).href).toBe(
      'https://acme.example/browse/PAY-1',
    );
  });

  test('closes, and the next one does not show the last one’s gaps', async () => {
    await openReport(samples.reportPage());
    await page.tab('Spaces');
    await page.press('Table');
    await page.press('Payments (PAY)');
    await page.press('Details');
    await page.press('Close');
    expect(ofType(page.doc(), 'Modal')).toEqual([]);
    page.bridge.backEnd['report/project'] = () =>
      Promise.resolve(bad('no-such-report', 'This report was deleted. Check again.'));
    await page.press('Operations (OPS)');
    const dialog = textOf(ofType(page.doc(), 'Modal')[0] ?? page.doc());
    expect(dialog).toContain('This report was deleted. Check again.');
    expect(dialog).not.toContain('Browse spaces');
  });
});

describe('gaps of the whole site', () => {
  test('that are many do not push the spaces away', async () => {
    const site = Array.from({ length: 9 }, (_, at) => ({ ...samples.siteGap, name: `Filter ${String(at)}` }));
    await openReport(samples.reportPage({ head: samples.head({ site }) }));
    await page.tab('Spaces');
    await page.press('Table');
    const filters = (): number => page.buttons().filter((name) => name.startsWith('Filter')).length;
    expect(filters()).toBe(3);
    await page.press('Show all 9 gaps of the site');
    expect(filters()).toBe(9);
  });

  test('stand apart and open to their explanation', async () => {
    await openReport(samples.reportPage({ head: samples.head({ site: [samples.siteGap] }) }));
    await page.tab('Spaces');
    await page.press('Table');
    expect(page.text()).toContain(samples.siteGap.says);
    await page.press('Administer Jira');
    expect(textOf(ofType(page.doc(), 'Modal')[0] ?? page.doc())).toContain(
      'Group jira-admins: Dana Backup is not in it.',
    );
  });
});

test('global permissions that Jira grants by now are said beside the spaces', async () => {
  const granted = {
    permission: 'USER_PICKER',
    name: 'Browse users',
    says: 'Jira grants it now.',
    records: 2,
    lines: [5],
  };
  await openReport(samples.reportPage({ head: samples.head({ alreadyGranted: [granted] }) }));
  await page.tab('Spaces');
  await page.press('Table');
  expect(page.text()).toContain(
    'Browse users: Jira grants it now. 2 records of the log: lines 5 and 1 more.',
  );
});

describe('the lists', () => {
  test('stand one below the other with counts that add up to the log', async () => {
    await openReport(samples.reportPage());
    await page.tab('Log');
    expect(headings('tab')).toEqual([
      'Retry these',
      'Set aside (24)',
      'Not recognised (6)',
      'Could not be read (1)',
      'What no check can see',
      'More than a backup needs',
    ]);
  });

  test('say what to retry and what not, each with where it stands and why', async () => {
    await openReport(samples.reportPage());
    await page.tab('Log');
    for (const words of [
      'in 1 place. Retry these.',
      'PAY-3',
      'Lines 3 and 9',
      'Still refused',
      'Apply the changes first.',
    ])
      expect(page.text()).toContain(words);
  });

  test('of which each may be as long as a log draw one page at a time, and a commit stays small', async () => {
    const many = samples.lists();
    const [unknown] = many.unrecognised;
    const [unread] = many.notRead;
    const times = <T>(one: T | undefined) =>
      Array.from({ length: 400 }, () => one).flatMap((each) => each ?? []);
    const long = samples.lists({
      unrecognised: times(unknown),
      notRead: times(unread).map((each, at) => ({ ...each, id: String(at) })),
    });
    await openReport(samples.reportPage(), { 'report/lists': () => Promise.resolve(good(long)) });
    await page.tab('Log');
    expect(page.text()).toContain('Could not be read (400)');
    expect(walk(page.doc()).length).toBeLessThanOrEqual(2_500);
  });

  test('say what is held beyond the task, on how many spaces that is based, and where', async () => {
    await openReport(samples.reportPage());
    await page.tab('Log');
    expect(page.text()).toContain('Based on 12 spaces.');
    expect(page.text()).toContain('The group developers');
    expect(page.text()).toContain('Delete work items and Edit work items');
    expect(page.text()).toContain('PAY, WEB and 1 more space');
  });

  test('point to the download for what is held beyond the task and is not shown', async () => {
    const many = samples.lists({ beyond: { ...samples.lists().beyond, notShown: 7 } });
    await openReport(samples.reportPage({ head: samples.head({ profile: 'restore' }) }), {
      'report/lists': () => Promise.resolve(good(many)),
    });
    await page.tab('Log');
    expect(page.text()).toContain('More than a restore needs');
    expect(page.text()).toContain('7 more lines in the downloaded report.');
  });

  test('have the texts of the log while it is in the file desk', async () => {
    await openReport(samples.reportPage());
    await page.tab('Log');
    expect(page.text()).toContain('Drop the same log again to see its texts.');
    await page.desk(samples.readLog());
    await page.until(
      () => page.bridge.toDesk.some((message) => message.kind === 'give-texts'),
      'the texts are asked for',
    );
    await page.desk({
      kind: 'texts',
      part: 0,
      of: 1,
      texts: ['Rate limit exceeded', 'Flux capacitor missing'],
    });
    expect(page.text()).not.toContain('Drop the same log again');
    expect(page.text()).toContain('Rate limit exceeded');
    expect(page.text()).toContain('Flux capacitor missing');
  });

  test('take no texts from another log', async () => {
    await openReport(samples.reportPage());
    await page.tab('Log');
    await page.desk(samples.readLog({ records: 121 }));
    expect(page.text()).toContain('Drop the same log again to see its texts.');
    expect(page.bridge.toDesk.some((message) => message.kind === 'give-texts')).toBe(false);
  });

  test('say so when there is nothing in them', async () => {
    const none = samples.lists({
      setAside: [],
      unrecognised: [],
      notRead: [],
      beyond: { basedOn: 0, says: 'No permission scheme had to be read.', entries: [], notShown: 0 },
    });
    await openReport(samples.reportPage(), { 'report/lists': () => Promise.resolve(good(none)) });
    await page.tab('Log');
    for (const words of [
      'Nothing was set aside',
      'Every record was recognised',
      'Everything could be read',
      'No permission scheme had to be read.',
    ])
      expect(page.text()).toContain(words);
  });
});

describe('the form of a report that is looked at', () => {
  const isFolded = (): boolean => !headings().includes('1. Error log of the backup');

  test('is two lines, until a new check is wanted', async () => {
    await openReport(samples.reportPage());
    expect(isFolded()).toBe(true);
    expect(page.text()).toContain('Dana Backup · back up · checked 23 Nov 2026');
    await page.press('New check');
    expect(isFolded()).toBe(false);
    expect(page.bridge.toDesk.at(-1)).toEqual({ kind: 'fold', withoutFile: null });
    await page.press('Hide the form');
    expect(isFolded()).toBe(true);
  });

  test('unfolds by itself when another log is dropped, and stays folded for the report’s own', async () => {
    await openReport(samples.reportPage());
    await page.desk(samples.readLog());
    expect(isFolded()).toBe(true);
    await page.desk(samples.readLog({ records: 121 }));
    expect(isFolded()).toBe(false);
    await page.press('Hide the form');
    expect(isFolded()).toBe(true);
  });

  test('keeps the one frame wherever the page goes', async () => {
    await openReport(samples.reportPage());
    const frame = (): unknown => ofType(page.doc(), 'Frame').map(({ key }) => key);
    const first = frame();
    await page.press('New check');
    await page.tab('Log');
    expect(frame()).toEqual(first);
    expect(first).toHaveLength(1);
    expect(propsOf(ofType(page.doc(), 'Frame')[0] ?? page.doc())).not.toHaveProperty('height');
  });
});

const lastOffer = () => page.bridge.toDesk.findLast(({ kind }) => kind === 'offer-downloads');

describe('downloads', () => {
  test('are offered to the file desk, and again to a frame that comes later', async () => {
    await openReport(samples.reportPage());
    const offer = {
      kind: 'offer-downloads',
      reportId: 'r1',
      fileStem: 'permission-gaps-backup-2026-11-23',
      withTexts: false,
    };
    expect(lastOffer()).toEqual(offer);
    const before = page.bridge.toDesk.length;
    await page.desk({ kind: 'ready' });
    expect(page.bridge.toDesk.slice(before)).toEqual([
      offer,
      { kind: 'fold', withoutFile: '120 records · file not open here' },
    ]);
  });

  test('have the texts of the log in the file desk only where it is the report’s own', async () => {
    await openReport(samples.reportPage());
    await page.desk(samples.readLog({ records: 121 }));
    expect(lastOffer()).toMatchObject({ withTexts: false });
    await page.desk(samples.readLog());
    expect(page.bridge.toDesk).toContainEqual(expect.objectContaining({ reportId: 'r1', withTexts: true }));
  });

  test('get their slices from the back end, or the reason why not', async () => {
    const at = { kind: 'plan', item: 3, unit: 0 } as const;
    const slice = { kind: 'plan', text: '{}', length: 2, done: 5, of: 5, next: null } as const;
    await openReport(samples.reportPage(), {
      'report/export': (payload) =>
        Promise.resolve(
          payload.at.item === 3 ? good(slice) : bad('no-such-report', 'This report was deleted.'),
        ),
    });
    await page.desk({ kind: 'give-export', reportId: 'r1', at });
    const { text, ...rest } = slice;
    expect(page.bridge.toDesk.at(-1)).toEqual({ kind: 'export-text', reportId: 'r1', at, text, slice: rest });
    await page.desk({ kind: 'give-export', reportId: 'r1', at: exportStart });
    expect(page.bridge.toDesk.at(-1)).toEqual({ kind: 'export-failed', says: 'This report was deleted.' });
  });
});

describe('stored reports', () => {
  test('can be opened again while their rows are kept', async () => {
    await openReport(samples.reportPage(), {}, [samples.reportLine, older, oldest]);
    await page.tab('History');
    const opens = page.buttons().filter((name) => name.startsWith('Open '));
    expect(opens).toHaveLength(1);
    await page.press(/^Open 20 Nov 2026/);
    expect((page.asked('report/page').at(-1) as { reportId: string }).reportId).toBe('r0');
  });

  test('are deleted only after a second yes', async () => {
    await openReport(samples.reportPage(), {
      'store/erase': () => Promise.resolve(good({ erased: 12, again: null })),
    });
    await page.tab('Settings');
    for (const kept of [
      'names of spaces, roles and groups',
      'account IDs',
      'typed reason',
      'each of the last 20',
    ]) {
      expect(page.text()).toContain(kept);
      expect(whatItAsksFor).toContain(kept);
    }
    expect(page.text()).not.toContain('It stores no names');
    await page.press('Delete everything that this app stored');
    expect(page.text()).toContain('what this app changed there stays, and can then be undone by hand only');
    await page.press('Keep it');
    expect(page.asked('store/erase')).toEqual([]);
    await page.press('Delete everything that this app stored');
    page.bridge.backEnd['admin/overview'] = () => Promise.resolve(good(samples.overview({ account: null })));
    await page.press('Delete everything');
    expect(page.asked('store/erase')).toHaveLength(1);
    expect(page.text()).toContain('Deleted. This app stores nothing of this site now.');
    expect(page.text()).toContain('1. Error log of the backup');
  });
});

test('a check that is not started says why, though the form is folded away', async () => {
  const says =
    'What the log of this report said is no longer kept. Drop the log again to check everything again.';
  await openReport(samples.reportPage(), {
    'scan/again': () => Promise.resolve(bad('no-such-report', says)),
  });
  expect(page.text()).not.toContain('1. Error log of the backup');
  await page.press('Check again');
  expect(page.text()).toContain(says);
});

describe('two accounts side by side', () => {
  test('have a column each, even where both have one name', async () => {
    const half = { displayName: 'Dana Backup', checkedAt: samples.reportLine.checkedAt };
    const beside: Beside = {
      kind: 'compared',
      first: { ...half, reportId: 'r0', accountId: 'u-old' },
      second: { ...half, reportId: 'r1', accountId: 'u-new' },
      says: 'Of 1 space, both can do the whole task in 0.',
      doubts: [],
      counts: { 'only-first': 1, neither: 0, 'not-known': 0, 'only-second': 0, both: 0 },
      rows: [
        {
          key: 'PAY',
          name: 'Payments',
          state: 'only-first',
          first: 'Holds all 3',
          second: 'Lacks Browse spaces',
        },
      ],
      matching: 1,
      page: 1,
      pages: 1,
      planSays: 'Fix has 1 change.',
      toTake: { says: [], rows: [], notShown: 0 },
    };
    await openReport(samples.reportPage(), { 'report/beside': () => Promise.resolve(good(beside)) });
    await page.tab('Compare');
    const table = ofType(page.doc(), 'DynamicTable').find(
      (node) => propsOf(node).label === 'Both accounts by space',
    );
    const cells = table === undefined ? [] : ofType(table, 'Cell').map(textOf);
    expect(cells).toEqual([
      ...['Space', 'Dana Backup', 'Dana Backup', 'Whole task'],
      ...['Payments (PAY)', 'Holds all 3', 'Lacks Browse spaces', 'Only Dana Backup'],
    ]);
  });
});
