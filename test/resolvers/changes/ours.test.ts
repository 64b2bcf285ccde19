import { smallSite, type Page } from '../admin-page';
import { faulty, type Fault, type Faulty } from './faulty';
import {
  addToLevel,
  addToRole,
  applied,
  grantTo,
  journalOf,
  siteText,
  undone,
  withProjectPlan,
} from './planned';

/** Whose is what is there after a write, when Jira's answer does not say. */

const html = '<!DOCTYPE html><html><body>Log in</body></html>';
const said = (text: string): string => JSON.stringify({ errorMessages: [text], errors: {} });
const answer = (status: number, body: string, done: 'not' | 'before'): Fault => ({
  ...{ kind: 'answer', status, body, done },
});

const kinds = [
  {
    kind: 'a role',
    /** How often its place is read before the write. */
    looks: 1,
    change: addToRole('PAY', '10003'),
    write: /^POST .*\/role\/10003$/,
    remove: /^DELETE .*\/role\/10003$/,
    exists: "'Dana Backup' is already a member of the project role.",
    somebodyElse: ({ site }: Page) => {
      const pay = site.projects.find(({ key }) => key === 'PAY');
      pay?.roleActors.push({ roleId: 10003, users: ['u-dana'], groups: [] });
    },
  },
  {
    kind: 'a scheme',
    looks: 2,
    change: grantTo(['BROWSE_PROJECTS']),
    write: /^POST .*\/permission$/,
    remove: /^DELETE .*\/permission\/\d+$/,
    exists: 'The same permission grant already exists in this permission scheme.',
    somebodyElse: ({ site }: Page) => {
      const holder = { type: 'user' as const, value: 'u-dana' };
      const scheme = site.permissionSchemes.find(({ id }) => id === 10000);
      scheme?.grants.push({ id: 500, permission: 'BROWSE_PROJECTS', holder });
    },
  },
  {
    kind: 'a level',
    looks: 1,
    change: addToLevel(),
    write: /^PUT .*\/member$/,
    remove: /^DELETE .*\/member\/\d+$/,
    exists: "user 'u-dana' is already a member of this security level.",
    somebodyElse: ({ site }: Page) => {
      site.securitySchemes[0]?.levels[0]?.members.push({ type: 'user', value: 'u-dana' });
    },
  },
];

