import { openPage, smallSite, type Page } from '../admin-page';
import { erasedAll } from '../erased-all';
import {
  addToLevel,
  addToRole,
  applied,
  codeOf,
  grantTo,
  journalOf,
  planId,
  reportId,
  siteText,
  switchedOn,
  undone,
  withPlan,
  withProjectPlan,
  writesOf,
} from './planned';

/** u-lee administers PAY alone, u-max nothing; the plan has four changes, the last by hand. */
async function planned(options: { on?: boolean } = {}): Promise<Page> {
  const site = smallSite();
  site.projects = (site.projects as Record<string, unknown>[]).map((project) => ({
    ...project,
    roleActors: project.key === 'PAY' ? [{ roleId: 10002, users: ['u-lee'], groups: [] }] : [],
  }));
  const page = openPage({ site });
  if (options.on ?? true) await switchedOn(page);
  await withPlan(page, [
    addToRole('PAY', '10003'),
    grantTo(['BROWSE_PROJECTS']),
    addToLevel(),
    { kind: 'add-to-group', target: { groupId: 'g-dev', groupName: 'developers' }, byApp: false },
  ]);
  await withProjectPlan(page, 'PAY', [
    addToRole('PAY', '10003'),
    addToRole('FIN', '10002'),
    grantTo(['BROWSE_PROJECTS']),
    addToLevel(),
  ]);
  return page;
}

const good = { reportId, planId, changeId: 'c1', sequence: 1 };
const goodHere = { planId, changeId: 'c1', sequence: 1 };
const otherId = '33333333-3333-4333-8333-333333333333';

interface Refused {
  readonly name: string;
  readonly operation?: string;
  readonly payload?: object;
  readonly as?: { accountId?: string | null; project?: string };
  readonly on?: boolean;
  readonly code: string;
  readonly says: string;
}

const refused: readonly Refused[] = [
  {
    name: 'a viewer without rights',
    as: { accountId: 'u-max' },
    code: 'not-allowed',
    says: 'Administer Jira',
  },
  {
    name: 'a project admin',
    as: { accountId: 'u-lee', project: 'PAY' },
    code: 'not-allowed',
    says: 'Administer Jira',
  },
  { name: 'nobody', as: { accountId: null }, code: 'not-allowed', says: 'Log in' },
  { name: 'the switch off', on: false, code: 'switched-off', says: 'Allow this app to make changes' },
  {
    name: 'a forged change id',
    payload: { ...good, changeId: 'c9' },
    code: 'not-in-plan',
    says: 'not in the plan',
  },
  {
    name: 'a change id of another shape',
    payload: { ...good, changeId: '../c1' },
    code: 'bad-request',
    says: 'changeId',
  },
  {
    name: 'a change of a plan that was made anew',
    payload: { ...good, planId: otherId },
    code: 'stale',
    says: 'newer plan',
  },
  {
    name: 'a plan of another report',
    payload: { ...good, reportId: otherId },
    code: 'stale',
    says: 'newer plan',
  },
  {
    name: 'a change that this app cannot make',
    payload: { ...good, changeId: 'c4' },
    code: 'not-in-plan',
    says: 'Send the message',
  },
  { name: 'a sequence that is past', payload: { ...good, sequence: 7 }, code: 'stale', says: 'sent before' },
  {
    name: 'an undo of what was never made',
    operation: 'change/undo',
    payload: { id: `1.${otherId}`, sequence: 1 },
    code: 'no-such-change',
    says: 'no record',
  },
  {
    name: 'an undo with the switch off',
    operation: 'change/undo',
    on: false,
    payload: { id: `1.${otherId}`, sequence: 1 },
    code: 'switched-off',
    says: 'Allow this app',
  },
  {
    name: 'an undo by a viewer without rights',
    operation: 'change/undo',
    payload: { id: `1.${otherId}`, sequence: 1 },
    as: { accountId: 'u-max' },
    code: 'not-allowed',
    says: 'Administer Jira',
  },
  {
    name: 'the switch by a viewer without rights',
    operation: 'change/switch',
    payload: { on: true },
    as: { accountId: 'u-max' },
    code: 'not-allowed',
    says: 'Administer Jira',
  },
  {
    name: 'the switch by a project admin',
    operation: 'change/switch',
    payload: { on: true },
    as: { accountId: 'u-lee', project: 'PAY' },
    code: 'not-allowed',
    says: 'Administer Jira',
  },
  ...[
    {
      name: 'on a space’s page: an admin of another space',
      as: { accountId: 'u-lee', project: 'FIN' },
      code: 'not-allowed',
      says: 'Administer spaces',
    },
    {
      name: 'on a space’s page: who administers nothing',
      as: { accountId: 'u-max', project: 'PAY' },
      code: 'not-allowed',
      says: 'Administer spaces',
    },
    {
      name: 'on a space’s page: nobody',
      as: { accountId: null, project: 'PAY' },
      code: 'not-allowed',
      says: 'Log in',
    },
    {
      name: 'on a space’s page: the admin page’s context',
      as: {},
      code: 'not-allowed',
      says: 'settings of a space',
    },
    { name: 'on a space’s page: the switch off', on: false, code: 'switched-off', says: 'A Jira admin can' },
    {
      name: 'on a space’s page: another space’s role',
      payload: { ...goodHere, changeId: 'c2' },
      code: 'not-in-plan',
      says: 'not in the plan',
    },
    {
      name: 'on a space’s page: a grant in a scheme',
      payload: { ...goodHere, changeId: 'c3' },
      code: 'not-in-plan',
      says: 'not in the plan',
    },
    {
      name: 'on a space’s page: a security level',
      payload: { ...goodHere, changeId: 'c4' },
      code: 'not-in-plan',
      says: 'not in the plan',
    },
    {
      name: 'on a space’s page: the plan of another space',
      as: { accountId: 'u-ada', project: 'FIN' },
      code: 'stale',
      says: 'newer plan',
    },
    {
      name: 'on a space’s page: a sequence that is past',
      payload: { ...goodHere, sequence: 4 },
      code: 'stale',
      says: 'sent before',
    },
  ].map((one) => ({
    operation: 'project/apply',
    payload: goodHere,
    as: { accountId: 'u-lee', project: 'PAY' },
    ...one,
  })),
];

