import { smallSite, value } from '../admin-page';
import { faulty, type Fault } from './faulty';
import {
  addToLevel,
  addToRole,
  applied,
  codeOf,
  confirmed,
  grantTo,
  journalOf,
  planId,
  reportId,
  siteText,
  undone,
  writesOf,
} from './planned';
import { stopClock } from '../../stop-clock';

const three = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'EDIT_ISSUES'];
const grants = /^POST .*\/permission$/;
const good = { reportId, planId, changeId: 'c1', sequence: 1 };
const down = (done: 'before' | 'after'): Fault => ({ kind: 'down', done });
const silent = (done: 'before' | 'after'): Fault => ({ kind: 'silent', done });
const cut = (done: 'before' | 'after'): Fault => ({ kind: 'cut', done });
const status = (code: number): Fault => ({ kind: 'status', status: code });

/** Kinds of changes, with what their write is called. */
const kinds = [
  {
    kind: 'a role',
    change: addToRole('PAY', '10003'),
    write: /^POST .*\/role\/10003$/,
    remove: /^DELETE .*\/role\/10003$/,
  },
  {
    kind: 'a scheme',
    change: grantTo(['BROWSE_PROJECTS']),
    write: grants,
    remove: /^DELETE .*\/permission\/\d+$/,
  },
  { kind: 'a level', change: addToLevel(), write: /^PUT .*\/member$/, remove: /^DELETE .*\/member\/\d+$/ },
];

describe.each(kinds)('$kind', ({ change, write, remove }) => {
  test.each([down('after'), silent('after')])(
    'written, and then no good answer ($kind): it counts as made',
    async (fault) => {
      const { page, faults, sent } = await faulty([change]);
      const before = siteText(page);
      faults(write, [fault]);
      const { change: made } = await applied(page);
      expect(made).toMatchObject({ state: 'made', undoable: true });
      expect(sent.filter((one) => write.test(one))).toHaveLength(1);
      expect((await confirmed(page, made.id)).change.verdict).toMatchObject({ granted: 1, of: 1 });
      expect((await undone(page, made.id)).change.state).toBe('undone');
      expect(siteText(page)).toBe(before);
    },
  );

  test.each([
    ['refused', status(403), 'Jira refused it (403)'],
    ['failed', status(429), '429'],
    ['failed', down('before'), 'Jira failed (500). Try again in a minute.'],
    ['failed', silent('before'), 'Jira did not answer. Try again in a minute.'],
  ] as const)(
    '%s and not written: nothing was changed, and it can be tried again',
    async (state, fault, says) => {
      const { page, faults } = await faulty([change]);
      const before = siteText(page);
      faults(write, fault.kind === 'status' && fault.status === 429 ? Array<Fault>(4).fill(fault) : [fault]);
      const { change: made, sequence } = await applied(page);
      expect(made).toMatchObject({ state, undoable: false });
      expect(made.stateSays).toContain(says);
      expect(made.stateSays).toContain('Nothing was changed.');
      expect(siteText(page)).toBe(before);
      expect(sequence).toBe(2);
      expect((await applied(page)).change.state).toBe('made');
    },
  );

  test.each(['before', 'after'] as const)(
    'cut off %s it was written: nobody else writes meanwhile, and half a minute later the page knows',
    async (done) => {
      const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const { page, faults } = await faulty([change, addToRole('FIN', '10002')]);
      const before = siteText(page);
      faults(write, [cut(done)]);
      expect((await page.invoke('change/apply', good)).kind).not.toBe('result');
      const { changes, sequence } = await journalOf(page);
      expect(changes).toMatchObject([{ state: 'making', undoable: false }]);
      expect(changes[0]?.stateSays).toContain('half a minute');
      expect(await page.ask('change/apply', { ...good, changeId: 'c2', sequence })).toMatchObject({
        ok: false,
        problem: { code: 'stale', says: expect.stringContaining('Ada Admin began') as string },
      });

      page.clock.time += 30_000;
      const [seen] = (await journalOf(page)).changes;
      expect(seen?.state).toBe(done === 'after' ? 'made' : 'failed');
      if (done === 'after') await undone(page, seen?.id ?? '');
      expect(siteText(page)).toBe(before);
      expect((await applied(page, 'c2')).change.state).toBe('made');
      log.mockRestore();
    },
  );

  test.each(['before', 'after'] as const)('an undo that is cut off %s it was written', async (done) => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { page, faults } = await faulty([change]);
    const before = siteText(page);
    const { change: made } = await applied(page);
    faults(remove, [cut(done)]);
    expect((await page.invoke('change/undo', { id: made.id, sequence: 2 })).kind).not.toBe('result');
    page.clock.time += 30_000;
    const [seen] = (await journalOf(page)).changes;
    expect(seen).toMatchObject({
      state: done === 'after' ? 'undone' : 'made',
      undone: done === 'after' ? { by: { accountId: 'u-ada' } } : null,
    });
    if (done === 'before') await undone(page, made.id);
    expect(siteText(page)).toBe(before);
    log.mockRestore();
  });

  test.each([down('after'), silent('after')])(
    'an undo that is written, and then no good answer ($kind)',
    async (fault) => {
      const { page, faults } = await faulty([change]);
      const before = siteText(page);
      const { change: made } = await applied(page);
      faults(remove, [fault]);
      expect((await undone(page, made.id)).change.state).toBe('undone');
      expect(siteText(page)).toBe(before);
    },
  );

  test.each([
    [status(403), 'Jira refused it (403)'],
    [down('before'), 'Jira failed (500)'],
    [silent('before'), 'did not answer'],
  ])(
    'an undo that is refused or fails: it stands, says why, and can be taken back later',
    async (fault, says) => {
      const { page, faults } = await faulty([change]);
      const before = siteText(page);
      const { change: made } = await applied(page);
      faults(remove, [fault]);
      const { change: still } = await undone(page, made.id);
      expect(still).toMatchObject({ state: 'made', undoable: true, undone: null });
      expect(still.stateSays).toContain('could not be undone');
      expect(still.stateSays).toContain(says);
      expect((await undone(page, made.id)).change.state).toBe('undone');
      expect(siteText(page)).toBe(before);
    },
  );

  test('somebody else took it back since: nothing is removed, and it says so', async () => {
    const { page } = await faulty([change]);
    const { change: made } = await applied(page);
    const other = JSON.parse(siteText((await faulty([change])).page)) as typeof page.jira.site;
    Object.assign(page.jira.site, other);
    const before = siteText(page);
    const { change: gone } = await undone(page, made.id);
    expect(gone).toMatchObject({ state: 'undone-elsewhere', undoable: false, undone: null });
    expect(gone.stateSays).toContain('Somebody else');
    expect(siteText(page)).toBe(before);
    expect(writesOf(page).filter((one) => one.startsWith('DELETE'))).toEqual([]);
  });
});

