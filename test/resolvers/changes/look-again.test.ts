import { openPage, scanned, smallSite, value, wholeSite, type Page } from '../admin-page';
import { inForge } from '../../store/in-forge';
import { lastPlan, keepPlan } from '../../../src/app/plans/stored-plan';
import { faulty } from './faulty';
import {
  addToLevel,
  addToRole,
  applied,
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

/** Right before each write the app reads what the change rests on, and stops with what is not as it was shown. */

const good = { reportId, planId, changeId: 'c1', sequence: 1 };
const role = addToRole('PAY', '10003');
const grant = grantTo(['BROWSE_PROJECTS', 'ADD_COMMENTS', 'EDIT_ISSUES']);
const day = 24 * 60 * 60 * 1000;

const schemeOf = ({ site }: Page, id: number) => {
  const scheme = site.permissionSchemes.find((one) => one.id === id);
  if (scheme === undefined) throw new Error('no such scheme');
  return scheme;
};
const projectOf = ({ site }: Page, key: string) => {
  const project = site.projects.find((one) => one.key === key);
  if (project === undefined) throw new Error('no such space');
  return project;
};
const danaOf = ({ site }: Page) => {
  const dana = site.users.find(({ accountId }) => accountId === 'u-dana');
  if (dana === undefined) throw new Error('no Dana');
  return dana;
};
const withoutApps = ({ site }: Page): void => {
  for (const { groupIds } of site.applicationRoles) {
    for (const group of site.groups) {
      if (groupIds.includes(group.groupId)) group.members = group.members.filter((one) => one !== 'u-dana');
    }
  }
};
const toRole = (permission: string, id = 900) => ({
  ...{ id, permission },
  holder: { type: 'projectRole' as const, value: '10003' },
});
/** A space of another scheme, that gets the first one. */
const another = ({ site }: Page, scheme: number) => {
  const other = site.projects.find(
    ({ style, status, permissionSchemeId }) =>
      style === 'classic' && status === 'live' && permissionSchemeId !== scheme,
  );
  if (other === undefined) throw new Error('no other space');
  return other;
};

interface Meanwhile {
  readonly name: string;
  readonly change: Parameters<typeof withPlan>[1][number];
  readonly happens: (page: Page) => void;
  readonly says: (page: Page) => string;
}

const meanwhile: readonly Meanwhile[] = [
  {
    name: 'the role gained a permission',
    change: role,
    happens: (page) =>
      schemeOf(page, projectOf(page, 'PAY').permissionSchemeId).grants.push(toRole('DELETE_ISSUES')),
    says: () => 'The role Developers in PAY now also gives Delete work items.',
  },
  {
    name: 'the role lost one and gained two',
    change: role,
    happens: (page) => {
      const scheme = schemeOf(page, projectOf(page, 'PAY').permissionSchemeId);
      scheme.grants = scheme.grants.filter(
        ({ permission, holder }) => holder.value !== '10003' || permission !== 'BROWSE_PROJECTS',
      );
      scheme.grants.push(toRole('DELETE_ISSUES'), toRole('ADMINISTER_PROJECTS', 901));
    },
    says: () => 'Delete work items',
  },
  {
    name: 'the space got another permission scheme, in which the role has more',
    change: role,
    happens: (page) => {
      const own = schemeOf(page, projectOf(page, 'PAY').permissionSchemeId);
      page.site.permissionSchemes.push({
        ...structuredClone(own),
        ...{ id: 77_000, name: 'Another', grants: [...structuredClone(own.grants), toRole('DELETE_ISSUES')] },
      });
      projectOf(page, 'PAY').permissionSchemeId = 77_000;
    },
    says: () => 'Delete work items',
  },
  {
    name: 'the key has gone to another space',
    change: role,
    happens: (page) => {
      const pay = projectOf(page, 'PAY');
      page.site.projects.push({ ...structuredClone(pay), id: 29_999 });
      [pay.key, pay.previousKeys] = ['PAYOLD', []];
    },
    says: () => 'PAY is another space now',
  },
  {
    name: 'a second space got the scheme',
    change: grant,
    happens: (page) => {
      another(page, 10_000).permissionSchemeId = 10_000;
    },
    says: () => 'uses the permission scheme Default software scheme too',
  },
  {
    name: 'a space left the scheme',
    change: grant,
    happens: (page) => {
      projectOf(page, 'PAY').permissionSchemeId = another(page, 10_000).permissionSchemeId;
    },
    says: () => 'PAY does not use the permission scheme Default software scheme any more',
  },
  {
    name: 'a space of the scheme went into the trash',
    change: grant,
    happens: (page) => {
      projectOf(page, 'PAY').status = 'deleted';
    },
    says: () => 'PAY does not use the permission scheme Default software scheme any more',
  },
  {
    name: 'somebody else got one of the permissions',
    change: grant,
    happens: (page) =>
      schemeOf(page, 10_000).grants.push({
        ...{ id: 900, permission: 'EDIT_ISSUES' },
        holder: { type: 'user', value: 'u-max' },
      }),
    says: () => 'Edit work items is now also granted to Max',
  },
  ...[role, grant, addToLevel()].flatMap((change): readonly Meanwhile[] => [
    {
      name: `${change.kind}: the account was deactivated`,
      change,
      happens: (page) => {
        danaOf(page).active = false;
      },
      says: () => 'is deactivated now',
    },
    {
      name: `${change.kind}: the account lost its access to the app`,
      change,
      happens: withoutApps,
      says: () => 'has no access to Jira any more',
    },
  ]),
];

test.each(meanwhile)(
  '$name: nothing is written, and it says what differs',
  async ({ change, happens, says }) => {
    const page = openPage();
    await switchedOn(page);
    await withPlan(page, [change]);
    happens(page);
    const [site, before] = [siteText(page), page.platform.store.entries().length];
    expect(await page.ask('change/apply', good)).toMatchObject({
      ok: false,
      problem: { code: 'stale', says: expect.stringContaining(says(page)) as string },
    });
    expect(writesOf(page)).toEqual([]);
    expect(siteText(page)).toBe(site);
    expect(page.platform.store.entries()).toHaveLength(before);
  },
);

test.each([role, grant, addToLevel()])(
  '$kind: nothing of it changed, and it is made and taken back',
  async (change) => {
    const page = openPage();
    await switchedOn(page);
    await withPlan(page, [change]);
    const before = siteText(page);
    // what it does not rest on may change
    schemeOf(page, 10_000).grants.push({
      ...{ id: 900, permission: 'MANAGE_SPRINTS_PERMISSION' },
      holder: { type: 'user', value: 'u-max' },
    });
    const { change: made } = await applied(page);
    expect(made.state).toBe('made');
    await undone(page, made.id);
    schemeOf(page, 10_000).grants.pop();
    expect(siteText(page)).toBe(before);
  },
);

test.each([
  [day, true],
  [day + 1, false],
  [89 * day, false],
])('read %i milliseconds ago: %s', async (old, made) => {
  const page = openPage();
  await switchedOn(page);
  await withPlan(page, [role]);
  page.clock.time += old;
  const outcome = await page.ask('change/apply', good);
  expect(outcome.ok).toBe(made);
  if (!outcome.ok) expect(outcome.problem.says).toContain('more than 24 hours old. Check again first');
  expect(writesOf(page)).toHaveLength(made ? 1 : 0);
});

describe('between two writes of one change', () => {
  const grants = /^POST .*\/permission$/;
  test.each([
    [
      'the switch',
      async (page: Page) => value(await page.ask('change/switch', { on: false })),
      'switched off',
    ],
    ['the account', async (page: Page) => void (danaOf(page).active = false), 'is deactivated now'],
    [
      'a grant',
      async (page: Page) =>
        void schemeOf(page, 10_000).grants.push({
          ...{ id: 900, permission: 'EDIT_ISSUES' },
          holder: { type: 'group' as const, value: 'g-dev' },
        }),
      'also granted to the group',
    ],
  ])(
    '%s changed: it stops there, says why, and what was made can be taken back',
    async (_what, change, says) => {
      const { page, faults } = await faulty([grant]);
      faults(grants, [{ kind: 'until', done: () => change(page) }]);
      const { change: part } = await applied(page);
      expect(part).toMatchObject({ state: 'part-made', undoable: true });
      expect(part.stateSays).toContain('1 of 3 is granted');
      expect(part.stateSays).toContain(says);
      expect(writesOf(page)).toHaveLength(1);
      await switchedOn(page);
      expect((await undone(page, part.id)).change.state).toBe('undone');
    },
  );

  test('the group that is granted to got another member: it stops there', async () => {
    const site = smallSite();
    (site.groups as object[]).push({ groupId: 'g-dana', name: 'backup', members: ['u-dana'] });
    const holder = { type: 'group' as const, value: 'g-dana' };
    const { page, faults } = await faulty([grantTo(['BROWSE_PROJECTS', 'ADD_COMMENTS'], holder)], site);
    const join = (): void => {
      page.site.groups.find(({ groupId }) => groupId === 'g-dana')?.members.push('u-max');
    };
    faults(grants, [{ kind: 'meanwhile', happens: join }]);
    const { change: part } = await applied(page);
    expect(part).toMatchObject({ state: 'part-made', undoable: true });
    expect(part.stateSays).toContain('is not the only member of the group g-dana any more');
    expect(writesOf(page)).toHaveLength(1);
  });

  test('an undo: the switch is off after the first removal, and the rest stands', async () => {
    const { page, faults } = await faulty([grant]);
    const before = siteText(page);
    const { change } = await applied(page);
    faults(/^DELETE /, [
      { kind: 'until', done: async () => value(await page.ask('change/switch', { on: false })) },
    ]);
    const { change: part } = await undone(page, change.id);
    expect(part).toMatchObject({ state: 'part-made', undoable: true });
    expect(part.stateSays).toContain('1 of 3 was undone');
    expect(part.stateSays).toContain('switched off');
    expect(writesOf(page).filter((one) => one.startsWith('DELETE'))).toHaveLength(1);
    await switchedOn(page);
    expect((await undone(page, change.id)).change.state).toBe('undone');
    expect(siteText(page)).toBe(before);
  });
});

describe('spaces beyond those that are asked', () => {
  /** 120 more spaces of two other schemes, their keys behind all others. */
  const crowded = (): Record<string, unknown> => {
    const site = smallSite();
    const projects = site.projects as Record<string, unknown>[];
    const pay = projects.find(({ key }) => key === 'PAY');
    site.permissionSchemes = [
      ...(site.permissionSchemes as object[]),
      ...[77_000, 77_001].map((id) => ({ id, name: `Another ${String(id)}`, grants: [] })),
    ];
    site.projects = [
      ...projects,
      ...Array.from({ length: 120 }, (_, at) => ({
        ...pay,
        ...{
          id: 30_000 + at,
          key: `ZZ${String(at)}`,
          permissionSchemeId: 77_000 + (at % 2),
          previousKeys: [],
        },
      })),
    ];
    return site;
  };

  test.each([
    ['the audit log names the space and the scheme', true],
    ['the audit log says nothing', false],
  ])('%s', async (_name, named) => {
    const page = openPage({ site: crowded() });
    await switchedOn(page);
    await withPlan(page, [grant]);
    projectOf(page, 'ZZ99').permissionSchemeId = 10_000;
    if (named) {
      page.site.audit.unshift({
        ...{ id: 1, created: '2026-11-23T09:11:00.000+0000', eventSource: '' },
        ...{ summary: 'Berechtigungsschema zum Projekt hinzugefügt', category: 'Berechtigungen' },
        objectItem: { id: '10000', name: 'Default software scheme', typeName: 'SCHEME' },
        associatedItems: [{ id: '30099', name: 'ZZ99', typeName: 'PROJECT' }],
      });
    }
    const from = page.platform.calls.length;
    const outcome = await page.ask('change/apply', good);
    expect(outcome.ok).toBe(!named);
    if (!outcome.ok) expect(outcome.problem.says).toContain('ZZ99 uses the permission scheme');
    const asked = page.platform.calls
      .slice(from)
      .filter(({ path }) => /\/project\/\d+\/permissionscheme/.test(path));
    const known = page.site.projects.filter(
      ({ permissionSchemeId, key }) => permissionSchemeId === 10_000 && key !== 'ZZ99',
    );
    expect(asked).toHaveLength(known.length + 50);
  });

  test('whoever says yes reads that spaces that are not asked may use the scheme', async () => {
    const page = openPage({ site: crowded() });
    const report = await scanned(page, wholeSite('u-dana'));
    const asked = { objective: 'fewest-changes', cover: 'space-settings' } as const;
    const view = value(await page.ask('plan/view', { reportId: report, asked }));
    const warnings = view.shown.flatMap(({ kind, warning }) => (kind === 'grant-in-scheme' ? [warning] : []));
    expect(warnings.length).toBeGreaterThan(0);
    for (const warning of warnings) {
      expect(warning).toMatch(/asks \d+ spaces again .*; \d+ more are not asked and may use .* too\.$/);
    }
  });
});

test('an admin of the space is stopped as well', async () => {
  const site = smallSite();
  site.projects = (site.projects as Record<string, unknown>[]).map((project) => ({
    ...project,
    roleActors: project.key === 'PAY' ? [{ roleId: 10002, users: ['u-lee'], groups: [] }] : [],
  }));
  const page = openPage({ site });
  await switchedOn(page);
  await withProjectPlan(page, 'PAY', [role]);
  schemeOf(page, projectOf(page, 'PAY').permissionSchemeId).grants.push(toRole('DELETE_ISSUES'));
  const asLee = { accountId: 'u-lee', project: 'PAY' };
  expect(await page.invoke('project/apply', { planId, changeId: 'c1', sequence: 1 }, asLee)).toMatchObject({
    value: { ok: false, problem: { code: 'stale', says: expect.stringContaining('also gives') as string } },
  });
  expect(writesOf(page)).toEqual([]);
});

test('a plan of a release that kept nothing is not carried out, and the page makes it anew', async () => {
  const page = openPage();
  await switchedOn(page);
  const report = await scanned(page, wholeSite('u-dana'));
  const asked = { objective: 'least-access', cover: 'space-settings' } as const;
  const old = value(await page.ask('plan/view', { reportId: report, asked }));
  const [first] = old.changes.filter(({ byApp }) => byApp);
  await inForge(async () => {
    const { basis: _none, ...stored } = (await lastPlan(report)) ?? { planId: '' };
    await keepPlan(report, stored as never);
  }, page.platform.store);
  const { sequence } = await journalOf(page);
  const apply = { reportId: report, planId: old.planId, changeId: first?.id ?? '', sequence };
  expect(await page.ask('change/apply', apply)).toMatchObject({ ok: false, problem: { code: 'stale' } });
  const { planId: anew } = value(await page.ask('plan/view', { reportId: report, asked }));
  expect(anew).not.toBe(old.planId);
  expect(await page.ask('change/apply', { ...apply, planId: anew })).toMatchObject({ ok: true });
});
