import type { Site } from '../../local/jira';
import type { RecheckView } from '../../src/contract/changes';
import { keys, takeLease } from '../../src/store';
import { inForge } from '../store/in-forge';
import { firstQuery, openPage, scanned, value, wholeSite, type Page } from './admin-page';
import { reported, sampleFindings } from './sample-log';

const spaceOf = (site: Site, key: string): Site['projects'][number] => {
  const found = site.projects.find((project) => project.key === key);
  if (found === undefined) throw new Error(`no space ${key}`);
  return found;
};
const join = (site: Site, key: string, roleId: number): void => {
  const space = spaceOf(site, key);
  space.roleActors = [
    ...space.roleActors.filter((actors) => actors.roleId !== roleId),
    { roleId, users: ['u-dana'], groups: [] },
  ];
};
const joinGroup = (site: Site, groupId: string): void => {
  site.groups.find((group) => group.groupId === groupId)?.members.push('u-dana');
};
const checkAgain = async (page: Page, reportId: string, key: string): Promise<RecheckView> => {
  page.clock.time += 60_000;
  return value(await page.ask('report/check-again', { reportId, key }));
};
const rowOf = async (page: Page, reportId: string, key: string) => {
  const { rows } = value(await page.ask('report/page', { reportId, query: { ...firstQuery, text: key } }));
  return rows.find((row) => row.key === key);
};

interface Case {
  readonly key: string;
  /** What happens on the site after the report. */
  readonly then: (site: Site) => void;
  readonly says: string;
  readonly state: string;
}

const cases: Readonly<Record<string, Case>> = {
  'nothing happened': {
    key: 'PAY',
    then: () => undefined,
    says: 'No gap in PAY is closed; Browse spaces, View voters and watchers and Administer spaces are still refused.',
    state: 'content',
  },
  'every gap is closed by a role': {
    key: 'PAY',
    then: (site) => {
      join(site, 'PAY', 10002);
    },
    says: 'All 3 gaps in PAY are closed.',
    state: 'complete',
  },
  'some are closed by a group': {
    key: 'FIN',
    then: (site) => {
      joinGroup(site, 'g-fin');
    },
    says: '2 of 3 gaps in FIN are closed; Administer spaces is still refused.',
    state: 'settings',
  },
  'a work item is open to a security level': {
    key: 'SEC',
    then: (site) => {
      joinGroup(site, 'g-fin');
    },
    says: 'The one gap in SEC is closed.',
    state: 'complete',
  },
  'a space is brought back from the archive': {
    key: 'OLD',
    then: (site) => {
      Object.assign(spaceOf(site, 'OLD'), { status: 'live', permissionSchemeId: 10005 });
    },
    says: 'The one gap in OLD is closed; Browse spaces is refused now, and would fail next.',
    state: 'content',
  },
  'a space is archived still': {
    key: 'OLD',
    then: () => undefined,
    says: 'The space OLD is archived: what is missing there stays open.',
    state: 'not-checked',
  },
  'a space is still not found': {
    key: 'GONE',
    then: () => undefined,
    says: 'The space GONE was not found: deleted, or hidden from you too: what is missing there stays open.',
    state: 'not-checked',
  },
  'a space went to the trash since': {
    key: 'PAY',
    then: (site) => {
      spaceOf(site, 'PAY').status = 'deleted';
    },
    says: 'The space PAY is in the trash: what is missing there stays open.',
    state: 'not-checked',
  },
  'another grant is gone': {
    key: 'ASK',
    then: (site) => {
      for (const scheme of site.permissionSchemes) {
        if (scheme.id === 10003) {
          scheme.grants = scheme.grants.filter((grant) => grant.permission !== 'ADMINISTER_PROJECTS');
        }
      }
    },
    says: 'No gap in ASK is closed; Browse spaces is still refused; Administer spaces is refused now, and would fail next.',
    state: 'items',
  },
};

test.each(Object.entries(cases))('%s', async (_name, { key, then, says, state }) => {
  const page = openPage();
  const reportId = await reported(page, sampleFindings);
  then(page.site);
  const again = await checkAgain(page, reportId, key);
  expect(again).toMatchObject({ key, at: new Date(page.clock.time).toISOString(), says });
  const row = await rowOf(page, reportId, key);
  expect(row).toEqual(again.explanation.row);
  expect(row).toMatchObject({ state, checkedAgainAt: again.at });
  expect(value(await page.ask('report/project', { reportId, key }))).toEqual(again.explanation);
});