describe('grants of several permissions', () => {
  test.each([
    ['refused', status(403), 'Jira refused it (403)'],
    ['failed', down('before'), 'Jira failed (500)'],
  ] as const)(
    '%s in the middle: what was done and what was not is said, and it can be made whole',
    async (_kind, fault, says) => {
      const { page, faults } = await faulty([grantTo(three)]);
      const before = siteText(page);
      faults(grants, [null, fault]);
      const { change } = await applied(page);
      expect(change).toMatchObject({ state: 'part-made', undoable: true });
      expect(change.stateSays).toContain('1 of 3 is granted: BROWSE_PROJECTS.');
      expect(change.stateSays).toContain('Not granted: ADD_COMMENTS and EDIT_ISSUES.');
      expect(change.stateSays).toContain(says);
      expect((await confirmed(page, change.id)).change.verdict).toMatchObject({ granted: 1, of: 3 });
      expect(writesOf(page)).toHaveLength(2);

      expect((await applied(page)).change).toMatchObject({ state: 'made' });
      expect(writesOf(page)).toHaveLength(4);
      for (const { id } of (await journalOf(page)).changes) await undone(page, id);
      expect(siteText(page)).toBe(before);
    },
  );

  test('cut off in the middle: what was granted is found, with the ids that an undo needs', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { page, faults } = await faulty([grantTo(three)]);
    const before = siteText(page);
    faults(grants, [null, cut('after')]);
    expect((await page.invoke('change/apply', good)).kind).not.toBe('result');
    page.clock.time += 30_000;
    const [seen] = (await journalOf(page)).changes;
    expect(seen).toMatchObject({ state: 'part-made', undoable: true });
    expect(seen?.stateSays).toContain('2 of 3 are granted');
    await undone(page, seen?.id ?? '');
    expect(siteText(page)).toBe(before);
    log.mockRestore();
  });

  test('out of time in the middle: no write is begun that could be cut off', async () => {
    const { page, faults } = await faulty([grantTo(three)]);
    faults(grants, [null, { kind: 'slow', milliseconds: 16_000 }]);
    const { change } = await applied(page);
    expect(change.state).toBe('part-made');
    expect(change.stateSays).toContain('The time of one request was up. Apply it again for the rest.');
    expect((await applied(page)).change.state).toBe('made');
  });

  test.each([
    ['before the plan is carried out', false],
    ['between the look and the write', true],
  ])('somebody granted one of them %s: it is not ours, and stays at the undo', async (_when, between) => {
    const { page, faults } = await faulty([grantTo(three)]);
    const holder = { type: 'user' as const, value: 'u-dana' };
    const happens = (): void => {
      const scheme = page.site.permissionSchemes.find(({ id }) => id === 10000);
      scheme?.grants.push({ id: 500, permission: 'ADD_COMMENTS', holder });
    };
    if (between) faults(grants, [null, { kind: 'meanwhile', happens }]);
    else happens();
    const { change } = await applied(page);
    expect(change.state).toBe('made');
    expect((await undone(page, change.id)).change.state).toBe('undone');
    const left = page.site.permissionSchemes.flatMap((scheme) => scheme.grants).filter(({ id }) => id > 42);
    expect(left).toEqual([{ id: 500, permission: 'ADD_COMMENTS', holder }]);
  });

  test('an undo that is refused in the middle takes the rest back later', async () => {
    const { page, faults } = await faulty([grantTo(three)]);
    const before = siteText(page);
    const { change } = await applied(page);
    faults(/^DELETE /, [null, status(403)]);
    const { change: part } = await undone(page, change.id);
    expect(part).toMatchObject({
      state: 'part-made',
      undoable: true,
      undone: { by: { accountId: 'u-ada' } },
    });
    expect(part.stateSays).toContain('1 of 3 was undone');
    expect((await undone(page, change.id)).change.state).toBe('undone');
    expect(siteText(page)).toBe(before);
  });

  test('one that was deleted and granted anew by somebody is another’s, and stays', async () => {
    const { page } = await faulty([grantTo(['BROWSE_PROJECTS', 'ADD_COMMENTS'])]);
    const { change } = await applied(page);
    const grantsNow = page.site.permissionSchemes.find(({ id }) => id === 10000)?.grants ?? [];
    const mine = grantsNow.find(
      ({ permission, holder }) => permission === 'ADD_COMMENTS' && holder.value === 'u-dana',
    );
    if (mine) mine.id = 900;
    const { change: back } = await undone(page, change.id);
    expect(back.state).toBe('undone');
    expect(back.stateSays).toContain('1 grant of it had been removed or changed by somebody else');
    expect(grantsNow.map(({ id }) => id)).toContain(900);
  });
});

