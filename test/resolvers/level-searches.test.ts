import { openPage, scanned, smallSite, value, wholeSite, type Page } from './admin-page';
import { firstPart } from './whole-report';

/** What is asked of a level, and what is made of an answer that tells less than it could. */

interface File {
  readonly groups: readonly { readonly groupId: string; readonly members: readonly string[] }[];
  readonly projects: readonly { readonly key: string }[];
  readonly permissionSchemes: readonly { readonly id: number; readonly grants: readonly object[] }[];
}

const small = smallSite() as unknown as File;
const members = (...holders: readonly object[]) => [{ type: 'group', value: 'g-fin' }, ...holders];

/** Work items of SEC in its level 301, and the level 302, in which none lies. u-dana is in neither. */
const siteOf = (items: number, more: object = {}) => ({
  ...small,
  securitySchemes: [
    {
      ...{ id: 300, name: 'Finance security' },
      levels: [
        { id: 301, name: 'Internal only', members: members() },
        { id: 302, name: 'Board', members: members({ type: 'reporter' }) },
      ],
    },
  ],
  issues: Array.from({ length: items }, (_, at) => ({
    ...{ id: 80_000 + at, key: `SEC-${String(at + 1)}`, projectId: 20004, reporter: 'u-lee' },
    securityLevelId: 301,
  })),
  ...more,
});

const searching = 'POST /rest/api/3/search/jql';
const counting = 'POST /rest/api/3/search/approximate-count';
const fault = (match: string, status: number, body?: unknown) => ({ faults: [{ match, status, body }] });

async function levelsOf(site: unknown) {
  const page = openPage({ site });
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { projects, notRead } = await firstPart(page, reportId);
  const sec = projects.find(({ key }) => key === 'SEC');
  return {
    checked: sec?.checked,
    levels: sec?.levels.map(({ id, member, evidence, workItems }) => [id, member, evidence, workItems]),
    notRead: notRead.filter(({ project }) => project === 'SEC').map(({ says }) => says),
    asked: (endpoint: string) => calls(page, endpoint),
  };
}

const calls = (page: Page, endpoint: string): number =>
  page.platform.calls.filter(({ method, path }) => `${method} ${path}` === endpoint).length;

const derived = [
  ['301', 'no', 'derived', null],
  ['302', 'conditional', 'derived', null],
];

test('a page that has room for all is counted by itself, and the second witness asked for what is not in it', async () => {
  const { levels, checked, asked } = await levelsOf(siteOf(3));
  expect(levels).toEqual([
    ['301', 'no', 'confirmed', 3],
    ['302', 'conditional', 'derived', null],
  ]);
  expect(checked).toBe('complete');
  expect([asked(searching), asked(counting)]).toEqual([2, 0]);
});

test('where a page is full Jira is asked how many there are', async () => {
  const { levels, asked } = await levelsOf(siteOf(130));
  expect(levels?.[0]).toEqual(['301', 'no', 'confirmed', 130]);
  expect(asked(counting)).toBe(1);
});

test('where Jira does not count, there are at least as many as were seen', async () => {
  const { levels } = await levelsOf(siteOf(130, fault(counting, 400)));
  expect(levels?.[0]).toEqual(['301', 'no', 'confirmed', 100]);
});

test.each([
  ['refuses the query', fault(searching, 400)],
  ['finds nothing', fault(searching, 200, { issues: [], isLast: true })],
  ['finds work items and does not say in which level', fault(searching, 200, { issues: [{ id: '80000' }] })],
  ['answers in HTML', fault(searching, 200, '<html></html>')],
])('where the search %s, levels are known from their members', async (_how, more) => {
  const { levels, checked, notRead } = await levelsOf(siteOf(3, more));
  expect(levels).toEqual(derived);
  expect([checked, notRead]).toEqual(['complete', []]);
});

test('a space whose levels have members that nobody may read is checked in part, by its name', async () => {
  const { levels, checked, notRead } = await levelsOf(
    siteOf(0, fault('GET /rest/api/3/issuesecurityschemes/level/member', 403)),
  );
  expect(levels?.map(([, member]) => member)).toEqual(['not-read', 'not-read']);
  expect(checked).toBe('partly');
  expect(notRead).toContain('Not checked in SEC: its work items in security levels.');
});

test.each([
  ['archived', { status: 'archived' }],
  ['in the trash', { status: 'deleted' }],
])('no level of a space that is %s is asked for', async (_what, more) => {
  const projects = small.projects.map((project) =>
    project.key === 'SEC' ? { ...project, ...more } : project,
  );
  const { asked } = await levelsOf(siteOf(3, { projects }));
  expect(asked(searching)).toBe(0);
});

describe('the page of a space', () => {
  /** u-max administers SEC, and no more. */
  const grants = (permissions: readonly string[]) =>
    small.permissionSchemes.map((scheme) => ({
      ...scheme,
      grants: [
        ...scheme.grants,
        ...permissions.map((permission, at) => ({
          ...{ id: scheme.id * 1000 + at, permission },
          holder: { type: 'user', value: 'u-max' },
        })),
      ],
    }));
  const forMax = { permissionSchemes: grants(['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS']) };
  const rowOf = async (site: unknown) => {
    const page = openPage({ site });
    await scanned(page, wholeSite('u-dana'));
    const { explanation } = value(await page.askProject('project/view', 'SEC', 'u-max'));
    return { ...explanation.row, causes: explanation.gaps.map(({ cause }) => cause) };
  };

  test('has the levels by their members, whom the app reads for an admin of the space', async () => {
    const { state, notChecked, causes } = await rowOf(siteOf(3, forMax));
    expect([state, notChecked]).toEqual(['items', []]);
    expect(causes.filter((cause) => cause === 'security-level')).toHaveLength(2);
  });

  test('says that they were not read where the app may not either, and takes none for open', async () => {
    const groups = small.groups.map((group) =>
      group.groupId === 'g-admins' ? { ...group, members: ['u-ada'] } : group,
    );
    const { state, notChecked } = await rowOf(siteOf(0, { ...forMax, groups }));
    expect(state).not.toBe('complete');
    expect(notChecked).toContain('its work items in security levels');
  });

  test('says so too where Jira does not tell which scheme the space has', async () => {
    const more = fault('GET /rest/api/3/project/20004/issuesecuritylevelscheme', 403);
    const { state, notChecked } = await rowOf(siteOf(3, { ...forMax, ...more }));
    expect(state).not.toBe('complete');
    expect(notChecked).toContain('whether a security level hides work items');
  });
});