test.each(refused)('$name: refused, and nothing is written', async (row) => {
  const { operation = 'change/apply', payload = good, as = {}, on = true, code, says } = row;
  const page = await planned({ on });
  const [site, store] = [siteText(page), JSON.stringify(page.platform.store.entries())];
  const result = await page.invoke(operation, payload, as);
  expect(result).toMatchObject({
    kind: 'result',
    value: { ok: false, problem: { code, says: expect.stringContaining(says) as string } },
  });
  expect(writesOf(page)).toEqual([]);
  expect(siteText(page)).toBe(site);
  expect(JSON.stringify(page.platform.store.entries())).toBe(store);
});

test('on a space’s page: a key that has gone to another space is not written to', async () => {
  const page = await planned();
  await withProjectPlan(page, 'WEB', [addToRole('PAY', '10003')]);
  const result = await page.platform.invoke({
    ...{ functionKey: 'project/apply', payload: goodHere, moduleKey: 'gaps-project', accountId: 'u-lee' },
    extension: { project: { id: '20002', key: 'PAY' } },
  });
  expect(result).toMatchObject({
    value: {
      ok: false,
      problem: { code: 'not-allowed', says: expect.stringContaining('no space with the key') as string },
    },
  });
  expect(writesOf(page)).toEqual([]);
});

test('a change that is sent again is already made, and another one with its sequence is refused: it was made once', async () => {
  const page = await planned();
  const first = await page.ask('change/apply', good);
  expect(first).toMatchObject({ ok: true, value: { change: { state: 'made' }, sequence: 2 } });
  const site = siteText(page);
  expect(await page.ask('change/apply', good)).toEqual(first);
  expect(codeOf(await page.ask('change/apply', { ...good, changeId: 'c2' }))).toBe('stale');
  expect(siteText(page)).toBe(site);
  expect(writesOf(page)).toHaveLength(1);
});

test('two requests with one sequence at the same moment: one is made, the other refused', async () => {
  const page = await planned();
  const answers = await Promise.all([
    page.ask('change/apply', good),
    page.ask('change/apply', { ...good, changeId: 'c2' }),
    page.ask('change/apply', good),
  ]);
  const [one, another, same] = answers.map(codeOf);
  // the repeat of the one that was made may come when it is made already
  expect([one, another].sort()).toEqual(['', 'stale']);
  expect(['', 'stale']).toContain(same);
  expect(writesOf(page)).toHaveLength(1);
  expect((await journalOf(page)).changes).toHaveLength(1);
});