describe('what is not as it was when the plan was made', () => {
  test('a group that is not the account’s alone any more gets no grant', async () => {
    const site = smallSite();
    (site.groups as object[]).push({ groupId: 'g-dana', name: 'backup', members: ['u-dana'] });
    const { page } = await faulty([grantTo(['BROWSE_PROJECTS'], { type: 'group', value: 'g-dana' })], site);
    page.site.groups.find(({ groupId }) => groupId === 'g-dana')?.members.push('u-max');
    expect(await page.ask('change/apply', good)).toMatchObject({
      ok: false,
      problem: { code: 'stale', says: expect.stringContaining('not the only member') as string },
    });
    expect(writesOf(page)).toEqual([]);
    page.site.groups.find(({ groupId }) => groupId === 'g-dana')?.members.pop();
    expect((await applied(page)).change.state).toBe('made');
  });

  test.each([
    ['in the trash', 'deleted'],
    ['archived', 'archived'],
  ] as const)('a space that is %s is not written to', async (_what, now) => {
    const { page } = await faulty([addToRole('PAY', '10003')]);
    const pay = page.site.projects.find(({ key }) => key === 'PAY');
    if (pay) pay.status = now;
    expect(codeOf(await page.ask('change/apply', good))).toBe('stale');
    expect(writesOf(page)).toEqual([]);
  });

  test('a space that has the key of the plan now, and is another, is not reached from the page of the first', async () => {
    const { page } = await faulty([addToRole('PAY', '10003')]);
    const pay = page.site.projects.find(({ key }) => key === 'PAY');
    if (pay) [pay.key, pay.previousKeys] = ['PAYX', ['PAY']];
    expect(codeOf(await page.ask('change/apply', good))).toBe('stale');
    expect(writesOf(page)).toEqual([]);
  });

  test('a space in the trash: its change stays on record, and is taken back when the space is there again', async () => {
    const { page } = await faulty([addToRole('PAY', '10003')]);
    const before = siteText(page);
    const { change } = await applied(page);
    const pay = page.site.projects.find(({ key }) => key === 'PAY');
    if (pay) pay.status = 'deleted';
    expect(await page.ask('change/undo', { id: change.id, sequence: 2 })).toMatchObject({
      ok: false,
      problem: {
        code: 'stale',
        says: expect.stringContaining('not show you the role Developers in PAY') as string,
      },
    });
    if (pay) pay.status = 'live';
    expect((await undone(page, change.id)).change.state).toBe('undone');
    expect(siteText(page)).toBe(before);
  });

  test('a role or scheme that is gone is said', async () => {
    const { page } = await faulty([addToRole('PAY', '19999'), grantTo(three)]);
    page.site.permissionSchemes.shift();
    expect(codeOf(await page.ask('change/apply', good))).toBe('stale');
    expect(codeOf(await page.ask('change/apply', { ...good, changeId: 'c2' }))).toBe('stale');
    expect(writesOf(page)).toEqual([]);
  });

  test('a level that is gone is said', async () => {
    const { page } = await faulty([addToLevel(null, '399')]);
    expect(codeOf(await page.ask('change/apply', good))).toBe('stale');
  });

  test('on the Free plan Jira refuses, and the sentence names it', async () => {
    const { page } = await faulty([addToRole('PAY', '10003'), grantTo(three), addToLevel()]);
    page.site.site.plan = 'FREE';
    for (const changeId of ['c1', 'c2', 'c3']) {
      const { change } = await applied(page, changeId);
      expect(change).toMatchObject({ state: 'refused', undoable: false });
      expect(change.stateSays).toContain('Free plan');
    }
  });
});