test('the numbers, the verdict and the filters of the report move on, and the next answer replaces this one', async () => {
  const page = openPage();
  const reportId = await reported(page, sampleFindings);
  const before = value(await page.ask('report/page', { reportId, query: firstQuery }));
  join(page.site, 'PAY', 10002);
  await checkAgain(page, reportId, 'PAY');
  const after = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(after.head.numbers).toMatchObject({
    gaps: before.head.numbers.gaps - 3,
    closedGaps: 3,
    states: {
      complete: before.head.numbers.states.complete + 1,
      content: before.head.numbers.states.content - 1,
    },
  });
  expect(after.head.verdict).toContain('3 gaps were closed since this report');
  const fine = value(
    await page.ask('report/page', { reportId, query: { ...firstQuery, state: 'complete' } }),
  );
  expect(fine.rows.map(({ key }) => key)).toContain('PAY');

  spaceOf(page.site, 'PAY').roleActors = [];
  await checkAgain(page, reportId, 'PAY');
  expect(value(await page.ask('report/page', { reportId, query: firstQuery })).head.numbers).toEqual(
    before.head.numbers,
  );
});

test('global permissions are asked with the space: the site’s own gaps move on, and new ones are said', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  const headNow = async () => value(await page.ask('report/page', { reportId, query: firstQuery })).head;
  const before = await headNow();
  expect(before.site.map(({ permission, now }) => [permission, now])).toEqual([['ADMINISTER', null]]);
  joinGroup(page.site, 'g-admins');
  page.site.globalPermissions = page.site.globalPermissions.filter(
    ({ permission }) => permission !== 'USER_PICKER',
  );
  await checkAgain(page, reportId, 'PAY');
  const after = await headNow();
  expect(after.site.map(({ permission, now, cause }) => [permission, now?.state, cause])).toEqual([
    ['ADMINISTER', 'closed', 'global-permission'],
    ['USER_PICKER', 'open', 'unknown'],
  ]);
  expect(after.site[0]?.now?.says).toBe('Jira grants Administer Jira now.');
  expect(after.verdict).not.toContain('lacks Administer Jira');
  expect(after.verdict).toContain('beside the spaces, Dana Backup lacks Browse users and groups');
  // Administer Jira carries Administer spaces in every project that was asked
  expect(after.numbers.closedGaps).toBe(2);
});

test('a check for the space, one for its work items and one for its levels, within a handful of calls', async () => {
  const page = openPage();
  const reportId = await reported(page, sampleFindings);
  const from = page.platform.calls.length;
  await checkAgain(page, reportId, 'SEC');
  const calls = page.platform.calls.slice(from).map(({ method, path }) => `${method} ${path.split('?')[0]}`);
  expect(calls.filter((call) => call === 'POST /rest/api/3/permissions/check')).toHaveLength(3);
  // the catalogue, the account, the space, its scheme and roles, its work item, its levels and a work item of each
  expect(calls.length).toBeLessThanOrEqual(18);
});

test('a permission that the site has no more is not asked about again, and no gap of it counts as closed', async () => {
  let gone: string | null = null;
  const without = async (answer: Response): Promise<Response> => {
    const { permissions } = (await answer.json()) as { permissions: Record<string, unknown> };
    const left = Object.entries(permissions).filter(([key]) => key !== gone);
    return Response.json({ permissions: Object.fromEntries(left) });
  };
  const page = openPage({
    through: (backend) => ({
      ...backend,
      fetch: async (request, caller) => {
        const answer = await backend.fetch(request, caller);
        return new URL(request.url).pathname.endsWith('/permissions') ? without(answer) : answer;
      },
    }),
  });
  const reportId = await reported(page, sampleFindings);
  gone = 'ADMINISTER_PROJECTS';
  join(page.site, 'PAY', 10002);
  const { open, closed } = await checkAgain(page, reportId, 'PAY');
  expect(open).toEqual([]);
  expect(closed.map(({ permission }) => permission).sort()).toEqual([
    'BROWSE_PROJECTS',
    'VIEW_VOTERS_AND_WATCHERS',
  ]);
});

test('who finds somebody else writing waits, and both keep what they were told', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  await checkAgain(page, reportId, 'FIN');
  const { store } = page.platform;
  const held = await inForge(
    () => takeLease(keys.reportPart(reportId, 'again'), page.clock.time + 60_000),
    store,
  );
  page.clock.sleep = async () => {
    await inForge(async () => held?.release(), store);
  };
  await checkAgain(page, reportId, 'PAY');
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const again = rows.filter((row) => row.checkedAgainAt !== null).map(({ key }) => key);
  expect(again.sort()).toEqual(['FIN', 'PAY']);
});

test('a space of another report, and a Jira that refuses, are said', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  expect(await page.ask('report/check-again', { reportId, key: 'NOPE' })).toMatchObject({
    ok: false,
    problem: { code: 'no-such-report' },
  });
  await inForge(
    () => takeLease(keys.reportPart(reportId, 'again'), page.clock.time + 60_000),
    page.platform.store,
  );
  expect(await page.ask('report/check-again', { reportId, key: 'PAY' })).toMatchObject({
    ok: false,
    problem: { code: 'stale' },
  });
});
