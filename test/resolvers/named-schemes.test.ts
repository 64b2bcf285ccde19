import type { Holder, PermissionScheme } from '../../src/access';
import { bookOf, named, schemesToRead } from '../../src/app/facts/named-schemes';
import { openPage, scanned, wholeSite } from './admin-page';
import { generatedSite } from './generated-site';
import { wholeReport } from './whole-report';

const holder = (type: Holder['type'], value: string | null, more: Partial<Holder> = {}): Holder => ({
  ...{ type, value, name: null, exists: true },
  ...more,
});
const scheme = (id: string, ...holders: readonly Holder[]): PermissionScheme => ({
  ...{ id, name: `Scheme ${id}`, projectId: null },
  grants: holders.map((each, at) => ({ id: `${id}${at}`, permission: 'BROWSE_PROJECTS', holder: each })),
});
const [developers, people] = [holder('projectRole', '10003'), holder('group', 'g-1')];
const nameOnly = holder('group', null, { name: 'people' });

test.each<[string, readonly PermissionScheme[], readonly string[]]>([
  ['the first that names somebody', [scheme('1', developers), scheme('2', developers)], ['1']],
  [
    'and one that names somebody else',
    [scheme('1', developers), scheme('2', developers, people)],
    ['1', '2'],
  ],
  ['none that only holds for anyone', [scheme('1', holder('anyone', null), holder('reporter', null))], []],
  ['each whose group has no id', [scheme('1', nameOnly), scheme('2', nameOnly)], ['1', '2']],
])('of schemes of the list is read: %s', (_name, listed, ids) => {
  expect(schemesToRead(listed, bookOf([]))).toEqual(ids);
});

test('what one scheme tells of a holder is so in every scheme', () => {
  const book = bookOf([
    scheme('1', { ...developers, name: 'Developers' }, holder('user', 'u-gone', { exists: false })),
  ]);
  const other = scheme('2', developers, holder('user', 'u-gone'), people, nameOnly);
  expect(
    other.grants.map(({ holder }) => named(book)(holder)).map((each) => [each.name, each.exists]),
  ).toEqual([
    ['Developers', true],
    [null, false],
    [null, true],
    ['people', true],
  ]);
  expect(schemesToRead([other], book)).toEqual(['2']);
  expect(schemesToRead([scheme('3', developers)], book)).toEqual([]);
});

test('where the scheme that tells the names cannot be read, another one is asked', async () => {
  const site = generatedSite({ projects: 20, failing: 9 }) as Record<string, unknown>;
  const faults = [{ match: 'GET /rest/api/3/permissionscheme/10001', status: 404 }];
  const page = openPage({ site: { ...site, faults } });
  const report = await wholeReport(page, await scanned(page, wholeSite('u-backup')));
  const asked = page.platform.calls.flatMap(({ path }) => /permissionscheme\/(\d+)/.exec(path)?.[1] ?? []);
  expect(asked).toEqual(['10001', '10002']);
  const causes = report.projects.flatMap(({ gaps }) =>
    gaps.map(({ cause }) => [cause.kind, cause.says] as const),
  );
  const explained = causes.filter(([kind]) => kind === 'not-a-holder');
  expect(explained).toHaveLength(18);
  for (const [, says] of explained) expect(says).toContain('Administrators');
  expect(causes.filter(([kind]) => kind === 'unknown')).toHaveLength(9);
  expect(report.notRead.map(({ what, id }) => [what, id])).toContainEqual(['permission-scheme', '10001']);
});