test('Jira’s “wait” is waited for, as long as the function has time', async () => {
  const { page } = await faulty([addToRole('PAY', '10003')], {
    ...smallSite(),
    faults: [{ match: 'POST /rest/api/3/project/20001/role/10003', status: 429, times: 2, retryAfter: 3 }],
  });
  expect((await applied(page)).change.state).toBe('made');
  expect(page.clock.waits.filter((wait) => wait >= 3000)).toHaveLength(2);
});

test('a grant that takes a moment to count: not yet, and then yes', async () => {
  stopClock(0);
  const { page } = await faulty([grantTo(three)], { ...smallSite(), settlesAfterMs: 400 });
  const { change } = await applied(page);
  const early = (await confirmed(page, change.id)).change.verdict;
  expect(early).toMatchObject({ granted: 0, of: 3 });
  expect(early?.says).toMatch(
    /^Jira grants 0 of 3 now; not yet: .* A change can take some seconds to count\.$/,
  );
  jest.setSystemTime(400);
  expect((await confirmed(page, change.id)).change.verdict).toMatchObject({ granted: 3, of: 3 });
  expect((await journalOf(page)).changes[0]?.verdict).toMatchObject({ granted: 3, of: 3 });
  jest.useRealTimers();
});

test('where Jira does not say whether a write was made, the next look finds out', async () => {
  const { page, faults } = await faulty([grantTo(three)]);
  faults(grants, [null, down('after')]);
  // at the beginning, what it rests on, and that again before the second write
  faults(/^GET .*\/permissionscheme\/10000$/, [null, null, null, ...Array<Fault>(3).fill(down('before'))]);
  const { change } = await applied(page);
  expect(change.state).toBe('making');
  const { change: seen } = value(await page.ask('change/confirm', { id: change.id }));
  expect(seen).toMatchObject({ state: 'part-made', undoable: true, verdict: { granted: 2, of: 3 } });
});