test('an undo that is sent again, and a second one, are refused and say who took it back', async () => {
  const page = await planned();
  const { change } = await applied(page);
  const asked = { id: change.id, sequence: 2 };
  expect(await page.ask('change/undo', asked)).toMatchObject({ ok: true, value: { sequence: 3 } });
  const before = siteText(page);
  expect(codeOf(await page.ask('change/undo', asked))).toBe('stale');
  expect(await page.ask('change/undo', { id: change.id, sequence: 3 })).toMatchObject({
    ok: false,
    problem: { code: 'stale', says: 'Ada Admin undid this change already. Nothing was written now.' },
  });
  expect(siteText(page)).toBe(before);
  expect(writesOf(page)).toHaveLength(2);
});

test('two undos at the same moment: one takes it back, the other is refused', async () => {
  const page = await planned();
  const { change } = await applied(page);
  const asked = { id: change.id, sequence: 2 };
  const answers = await Promise.all([page.ask('change/undo', asked), page.ask('change/undo', asked)]);
  expect(answers.map(codeOf).sort()).toEqual(['', 'stale']);
  expect(writesOf(page).filter((write) => write.startsWith('DELETE'))).toHaveLength(1);
});

test('a change that the plan leaves to others is not made, whatever its kind', async () => {
  const page = await planned();
  await withPlan(page, [{ ...addToRole('PAY', '10003'), byApp: false }]);
  expect(codeOf(await page.ask('change/apply', good))).toBe('not-in-plan');
  expect(writesOf(page)).toEqual([]);
});

test('switched off in between: what was made stays, and is taken back only when it is on again', async () => {
  const page = await planned();
  const { change } = await applied(page);
  expect(await page.ask('change/switch', { on: false })).toMatchObject({
    ok: true,
    value: { on: false, set: { by: { accountId: 'u-ada', displayName: 'Ada Admin' } } },
  });
  expect(codeOf(await page.ask('change/undo', { id: change.id, sequence: 2 }))).toBe('switched-off');
  expect((await journalOf(page)).switch.on).toBe(false);
  await switchedOn(page);
  expect((await undone(page, change.id)).change.state).toBe('undone');
});

test('an admin of the space makes, confirms and takes back its own change; other spaces’ are not shown', async () => {
  const page = await planned();
  const before = siteText(page);
  const asLee = { accountId: 'u-lee', project: 'PAY' };
  await applied(page, 'c2');
  const carried = async (
    operation: string,
    payload: object,
    as: object = asLee,
  ): Promise<Record<string, never>> => {
    const result = await page.invoke(operation, payload, as);
    if (result.kind !== 'result') throw new Error(result.kind);
    return result.value as Record<string, never>;
  };
  const made = await carried('project/apply', { ...goodHere, sequence: 2 });
  expect(made).toMatchObject({
    value: { change: { state: 'made', by: { accountId: 'u-lee' } } },
  });
  const { id } = (made as unknown as { value: { change: { id: string } } }).value.change;
  expect(await carried('project/confirm', { id })).toMatchObject({
    value: { change: { verdict: { granted: 1, of: 1 } }, sequence: 3 },
  });
  expect(await carried('project/journal', {})).toMatchObject({ value: { sequence: 3, changes: [{ id }] } });
  const grant = (await journalOf(page)).changes.find(({ kind }) => kind === 'grant-in-scheme')?.id ?? '';
  for (const operation of ['project/undo', 'project/confirm']) {
    expect(await carried(operation, { id: grant, sequence: 3 })).toMatchObject({
      problem: { code: 'no-such-change' },
    });
  }
  expect(
    await carried('project/undo', { id, sequence: 3 }, { accountId: 'u-ada', project: 'FIN' }),
  ).toMatchObject({ problem: { code: 'no-such-change' } });
  expect(await carried('project/undo', { id, sequence: 3 })).toMatchObject({
    value: { change: { state: 'undone', undone: { by: { accountId: 'u-lee' } } } },
  });
  await undone(page, grant);
  expect(siteText(page)).toBe(before);
});

test('the journal and its switch go with everything else', async () => {
  const page = await planned();
  await applied(page);
  await erasedAll(page);
  expect(page.platform.store.entries()).toEqual([]);
  expect(await journalOf(page)).toMatchObject({ switch: { on: false, set: null }, sequence: 1, changes: [] });
});