describe.each(kinds)('$kind', ({ change, looks, write, remove, exists, somebodyElse }) => {
  test.each([
    [400, said('')],
    [400, said('Diese Berechtigung ist schon da.')],
    [401, html],
    [403, said('The user does not have permission.')],
    [404, html],
    [409, ''],
  ])(
    'written, and then %i: it is ours, it is said to be unsure, and it can be taken back',
    async (status, body) => {
      const { page, faults } = await faulty([change]);
      const before = siteText(page);
      faults(write, [answer(status, body, 'before')]);
      const { change: made } = await applied(page);
      expect(made).toMatchObject({ state: 'made', undoable: true });
      expect(made.unsureSays).toContain('Somebody else may have done it at that moment');
      expect(made.stateSays).toContain(made.unsureSays);
      expect((await undone(page, made.id)).change.state).toBe('undone');
      expect(siteText(page)).toBe(before);
    },
  );

  test('Jira’s own words that it existed: it is another’s, and stays', async () => {
    const { page, faults } = await faulty([change]);
    faults(write, [
      {
        kind: 'meanwhile',
        happens: () => {
          somebodyElse(page);
        },
      },
    ]);
    const { change: made } = await applied(page);
    expect(made).toMatchObject({ state: 'was-there', undoable: false });
    // the same words in another status
    const other = await faulty([change]);
    other.faults(write, [answer(409, said(exists), 'before')]);
    expect((await applied(other.page)).change).toMatchObject({ state: 'was-there', undoable: false });
  });

  test.each([
    ['not written', 'not', 'failed'],
    ['written', 'before', 'made'],
  ] as const)('a page of HTML with 200, and %s: what is there decides', async (_name, done, state) => {
    const { page, faults } = await faulty([change]);
    faults(write, [answer(200, html, done)]);
    expect((await applied(page)).change.state).toBe(state);
  });

  test('a page of HTML with 200 to a removal that was not made: it stands, and is taken back later', async () => {
    const { page, faults } = await faulty([change]);
    const before = siteText(page);
    const { change: made } = await applied(page);
    faults(remove, [answer(200, html, 'not')]);
    const { change: still } = await undone(page, made.id);
    expect(still).toMatchObject({ state: 'made', undoable: true, undone: null });
    expect(still.stateSays).toContain('could not be undone');
    expect((await undone(page, made.id)).change.state).toBe('undone');
    expect(siteText(page)).toBe(before);
  });

  test('a plain yes to a removal that was not made: it does not count as taken back', async () => {
    const { page, faults } = await faulty([change]);
    const before = siteText(page);
    const { change: made } = await applied(page);
    faults(remove, [{ kind: 'status', status: 204 }]);
    expect((await undone(page, made.id)).change).toMatchObject({ state: 'making', undone: null });
    const [seen] = (await journalOf(page)).changes;
    expect(seen).toMatchObject({ state: 'made', undoable: true });
    expect((await undone(page, made.id)).change.state).toBe('undone');
    expect(siteText(page)).toBe(before);
  });

  test.each([200, 400, 401, 403, 404, 409])('removed, and then %i: we took it back', async (status) => {
    const { page, faults } = await faulty([change]);
    const before = siteText(page);
    const { change: made } = await applied(page);
    faults(remove, [answer(status, html, 'before')]);
    const { change: back } = await undone(page, made.id);
    expect(back).toMatchObject({ state: 'undone', undone: { by: { accountId: 'u-ada' } } });
    expect(siteText(page)).toBe(before);
  });

  test.each(['before', 'not'] as const)(
    'a refusal (%s written), and then Jira does not show the place: nobody claims to know, until it does',
    async (done) => {
      const { page, faults, sent } = await faulty([change]);
      faults(write, [answer(403, html, done)]);
      const blind = (): void => {
        faults(/^GET .*(role\/10003|permissionscheme\/10000|level\/member)$/, [
          ...Array<null>(looks).fill(null),
          answer(403, html, 'not'),
        ]);
      };
      blind();
      expect((await applied(page)).change).toMatchObject({ state: 'making', undoable: false });
      const [seen] = (await journalOf(page)).changes;
      expect(seen?.state).toBe(done === 'before' ? 'made' : 'failed');
      expect(sent.filter((one) => write.test(one))).toHaveLength(1);
    },
  );
});

/** A change of PAY by its admin that was cut off before it was sent; u-max administers FIN alone. */
async function cutOff(): Promise<Faulty> {
  const site = smallSite();
  site.projects = (site.projects as Record<string, unknown>[]).map((project) => ({
    ...project,
    roleActors:
      project.key === 'PAY'
        ? [{ roleId: 10002, users: ['u-lee'], groups: [] }]
        : project.key === 'FIN'
          ? [{ roleId: 10002, users: ['u-max'], groups: [] }]
          : [],
  }));
  const all = await faulty([addToRole('PAY', '10003')], site);
  const { page, faults } = all;
  await withProjectPlan(page, 'FIN', [addToRole('FIN', '10003')]);
  faults(/^POST .*\/role\/10003$/, [{ kind: 'silent', done: 'before' }]);
  faults(/^GET .*\/role\/10003$/, [null, ...Array<Fault>(3).fill({ kind: 'down', done: 'before' })]);
  expect((await applied(page)).change.state).toBe('making');
  page.clock.time += 60_000;
  return all;
}

test('left in the middle, and an admin of another space looks first: it stays open for whoever sees the place', async () => {
  const { page } = await cutOff();
  const before = siteText(page);
  const max = { accountId: 'u-max', project: 'FIN' };
  expect(await page.invoke('project/journal', {}, max)).toMatchObject({ value: { ok: true } });
  // it keeps him from nothing
  const made = await page.invoke(
    'project/apply',
    { planId: '22222222-2222-4222-8222-222222222222', changeId: 'c1', sequence: 2 },
    max,
  );
  expect(made).toMatchObject({ value: { ok: true, value: { change: { state: 'made' } } } });
  const [his, ours] = (await journalOf(page)).changes;
  expect(his?.state).toBe('made');
  // nothing was written, so nothing counts as made
  expect(ours).toMatchObject({ state: 'failed', undoable: false });
  await undone(page, his?.id ?? '');
  expect(siteText(page)).toBe(before);
});
